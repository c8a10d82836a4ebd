from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User


class SignInForm(AuthenticationForm):
    """User name and password; one message for every way they may be wrong, so that names cannot be tried out."""

    error_messages = {
        "invalid_login": _("The user name or the password is not right. Check whether Caps Lock is on."),
        "inactive": _("The user name or the password is not right. Check whether Caps Lock is on."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        self.fields["password"].label = _("Password")
        self.fields["username"].widget.attrs.update(autocapitalize="none", spellcheck="false")


class NewPasswordForm(PasswordChangeForm):
    """The old password once, the new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["old_password"].label = _("Present password")
        self.fields["new_password1"].label = _("New password")
        self.fields["new_password2"].label = _("New password once more")
        self.fields["new_password2"].help_text = ""


class NewPersonForm(forms.ModelForm[User]):
    """An account for somebody, with a password they replace at the first sign-in."""

    temporary_password = forms.CharField(
        label=_("Temporary password"),
        min_length=10,
        help_text=_("At least 10 characters; its owner chooses another at the first sign-in."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)

    class Meta:
        model = User
        fields = ("username", "display_name", "unit_name", "role")

    def clean_temporary_password(self) -> str:
        """Held against the password rules like any other: it may stand for days."""
        password: str = self.cleaned_data["temporary_password"]
        validate_password(password, self.instance)
        return password


class CloseAccountForm(forms.Form):
    """Why the account is closed."""

    reason = forms.CharField(label=_("Reason for closing"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)
