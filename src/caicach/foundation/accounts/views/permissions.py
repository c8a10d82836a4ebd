from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.permissions import actions, require


@require_safe
def permission_table(request: HttpRequest) -> HttpResponse:
    """Who may do what: the very table the product asks."""
    require(request.user, "accounts.view_permissions")
    ordered = sorted(actions(), key=lambda action: str(action.section))
    sections = [
        (section, [(action, [role in action.roles for role in Role]) for action in members])
        for section, members in groupby(ordered, key=lambda action: str(action.section))
    ]
    return render(request, "accounts/permissions.html", {"roles": list(Role), "sections": sections})
