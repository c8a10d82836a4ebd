"""One item of the review: correct its fields, confirm it, take that back."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from caicach.foundation.accounts.permissions import require
from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.core.errors import DomainError
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.policies.correctable import ADDED
from caicach.planning.plans.selectors import FieldRow, item_fields, review_item
from caicach.planning.plans.services import (
    confirm_item,
    correct_field,
    leave_out_item,
    reopen_item,
    resolve_correction_conflict,
    withdraw_correction,
)
from caicach.planning.plans.views.beside import shown_beside
from caicach.planning.plans.views.lookup import find_correction, find_item, find_kind, find_version


def edit(request: HttpRequest, version_id: UUID, kind: str, key: str) -> HttpResponse:
    """The form of an item: every field with what was read; POST keeps the fields that were changed."""
    version, item_kind = find_version(request, version_id), find_kind(kind)
    fields = item_fields(signed_in(request), version, item_kind, key)
    if not fields:
        raise Http404
    error: DomainError | None = None
    if request.method == "POST":
        try:
            _keep_changes(request, version, item_kind, key, fields)
        except DomainError as raised:
            error = raised
        else:
            return _back(request, version, item_kind, key)
    context = {
        "version": version,
        "kind": item_kind,
        "key": key,
        "fields": [(row, request.POST.get(f"value-{row.field.path}", row.value)) for row in fields],
        "reason": request.POST.get("reason", ""),
        "error": error,
        "anchor": anchor_of(item_kind, key),
    }
    template = "plans/item_form.html" if request.headers.get("HX-Request") else "plans/item_page.html"
    return render(request, template, context, status=error.status if error else 200)


@in_transaction
def _keep_changes(request: HttpRequest, version: PlanVersion, kind: ItemKind, key: str, fields: list[FieldRow]) -> None:
    for row in fields:
        name = f"value-{row.field.path}"
        typed = request.POST.get(name, "" if row.field.form == "flag" else None)
        if typed is None or typed.replace("\r\n", "\n").strip() == row.value.strip():
            continue
        try:
            correct_field(
                actor=signed_in(request),
                version=version,
                kind=kind,
                key=key,
                field=row.field.path,
                value=typed,
                reason=request.POST.get("reason", ""),
                seen_revision=_revision(request.POST.get(f"revision-{row.field.path}", "")),
            )
        except DomainError as error:
            error.field = row.field.path
            raise


def _revision(given: str) -> int:
    """The revision printed into the form; 0, that of no correction, for what is none."""
    return int(given) if given.isdecimal() and len(given) < 10 else 0


@require_POST
def confirm(request: HttpRequest, version_id: UUID, kind: str, key: str) -> HttpResponse:
    """Say that the item stands as it should."""
    version, item_kind = find_version(request, version_id), find_kind(kind)
    confirm_item(actor=signed_in(request), item=find_item(request, version, item_kind, key))
    return _back(request, version, item_kind, key)


@require_POST
def reopen(request: HttpRequest, version_id: UUID, kind: str, key: str) -> HttpResponse:
    """Take a confirmation back."""
    version, item_kind = find_version(request, version_id), find_kind(kind)
    reopen_item(actor=signed_in(request), item=find_item(request, version, item_kind, key))
    return _back(request, version, item_kind, key)


def leave_out(request: HttpRequest, version_id: UUID, kind: str, key: str) -> HttpResponse:
    """Ask why the item is no part of the plan, then leave it out."""
    version, item_kind = find_version(request, version_id), find_kind(kind)
    if item_kind == ItemKind.DOCUMENT:
        raise Http404
    actor, item = signed_in(request), find_item(request, version, item_kind, key)
    require(actor, "plans.correct_field", version)
    context: dict[str, Any] = {"kind": item_kind, "key": key, "row": item, "anchor": anchor_of(item_kind, key)}
    by_script = bool(request.headers.get("HX-Request"))
    if request.method == "POST":
        try:
            correction = leave_out_item(actor=actor, item=item, reason=request.POST.get("reason", ""))
        except DomainError as error:
            context["error"] = error
        else:
            if by_script:
                answer = {**shown_beside(request, find_version(request, version_id)), "correction": correction}
                return render(request, "plans/cards/left_out_answer.html", answer)
            return redirect("plans:review", version.pk)
    template = "plans/cards/leave_out.html" if by_script else "plans/leave_out_page.html"
    status = context["error"].status if "error" in context else 200
    return render(request, template, {**context, "version": version}, status=status)


@require_POST
def withdraw(request: HttpRequest, correction_id: UUID) -> HttpResponse:
    """What was read holds again."""
    correction = find_correction(request, correction_id)
    withdraw_correction(actor=signed_in(request), correction=correction, reason=request.POST.get("reason", ""))
    kind, key = ItemKind(correction.item_kind), correction.item_key
    if correction.field == ADDED.path and not item_fields(signed_in(request), correction.version, kind, key):
        return redirect(f"{reverse('plans:review', args=[correction.version_id])}#group-{kind}")
    return _back(request, correction.version, kind, key)


@require_POST
def resolve(request: HttpRequest, correction_id: UUID) -> HttpResponse:
    """The reading changed under a correction: keep the corrected value, or take the new one."""
    correction = find_correction(request, correction_id)
    keep: Literal["mine", "new"] = "new" if request.POST.get("keep") == "new" else "mine"
    resolve_correction_conflict(actor=signed_in(request), correction=correction, keep=keep)
    return redirect("plans:review", correction.version_id)


def card(request: HttpRequest, version_id: UUID, kind: str, key: str) -> HttpResponse:
    """The item's card alone, as the review shows it."""
    version, item_kind = find_version(request, version_id), find_kind(kind)
    return _card(request, version, item_kind, key)


def _back(request: HttpRequest, version: PlanVersion, kind: ItemKind, key: str) -> HttpResponse:
    """After an act: the card anew for a script, the review at the item's place for everybody else."""
    if request.headers.get("HX-Request"):
        return _card(request, version, kind, key)
    return redirect(f"{reverse('plans:review', args=[version.pk])}#{anchor_of(kind, key)}")


def _card(request: HttpRequest, version: PlanVersion, kind: ItemKind, key: str) -> HttpResponse:
    reader = signed_in(request)
    context = shown_beside(request, version)
    if kind == ItemKind.DOCUMENT:
        context["document_fields"] = item_fields(reader, version, ItemKind.DOCUMENT)
        return render(request, "plans/cards/document_answer.html", context)
    try:
        context["item"] = review_item(reader, version, kind, key)
    except ObjectDoesNotExist:
        raise Http404 from None
    return render(request, "plans/cards/item_answer.html", context)
