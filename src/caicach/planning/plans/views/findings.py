"""The questions between document and plan: this is a defect, this is none, take that back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.core.errors import Invalid
from caicach.planning.plans.models import PlanDiagnostic
from caicach.planning.plans.selectors import items_at
from caicach.planning.plans.services import confirm_diagnostic, dismiss_diagnostic, reopen_diagnostic
from caicach.planning.plans.views.beside import shown_beside
from caicach.planning.plans.views.lookup import find_diagnostic


@require_POST
def confirm(request: HttpRequest, diagnostic_id: UUID) -> HttpResponse:
    """The document does have this defect."""
    found = find_diagnostic(request, diagnostic_id)
    confirm_diagnostic(actor=signed_in(request), diagnostic=found, reason=request.POST.get("reason", ""))
    return _answer(request, found)


@require_POST
def dismiss(request: HttpRequest, diagnostic_id: UUID) -> HttpResponse:
    """It is no defect; an error wants a reason, asked for in place."""
    found = find_diagnostic(request, diagnostic_id)
    try:
        dismiss_diagnostic(actor=signed_in(request), diagnostic=found, reason=request.POST.get("reason", ""))
    except Invalid as error:
        return _ask_reason(request, found, error)
    return _answer(request, found)


@require_POST
def reopen(request: HttpRequest, diagnostic_id: UUID) -> HttpResponse:
    """Take the decision back."""
    found = find_diagnostic(request, diagnostic_id)
    reopen_diagnostic(actor=signed_in(request), diagnostic=found)
    return _answer(request, found)


def _answer(request: HttpRequest, found: PlanDiagnostic) -> HttpResponse:
    found.refresh_from_db()
    if not request.headers.get("HX-Request"):
        return redirect(f"{reverse('plans:review', args=[found.version_id])}#finding-{found.pk}")
    version = found.version
    context = {
        "finding": found,
        "items_here": items_at(signed_in(request), version, found.first_line),
        **shown_beside(request, version),
    }
    return render(request, "plans/cards/finding_answer.html", context)


def _ask_reason(request: HttpRequest, found: PlanDiagnostic, error: Invalid) -> HttpResponse:
    context = {"finding": found, "version": found.version, "can_correct": True, "error": error}
    if request.headers.get("HX-Request"):
        return render(request, "plans/cards/finding.html", context, status=200)
    return render(request, "plans/finding_reason.html", context, status=error.status)
