from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.forms import CloseAccountForm, NewPersonForm
from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import has_permission, require
from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.accounts.services import close_account, open_account
from caicach.foundation.audit.selectors import timeline_of
from caicach.foundation.core.idempotency import earlier, once
from caicach.foundation.core.paging import capped_count, keyset_page


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Who has an account."""
    require(request.user, "accounts.view_people")
    accounts = User.objects.all()
    page = keyset_page(accounts, order=["display_name"], cursor=request.GET.get("page"))
    return render(request, "accounts/people.html", {"page": page, "count": capped_count(accounts)})


@sensitive_post_parameters()
def new_person(request: HttpRequest) -> HttpResponse:
    """Open an account."""
    actor = signed_in(request)
    require(actor, "accounts.manage_people")
    key = request.POST.get("form_key")
    if request.method == "POST" and (page := earlier(key=key, form="accounts.open_account", actor=actor)):
        return redirect(page)
    form = NewPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data

        def act() -> str:
            user = open_account(
                actor=actor,
                username=given["username"],
                display_name=given["display_name"],
                unit_name=given["unit_name"],
                role=Role(given["role"]),
                temporary_password=given["temporary_password"],
            )
            return reverse("accounts:person", args=[user.pk])

        page = once(key=key, form="accounts.open_account", actor=actor, act=act)
        messages.success(request, gettext("The account is open. Hand over the temporary password in person."))
        return redirect(page)
    return render(request, "accounts/new_person.html", {"form": form}, status=422 if form.errors else 200)


def person(request: HttpRequest, user_id: UUID) -> HttpResponse:
    """One account, with its history; the programme office can close it, with a reason."""
    actor = signed_in(request)
    require(actor, "accounts.view_people")
    user = get_object_or_404(User, pk=user_id)
    form = CloseAccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        close_account(actor=actor, user=user, reason=form.cleaned_data["reason"])
        messages.success(request, gettext("The account is closed. What was done with it stays under the name."))
        return redirect("accounts:person", user.pk)
    context = {
        "person": user,
        "form": form,
        "may_close": user.is_active and user.pk != actor.pk and has_permission(actor, "accounts.manage_people"),
        "history": timeline_of(user.ref),
    }
    return render(request, "accounts/person.html", context, status=422 if form.errors else 200)
