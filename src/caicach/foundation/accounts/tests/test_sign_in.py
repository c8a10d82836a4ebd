"""Signing in and out, lockout, temporary passwords, opening and closing accounts."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.services import close_account, open_account
from caicach.foundation.audit.models import AuditEvent
from caicach.foundation.core.errors import Conflict, Invalid, PermissionDenied
from caicach.foundation.core.identifiers import new_id

PASSWORD = "sông-lam-2026"
PAGE = "/accounts/sign-in/"


@pytest.fixture
def person(db: None) -> User:
    return User.objects.create_user("hoai.an", PASSWORD, display_name="Trần Thị Hoài An", role=Role.OFFICE)


def sign_in(client: Client, username: str, password: str) -> int:
    return client.post(PAGE, {"username": username, "password": password}).status_code


def test_the_right_password_opens_the_desk_and_leaves_an_audit_row(client: Client, person: User) -> None:
    response = client.post(f"{PAGE}?next=/jobs/", {"username": "hoai.an", "password": PASSWORD, "next": "/jobs/"})
    assert response.headers["Location"] == "/jobs/"
    assert "Trần Thị Hoài An" in client.get("/").content.decode()
    assert AuditEvent.objects.get().action == "accounts.sign_in"


def test_capitals_in_a_user_name_do_not_matter(client: Client, person: User) -> None:
    assert sign_in(client, "Hoai.An", PASSWORD) == 302


def test_two_names_that_differ_in_capitals_cannot_both_be(person: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create_user("HOAI.AN", PASSWORD, display_name="Người khác")


def test_every_way_to_be_wrong_gives_one_answer(client: Client, person: User) -> None:
    User.objects.create_user("closed", PASSWORD, display_name="Đã khóa", is_active=False)
    answers = set()
    for username, password in (("hoai.an", "wrong"), ("nobody", PASSWORD), ("closed", PASSWORD)):
        page = client.post(PAGE, {"username": username, "password": password}).content.decode()
        answers.add("Tên đăng nhập hoặc mật khẩu không đúng" in page)
    assert answers == {True}
    assert not AuditEvent.objects.exists()


def test_a_foreign_address_to_go_on_to_is_ignored(client: Client, person: User) -> None:
    response = client.post(PAGE, {"username": "hoai.an", "password": PASSWORD, "next": "https://evil.example/"})
    assert response.headers["Location"] == "/"


def test_too_many_wrong_passwords_lock_and_say_how_long(client: Client, person: User) -> None:
    statuses = [sign_in(client, "hoai.an", "wrong") for _ in range(7)]
    assert (statuses[0], statuses[-1]) == (200, 429)
    page = client.post(PAGE, {"username": "hoai.an", "password": PASSWORD})
    assert page.status_code == 429
    assert "15 phút" in page.content.decode()


def test_signing_out_wants_a_post_and_ends_the_session(client: Client, person: User) -> None:
    client.force_login(person)
    assert client.get("/accounts/sign-out/").status_code == 405
    client.post("/accounts/sign-out/")
    assert client.get("/").status_code == 302
    assert AuditEvent.objects.get().action == "accounts.sign_out"


def test_a_temporary_password_must_be_changed_first(client: Client, person: User) -> None:
    User.objects.filter(pk=person.pk).update(password_is_temporary=True)
    client.force_login(person)
    assert client.get("/jobs/").headers["Location"] == "/accounts/password/"
    fields = {"old_password": PASSWORD, "new_password1": "đò-ngang-bến-cũ", "new_password2": "đò-ngang-bến-cũ"}
    assert client.post("/accounts/password/", fields).status_code == 302
    assert client.get("/jobs/").status_code == 200
    person.refresh_from_db()
    assert person.check_password("đò-ngang-bến-cũ")
    changed = AuditEvent.objects.get(action="accounts.change_password")
    assert (changed.before, changed.after) == (None, None)


@pytest.mark.parametrize("weak", ["ngắn", "1234567890", "password123"])
def test_weak_passwords_are_refused_in_vietnamese(client: Client, person: User, weak: str) -> None:
    client.force_login(person)
    fields = {"old_password": PASSWORD, "new_password1": weak, "new_password2": weak}
    page = client.post("/accounts/password/", fields)
    assert page.status_code == 422
    assert "Mật khẩu này" in page.content.decode()


def test_the_office_opens_an_account_once_though_the_form_comes_twice(client: Client, person: User) -> None:
    client.force_login(person)
    form = {
        "username": "minh.khue",
        "display_name": "Nguyễn Minh Khuê",
        "unit_name": "Phòng Tư pháp",
        "role": "officer",
        "temporary_password": "tạm-thời-2026",
        "form_key": str(new_id()),
    }
    first = client.post("/accounts/people/new/", form)
    assert first.status_code == 302
    assert "Nguyễn Minh Khuê" in client.get(first.headers["Location"]).content.decode()
    again = client.post("/accounts/people/new/", form)
    assert again.headers["Location"] == first.headers["Location"]
    assert User.objects.filter(username="minh.khue").count() == 1
    opened = AuditEvent.objects.get(action="accounts.open_account")
    assert "password" not in str(opened.after)


def test_only_the_office_opens_accounts(officer: User) -> None:
    with pytest.raises(PermissionDenied):
        open_account(
            actor=officer,
            username="x",
            display_name="X",
            unit_name="",
            role=Role.OFFICE,
            temporary_password="tạm-thời-2026",
        )


def test_closing_wants_a_reason_and_ends_sign_in(client: Client, person: User, officer: User) -> None:
    with pytest.raises(Invalid):
        close_account(actor=person, user=officer, reason="  ")
    close_account(actor=person, user=officer, reason="chuyển công tác")
    client.force_login(officer)
    assert client.get("/").status_code == 302
    assert AuditEvent.objects.get().reason == "chuyển công tác"


def test_nobody_closes_the_own_account(person: User) -> None:
    with pytest.raises(Conflict):
        close_account(actor=person, user=person, reason="nghỉ")


def test_a_session_that_ended_sends_the_whole_page_to_sign_in_and_back(client: Client, db: None) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/jobs/?page=2"}
    response = client.get("/jobs/", headers=headers)
    assert response.status_code == 204
    assert response.headers["HX-Redirect"] == "/accounts/sign-in/?next=%2Fjobs%2F%3Fpage%3D2"


def test_one_address_cannot_try_name_after_name(client: Client, person: User, settings: Settings) -> None:
    settings.WRONG_PASSWORDS_PER_ADDRESS = 3
    assert [sign_in(client, f"ai.do.{number}", "sai") for number in range(4)] == [200, 200, 200, 429]
    assert sign_in(client, "hoai.an", PASSWORD) == 302


def test_a_temporary_password_is_held_against_the_rules(client: Client, person: User) -> None:
    client.force_login(person)
    form = {"form_key": str(new_id()), "username": "minh.khue", "display_name": "Nguyễn Minh Khuê", "role": "officer"}
    response = client.post("/accounts/people/new/", {**form, "temporary_password": "1234567890"})
    assert response.status_code == 422 and not User.objects.filter(username="minh.khue").exists()
