from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.audit.labels import action_label
from caicach.foundation.audit.selectors import actor_name, recent_events
from caicach.foundation.core.clock import now
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.selectors import visible_jobs
from caicach.foundation.ui.work_items import WorkItem, render_work_items

SHOWN = 6
QUIET_ACTIONS = ("accounts.sign_in", "accounts.sign_out")
A_WEEK = timedelta(days=7)


def failed_work(request: HttpRequest, subject: None) -> SafeString:
    """Background work that failed in the last week, with why."""
    failed = visible_jobs(signed_in(request)).filter(state=JobState.FAILED, finished_at__gte=now() - A_WEEK)[:SHOWN]
    items = [
        WorkItem(
            job.about or job.title_text, reverse("jobs:page", args=[job.pk]), job.error, "failed", at=job.finished_at
        )
        for job in failed
    ]
    return render_work_items(items, heading=_("Background work that stopped"), more_url=reverse("jobs:list"))


def recent_changes(request: HttpRequest, subject: None) -> SafeString:
    """What people did lately, for those who may read the log; sign-ins left out."""
    if not request.user.has_perm("audit.view_log"):
        return SafeString("")
    events = recent_events().exclude(action__in=QUIET_ACTIONS).filter(at__gte=now() - A_WEEK)[:SHOWN]
    items = [
        WorkItem(
            action_label(event.action), f"{reverse('audit:log')}?action={event.action}", actor_name(event), at=event.at
        )
        for event in events
    ]
    return render_work_items(items, heading=_("Done by people"), more_url=reverse("audit:log"))
