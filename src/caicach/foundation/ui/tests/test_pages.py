"""What every page promises: no inline code, Vietnamese unless switched, one current entry in the rail, errors with
a way on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from caicach.foundation.core.errors import Conflict
from caicach.foundation.ui.middleware import DomainErrorMiddleware
from caicach.foundation.ui.navigation import Navigation, Page, Section
from caicach.foundation.ui.views import server_error

if TYPE_CHECKING:
    from caicach.foundation.accounts.models import User

PAGES = ["/", "/accounts/people/", "/accounts/people/new/", "/accounts/permissions/", "/accounts/password/", "/audit/"]
PAGES += ["/jobs/", "/search/?q=abc"]


@pytest.mark.parametrize("page", PAGES)
class TestEveryPage:
    def test_the_policy_forbids_inline_code_and_the_page_has_none(
        self, client: Client, office: User, page: str
    ) -> None:
        client.force_login(office)
        response = client.get(page)
        policy = response.headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        body = response.content.decode()
        assert not re.search(r"\sstyle=|\son[a-z]+=|<style|javascript:|<script(?![^>]*\ssrc=)", body)

    def test_the_frame_is_complete(self, client: Client, office: User, page: str) -> None:
        client.force_login(office)
        body = client.get(page).content.decode()
        assert '<html lang="vi"' in body
        assert body.count("<h1") == 1
        assert 'class="skip-link" href="#main"' in body
        assert len(re.findall(r'class="rail-link"[^>]*aria-current="page"', body)) <= 2
        assert len(body.encode()) < 60_000

    def test_no_text_is_left_in_english(self, client: Client, office: User, page: str) -> None:
        client.force_login(office)
        text = re.sub(r"<[^>]+>", " ", client.get(page).content.decode())
        assert not re.search(r"\b(the|and|Sign|Search|People|Open|Password|Nothing)\b", text)


class TestLanguage:
    def test_the_browsers_preference_does_not_decide(self, client: Client) -> None:
        page = client.get("/accounts/sign-in/", headers={"accept-language": "en-US,en"})
        assert "Đăng nhập" in page.content.decode()
        assert page.headers["Content-Language"] == "vi"

    def test_english_is_a_switch_away_and_stays(self, client: Client) -> None:
        response = client.post("/appearance/language/", {"language": "en", "next": "/accounts/sign-in/"})
        assert response.headers["Location"] == "/accounts/sign-in/"
        assert "<h1>Sign in</h1>" in client.get("/accounts/sign-in/").content.decode()

    @pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
    def test_the_switch_never_leads_elsewhere(self, client: Client, address: str) -> None:
        response = client.post("/appearance/language/", {"language": "en", "next": address})
        assert response.headers["Location"] == "/"

    def test_unknown_choices_are_left_out(self, client: Client) -> None:
        client.post("/appearance/language/", {"language": "fr", "next": "/"})
        client.post("/appearance/theme/", {"theme": "pink", "next": "/"})
        assert not client.cookies


def test_the_look_is_remembered(client: Client) -> None:
    client.post("/appearance/theme/", {"theme": "dark", "next": "/"})
    assert 'data-theme="dark"' in client.get("/accounts/sign-in/").content.decode()


class TestErrors:
    @staticmethod
    def answer(*, htmx: bool) -> HttpResponse:
        def broken(request: HttpRequest) -> HttpResponse:
            raise AssertionError

        request = RequestFactory().get("/")
        request.__dict__["htmx"] = htmx
        error = Conflict("Somebody else changed this record while you were editing it.", cure="Filter")
        answer = DomainErrorMiddleware(broken).process_exception(request, error)
        assert answer is not None
        return answer

    def test_an_error_for_people_is_a_page_with_its_cure(self, client: Client) -> None:
        page = self.answer(htmx=False)
        assert page.status_code == 409
        assert "Có người khác vừa sửa nội dung này" in page.content.decode()

    def test_in_an_htmx_request_it_is_a_notice(self) -> None:
        notice = self.answer(htmx=True)
        assert notice.headers["HX-Retarget"] == "#notices"
        assert "<html" not in notice.content.decode()

    def test_other_errors_go_on_to_the_server(self) -> None:
        middleware = DomainErrorMiddleware(lambda request: HttpResponse())
        assert middleware.process_exception(RequestFactory().get("/"), ValueError()) is None

    def test_a_page_that_is_not_there(self, client: Client, officer: User) -> None:
        client.force_login(officer)
        page = client.get("/no-such-page/")
        assert page.status_code == 404
        assert "Không có trang này" in page.content.decode()


@pytest.mark.django_db
def test_the_page_of_a_broken_server_asks_nothing_of_the_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        page = server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "Máy chủ gặp lỗi" in page.content.decode()


class TestRail:
    def test_a_page_hidden_from_a_role_is_not_in_its_rail(self, client: Client, officer: User) -> None:
        client.force_login(officer)
        assert "/audit/" not in client.get("/").content.decode()

    def test_a_page_stands_in_the_rail_once(self) -> None:
        rail = Navigation()
        rail.add(Page(Section.PLANNING, "Plans", "plans:list", "house"))
        with pytest.raises(ValueError, match="already in the rail"):
            rail.add(Page(Section.DESK, "Other", "plans:list", "house"))

    def test_the_rail_keeps_the_order_of_the_work(self) -> None:
        rail = Navigation()
        rail.add(Page(Section.REPORTS, "Reports", "reports:list", "house"))
        rail.add(Page(Section.PLANNING, "Second", "plans:b", "house", order=2))
        rail.add(Page(Section.PLANNING, "First", "plans:a", "house", order=1))
        assert [page.label for page in rail.pages()] == ["First", "Second", "Reports"]
