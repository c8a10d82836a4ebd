"""What plans show on the desk and in the search over everything."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.core.clock import now
from caicach.foundation.core.panels import panels
from caicach.foundation.ui.slots import CHANGED, IN_DOUBT, SEARCH_RESULTS, WORK_TO_DO
from caicach.foundation.ui.work_items import WorkItem, render_work_items
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.selectors import TaskFilters, plan_list, tasks_for
from caicach.planning.plans.selectors.waiting import published_since, waiting_versions

SHOWN = 5
RECENTLY = timedelta(days=30)
_LONGEST = 200


def register() -> None:
    """Fill the slots of the desk and of the search."""
    panels.add(WORK_TO_DO, plans_to_review, order=10)
    panels.add(IN_DOUBT, plans_in_doubt, order=10)
    panels.add(CHANGED, plans_published, order=10)
    panels.add(SEARCH_RESULTS, found_plans, order=10)
    panels.add(SEARCH_RESULTS, found_tasks, order=20)


def plans_to_review(request: HttpRequest, subject: None) -> SafeString:
    """Versions in review, latest first: the office looks at them, a leader may publish them."""
    waiting = waiting_versions(signed_in(request)).filter(state=VersionState.REVIEW)[:SHOWN]
    items = [WorkItem(_title(version), _review(version), version.issuer, "review") for version in waiting]
    return render_work_items(items, heading=_("Plans to review"), more_url=reverse("plans:list"))


def plans_in_doubt(request: HttpRequest, subject: None) -> SafeString:
    """Files that could not be read, and versions with open errors or doubtful items, with how many."""
    waiting = waiting_versions(signed_in(request))
    items = [
        WorkItem(_title(version), _review(version), detail, "failed" if version.state == VersionState.FAILED else "")
        for version in waiting[: 2 * SHOWN]
        if (detail := _doubts(version))
    ]
    return render_work_items(items[:SHOWN], heading=_("Plans with points to clear up"))


def plans_published(request: HttpRequest, subject: None) -> SafeString:
    """What was put in force lately."""
    published = published_since(signed_in(request), now() - RECENTLY)[:SHOWN]
    items = [
        WorkItem(
            version.title,
            reverse("plans:version", args=[version.pk]),
            version.issuer,
            "published",
            at=version.published_at,
        )
        for version in published
    ]
    return render_work_items(items, heading=_("Plans published"), more_url=reverse("plans:list"))


def found_plans(request: HttpRequest, query: str) -> SafeString:
    """Plans that contain every word, without regard to accents."""
    found = plan_list(signed_in(request), query=query).page.rows[:SHOWN]
    items = [WorkItem(plan.title, reverse("plans:plan", args=[plan.pk]), plan.issuer) for plan in found]
    return render_work_items(items, heading=_("Plans"), more_url=f"{reverse('plans:list')}?{urlencode({'q': query})}")


def found_tasks(request: HttpRequest, query: str) -> SafeString:
    """Tasks in force that contain every word."""
    filters = TaskFilters.read({"q": query})
    found = filters.narrow(tasks_for(signed_in(request))).select_related("version").order_by("version_id", "position")
    items = [
        WorkItem(task.content[:_LONGEST], reverse("plans:task", args=[task.version_id, task.key]), task.version.title)
        for task in found[:SHOWN]
    ]
    more = f"{reverse('plans:tasks_in_force')}?{filters.query()}"
    return render_work_items(items, heading=_("Tasks"), more_url=more)


def _title(version: PlanVersion) -> str:
    return version.title or version.source.name


def _review(version: PlanVersion) -> str:
    return reverse("plans:review", args=[version.pk])


def _doubts(version: PlanVersion) -> str:
    if version.state == VersionState.FAILED:
        return version.error
    errors, doubtful = version.open_errors, version.doubtful_items  # type: ignore[attr-defined]
    words = [
        (errors, ngettext("%(n)d open error", "%(n)d open errors", errors)),
        (doubtful, ngettext("%(n)d doubtful item", "%(n)d doubtful items", doubtful)),
    ]
    return " · ".join(said % {"n": number} for number, said in words if number)
