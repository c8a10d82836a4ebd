"""Files handed in: known by content, kept whatever follows, given out only as downloads."""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client, RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings as SettingsWrapper

from caicach.foundation.accounts.models import User
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.policies import DOCX, PDF, TEXT, clean_name, detect_media_type
from caicach.foundation.attachments.services import attach
from caicach.foundation.attachments.storage import files_directory, path_of
from caicach.foundation.attachments.uploads import uploaded_file
from caicach.foundation.audit.models import AuditEvent
from caicach.foundation.core.errors import Invalid, TooMany, Unavailable
from caicach.foundation.core.links import links


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(name, "<x/>")
    return buffer.getvalue()


CONTENTS = {
    "pdf": (b"%PDF-1.7\n...", PDF),
    "pdf after junk": (b"\r\n\r\n%PDF-1.4\n", PDF),
    "docx": (package("[Content_Types].xml", "word/document.xml"), DOCX),
    "xlsx": (
        package("[Content_Types].xml", "xl/workbook.xml"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "zip": (package("readme.txt"), "application/zip"),
    "broken zip": (b"PK\x03\x04 not really", "application/octet-stream"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "application/x-ole-storage"),
    "rtf": (b"{\\rtf1\\ansi", "application/rtf"),
    "html": ("\ufeff<!DOCTYPE html><html>".encode(), "text/html"),
    "text": ("KẾ HOẠCH cải cách hành chính".encode(), TEXT),
    "text in utf-16": ("KẾ HOẠCH".encode("utf-16"), TEXT),
    "bytes": (b"\x00\x01\x02", "application/octet-stream"),
}


@pytest.mark.parametrize("kind", CONTENTS)
def test_the_type_is_known_by_content(kind: str) -> None:
    content, media_type = CONTENTS[kind]
    assert detect_media_type(io.BytesIO(content)) == media_type


@given(st.binary(max_size=300))
def test_no_content_breaks_the_detection(content: bytes) -> None:
    assert "/" in detect_media_type(io.BytesIO(content))
    assert "/" in detect_media_type(io.BytesIO(b"PK\x03\x04" + content))


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Kế hoạch CCHC 2026.docx", "Kế hoạch CCHC 2026.docx"),
        ("..\\..\\windows\\x.docx", "x.docx"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\r\n.pdf", "ab.pdf"),
        ("...", "file"),
        ("x" * 300 + ".docx", "x" * 195 + ".docx"),
    ],
)
def test_names_carry_no_folders_and_no_control_characters(given_name: str, kept: str) -> None:
    assert clean_name(given_name) == kept


def upload(content: bytes, name: str = "ke-hoach.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_file_is_kept_under_its_fingerprint_for_its_owner_alone(officer: User) -> None:
    content = CONTENTS["docx"][0]
    kept = attach(actor=officer, file=upload(content))
    path = path_of(kept.sha256)
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert path.read_bytes() == content
    assert path.stat().st_mode & 0o077 == 0
    assert (kept.size, kept.media_type) == (len(content), DOCX)
    assert AuditEvent.objects.get().action == "attachments.store_file"


def test_the_same_bytes_take_space_once(officer: User, office: User) -> None:
    first = attach(actor=officer, file=upload(b"%PDF-1.4 same", "a.pdf"))
    second = attach(actor=office, file=upload(b"%PDF-1.4 same", "b.pdf"))
    assert first.pk != second.pk
    assert path_of(first.sha256) == path_of(second.sha256)
    assert not list(files_directory().glob(".incoming-*"))


def test_a_file_is_kept_though_what_follows_fails(officer: User) -> None:
    kept = attach(actor=officer, file=upload(b"%PDF-1.4 kept", "a.pdf"))
    with pytest.raises(RuntimeError), transaction.atomic():
        Attachment.objects.filter(pk=kept.pk).update(name="other")
        raise RuntimeError
    assert Attachment.objects.get(pk=kept.pk).name == "a.pdf"
    assert path_of(kept.sha256).is_file()


def test_an_empty_a_large_and_a_foreign_file_are_refused_with_a_cure(officer: User, settings: SettingsWrapper) -> None:
    settings.UPLOAD_MAX_BYTES = 1024 * 1024
    for content, accept in ((b"", None), (b"x" * (1024 * 1024 + 1), None), (b"plain", {PDF, DOCX})):
        with pytest.raises(Invalid) as refusal:
            attach(actor=officer, file=upload(content), accept=accept)
        assert refusal.value.cure
        assert refusal.value.field == "file"
    assert not Attachment.objects.exists()


def test_uploads_an_hour_are_limited(officer: User, settings: SettingsWrapper) -> None:
    settings.UPLOADS_PER_HOUR = 1
    attach(actor=officer, file=upload(b"%PDF-1.4 one"))
    with pytest.raises(TooMany):
        attach(actor=officer, file=upload(b"%PDF-1.4 two"))


def test_a_name_that_lies_does_not_help(officer: User) -> None:
    with pytest.raises(Invalid):
        attach(actor=officer, file=upload(b"<html><script>", "ke-hoach.docx"), accept={DOCX})


def test_a_download_is_never_a_page_of_ours(client: Client, officer: User) -> None:
    kept = attach(actor=officer, file=upload(b"<html><script>alert(1)</script>", "Kế hoạch.html"))
    assert client.get(f"/attachments/{kept.pk}/").status_code == 302
    client.force_login(officer)
    response = client.get(f"/attachments/{kept.pk}/")
    assert b"".join(response.streaming_content).startswith(b"<html>")  # type: ignore[attr-defined]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "K%E1%BA%BF%20ho%E1%BA%A1ch" in response.headers["Content-Disposition"]


def test_a_file_gone_from_the_disk_is_an_error_with_a_cure(client: Client, officer: User) -> None:
    kept = attach(actor=officer, file=upload(b"%PDF-1.4 lost", "a.pdf"))
    path_of(kept.sha256).unlink()
    client.force_login(officer)
    page = client.get(f"/attachments/{kept.pk}/")
    assert page.status_code == 422
    assert "bản sao lưu" in page.content.decode()


def test_no_such_attachment_is_404(client: Client, officer: User) -> None:
    client.force_login(officer)
    assert client.get("/attachments/019a0000-0000-7000-8000-000000000000/").status_code == 404


def test_a_file_is_for_whoever_handed_it_in_until_a_record_made_of_it_is_shown(
    client: Client, office: User, officer: User
) -> None:
    kept = attach(actor=office, file=upload(b"%PDF-1.4 draft", "du-thao.pdf"))
    client.force_login(officer)
    assert client.get(f"/attachments/{kept.pk}/").status_code == 404
    assert links.described(kept.ref, officer) is None
    described = links.described(kept.ref, office)
    assert described and described.title == "du-thao.pdf"


@pytest.mark.parametrize("broken", [OSError(28, "No space left on device"), PermissionError(13, "Permission denied")])
def test_a_disk_that_takes_no_file_is_an_error_with_a_cure_and_leaves_nothing(
    officer: User, monkeypatch: pytest.MonkeyPatch, broken: OSError
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise broken

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unavailable) as caught:
        attach(actor=officer, file=upload(b"%PDF-1.4 no room", "a.pdf"))
    assert caught.value.cure and caught.value.field == "file"
    assert not Attachment.objects.filter(name="a.pdf").exists()
    assert not list(files_directory().glob(".incoming-*"))


class TestUploadedFile:
    def post(self, content: bytes) -> RequestFactory:
        return RequestFactory().post("/", {"file": upload(content), "title": "Kế hoạch"})  # type: ignore[return-value]

    def test_the_file_of_a_form(self) -> None:
        assert uploaded_file(self.post(b"%PDF-1.4")).size == 8  # type: ignore[arg-type]

    def test_a_form_without_a_file(self) -> None:
        with pytest.raises(Invalid) as refusal:
            uploaded_file(RequestFactory().post("/", {}))
        assert refusal.value.message == "Chưa chọn tệp."

    def test_a_request_over_the_limit_keeps_its_other_fields(self, settings: SettingsWrapper) -> None:
        settings.UPLOAD_MAX_BYTES = 1000
        settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
        request = self.post(b"%PDF-1.4" + b"x" * 5000)
        assert request.POST["title"] == "Kế hoạch"  # type: ignore[attr-defined]
        with pytest.raises(Invalid, match="vượt quá"):
            uploaded_file(request)  # type: ignore[arg-type]


def test_tests_keep_files_away_from_the_installation() -> None:
    assert "caicach-test-" in str(Path(settings.CAICACH_HOME))
