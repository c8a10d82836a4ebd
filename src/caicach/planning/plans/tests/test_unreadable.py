"""Every way a file can be unreadable leads to a page that says what is wrong and what to do, and the file is kept."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from caicach.compiler.read import errors
from caicach.compiler.read.errors import PlanReadError
from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import Invalid
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.services import compile_version, reading, upload_plan
from caicach.planning.plans.tests.conftest import text_file

_PARAMETER = re.compile(r"%\((\w+)\)")
UNREADABLE = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, PlanReadError)]


@pytest.mark.parametrize("kind", UNREADABLE)
def test_each_error_is_shown_with_its_cure_and_the_file(
    office: User, client: Client, monkeypatch: pytest.MonkeyPatch, kind: type[PlanReadError]
) -> None:
    def refuse(name: str, content: bytes) -> None:
        raise kind(name, **{word: "MB" for word in _PARAMETER.findall(kind.message + kind.hint) if word != "name"})

    monkeypatch.setattr(reading, "read_bytes", refuse)
    version = upload_plan(actor=office, file=text_file(b"x"), background=False).version
    with pytest.raises(Invalid):
        compile_version(actor=office, version_id=version.pk)
    client.force_login(office)
    page = client.get(reverse("plans:review", args=[version.pk])).content.decode()
    failed = PlanVersion.objects.get(pk=version.pk)
    with translation.override("vi"):
        assert failed.error and failed.cure and "%(" not in failed.error + failed.cure
        assert translation.gettext(failed.error_msgid) != failed.error_msgid
    assert reverse("attachments:download", args=[version.source_id]) in page
    assert reverse("plans:newer", args=[version.plan_id]) in page
