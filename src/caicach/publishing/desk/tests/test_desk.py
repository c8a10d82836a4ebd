"""The first page and the search, whatever the apps below put into them."""

from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.test import Client
from django.utils.html import format_html
from django.utils.safestring import SafeString

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.services import record
from caicach.foundation.core.panels import panels
from caicach.foundation.ui.slots import SEARCH_RESULTS, WORK_TO_DO


@pytest.fixture
def empty_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panels, "_by_slot", {})


def test_the_first_page_answers_three_questions_even_with_nothing_to_tell(
    client: Client, officer: User, empty_slots: None
) -> None:
    client.force_login(officer)
    page = client.get("/").content.decode()
    for words in ("Việc cần làm", "Quá hạn hoặc cần làm rõ", "Thay đổi gần đây", "Không có việc nào đang chờ bạn."):
        assert words in page


def test_apps_put_their_work_on_the_desk(client: Client, officer: User, empty_slots: None) -> None:
    def reviews(request: HttpRequest, subject: None) -> SafeString:
        return format_html("<p>{}</p>", "3 kế hoạch chờ rà soát")

    panels.add(WORK_TO_DO, reviews)
    client.force_login(officer)
    page = client.get("/").content.decode()
    assert "3 kế hoạch chờ rà soát" in page
    assert "Không có việc nào đang chờ bạn." not in page


def test_changes_are_shown_to_those_who_may_read_the_log(client: Client, officer: User, office: User) -> None:
    record(actor=office, action="accounts.close_account", obj=officer.ref, reason="chuyển công tác")
    client.force_login(office)
    assert "Khóa tài khoản" in client.get("/").content.decode()
    client.force_login(officer)
    assert "Khóa tài khoản" not in client.get("/").content.decode()


def test_search_asks_every_app_for_the_words_typed(client: Client, officer: User, empty_slots: None) -> None:
    panels.add(SEARCH_RESULTS, lambda request, query: format_html("<p>found {}</p>", query))
    client.force_login(officer)
    page = client.get("/search/", {"q": "  <cai cach>  "}).content.decode()
    assert "found &lt;cai cach&gt;" in page


def test_an_empty_search_finds_and_says_nothing(client: Client, officer: User, empty_slots: None) -> None:
    client.force_login(officer)
    assert "Không tìm thấy" not in client.get("/search/").content.decode()
    assert "Không tìm thấy “abc”" in client.get("/search/", {"q": "abc"}).content.decode()
