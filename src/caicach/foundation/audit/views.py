from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from caicach.foundation.audit.labels import action_label
from caicach.foundation.audit.selectors import actor_name, changes_of, recent_events
from caicach.foundation.core.errors import PermissionDenied
from caicach.foundation.core.paging import keyset_page


@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """The audit log, newest first, for those whose role may read it."""
    if not request.user.has_perm("audit.view_log"):
        raise PermissionDenied(
            gettext_noop("The audit log is open to the programme office and to leaders."),
            cure=gettext_noop("Ask one of them what you want to know."),
        )
    action, actor = request.GET.get("action", "").strip(), request.GET.get("actor", "").strip()
    page = keyset_page(recent_events(action=action, actor=actor), order=["-id"], cursor=request.GET.get("page"))
    rows = [(event, action_label(event.action), actor_name(event), changes_of(event)) for event in page]
    return render(request, "audit/log.html", {"page": page, "rows": rows, "action": action, "actor": actor})
