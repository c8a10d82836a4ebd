"""Adding to a plan what the compiler missed: an empty form of the item, and where the document says it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from caicach.foundation.accounts.permissions import require
from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.core.errors import DomainError
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.policies.correctable import FIELDS
from caicach.planning.plans.selectors import FieldRow
from caicach.planning.plans.services import add_item
from caicach.planning.plans.services.steps import require_review
from caicach.planning.plans.views.lookup import find_kind, find_version


def add(request: HttpRequest, version_id: UUID, kind: str) -> HttpResponse:
    """The empty form of an item of this kind; POST puts the item into the plan and leads to its card."""
    version, item_kind, actor = find_version(request, version_id), find_kind(kind), signed_in(request)
    if item_kind == ItemKind.DOCUMENT:
        raise Http404
    require(actor, "plans.correct_field", version)
    require_review(version)
    typed = {field.path: request.POST.get(f"value-{field.path}", "") for field in FIELDS[item_kind]}
    lines, error = request.POST.get("lines", request.GET.get("line", "")), None
    reason = request.POST.get("reason", _("The document says it; it was missed in reading"))
    if request.method == "POST":
        try:
            added = add_item(
                actor=actor, version=version, kind=item_kind, values=typed, source_lines=lines, reason=reason
            )
        except DomainError as raised:
            error = raised
        else:
            return redirect(f"{reverse('plans:review', args=[version.pk])}#{anchor_of(item_kind, added.item_key)}")
    context = {
        "version": version,
        "kind": item_kind,
        "fields": [(FieldRow(field, "", "", None, None), typed[field.path]) for field in FIELDS[item_kind]],
        "lines": lines,
        "reason": reason,
        "error": error,
        "anchor": f"add-{item_kind}",
        "adding": True,
    }
    template = "plans/item_form.html" if request.headers.get("HX-Request") else "plans/item_page.html"
    return render(request, template, context, status=error.status if error else 200)
