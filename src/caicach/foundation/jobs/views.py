from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from caicach.foundation.core.paging import keyset_page
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.models import Job
from caicach.foundation.jobs.selectors import visible_jobs


@require_safe
def job_list(request: HttpRequest) -> HttpResponse:
    """The background work this person asked for, newest first."""
    page = keyset_page(visible_jobs(request.user), order=["-id"], cursor=request.GET.get("page"))
    return render(request, "jobs/list.html", {"page": page})


@never_cache
@require_safe
def job_page(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """One piece of work with its progress; when done, on to what it led to (unless `stay` is in the address)."""
    job = _visible(request, job_id)
    if job.state == JobState.DONE and job.result_url and "stay" not in request.GET:
        return redirect(job.result_url)
    return render(request, "jobs/page.html", {"job": job})


@never_cache
@require_safe
def job_progress(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """The moving part of the page, asked for again and again; sends the browser on when the work is done."""
    job = _visible(request, job_id)
    response = render(request, "jobs/progress.html", {"job": job})
    if job.state == JobState.DONE and job.result_url:
        response.headers["HX-Redirect"] = job.result_url
    return response


@never_cache
@require_safe
def job_state(request: HttpRequest, job_id: UUID) -> HttpResponse:
    """The same as JSON, for programs."""
    job = _visible(request, job_id)
    return JsonResponse(
        {
            "id": str(job.pk),
            "kind": job.kind,
            "state": job.state,
            "done": job.done,
            "total": job.total,
            "percent": job.percent,
            "words": job.words,
            "result": {"kind": job.result_kind, "id": job.result_id} if job.result_id else None,
            "url": job.result_url or reverse("jobs:page", args=[job.pk]),
            "error": job.error,
            "cure": job.cure,
        }
    )


def _visible(request: HttpRequest, job_id: UUID) -> Job:
    return get_object_or_404(visible_jobs(request.user), pk=job_id)
