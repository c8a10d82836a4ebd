from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from caicach.foundation.accounts.forms import NewPasswordForm, SignInForm
from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.accounts.services import change_password, note_sign_in, note_sign_out
from caicach.foundation.audit.services import request_address
from caicach.foundation.core.rates import count_visit

WRONG_PASSWORDS_IN = timedelta(minutes=15)


class SignIn(LoginView):
    """The sign-in page. Wrong passwords are counted by user name (django-axes) and by address, whatever the name."""

    template_name = "accounts/sign_in.html"
    form_class = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Signed in: note it in the audit log."""
        response = super().form_valid(form)
        note_sign_in(actor=form.get_user())
        return response

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Wrong: say so. Raises TooMany for an address that tries one name after another."""
        count_visit(
            activity="accounts.wrong_password",
            visitor=request_address.get() or "",
            limit=settings.WRONG_PASSWORDS_PER_ADDRESS,
            period=WRONG_PASSWORDS_IN,
        )
        return super().form_invalid(form)


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session and go to the sign-in page."""
    if isinstance(request.user, User):
        note_sign_out(actor=request.user)
        logout(request)
    return redirect("accounts:sign_in")


@sensitive_post_parameters()
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; this session stays, all others end."""
    actor = signed_in(request)
    form = NewPasswordForm(actor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        changed = change_password(actor=actor, new_password=form.cleaned_data["new_password1"])
        update_session_auth_hash(request, changed)
        messages.success(request, gettext("Your password is changed; other sessions of yours have ended."))
        return redirect(settings.LOGIN_REDIRECT_URL)
    return render(request, "accounts/password.html", {"form": form}, status=422 if form.errors else 200)
