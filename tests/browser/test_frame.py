"""The frame in a real browser: accessible at both widths and in both looks, by keyboard, without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.models import Job

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]

PASSWORD = "bến-cũ-đò-xưa"
PAGES = (
    "/",
    "/accounts/people/",
    "/accounts/people/new/",
    "/accounts/permissions/",
    "/accounts/password/",
    "/audit/",
    "/jobs/",
    "/search/?q=khong+co",
    "/no-such-page/",
)
WIDTHS = (1440, 390)


@pytest.fixture
def person(transactional_db: None) -> User:
    return User.objects.create_user(
        "hoai.an", PASSWORD, display_name="Trần Thị Hoài An", unit_name="Phòng Nội vụ", role=Role.OFFICE
    )


def sign_in(page: Page) -> None:
    page.goto("/accounts/sign-in/")
    page.get_by_label("Tên đăng nhập").fill("hoai.an")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Trần Thị Hoài An")


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {[node['target'] for node in item['nodes']]}" for item in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_the_frame_breaks_a_rule_of_accessibility(page: Page, person: User, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto("/accounts/sign-in/")
    assert violations(page) == []
    sign_in(page)
    for address in PAGES:
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert violations(page) == [], f"{address} at {width}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{address} scrolls at {width}"


def test_the_content_policy_has_nothing_to_refuse(page: Page, person: User) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    sign_in(page)
    for address in PAGES:
        page.goto(address)
    assert refused == []


def test_the_first_tab_leads_past_the_frame(page: Page, person: User) -> None:
    sign_in(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_search_is_one_key_away_and_escape_closes_the_menu(page: Page, person: User) -> None:
    sign_in(page)
    page.keyboard.press("Control+k")
    expect(page.locator("#search-everything")).to_be_focused()
    menu = page.locator("details.menu")
    menu.locator("summary").click()
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()


def test_language_and_look_are_a_switch_away(page: Page, person: User) -> None:
    sign_in(page)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("What to do now")
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(15, 23, 30)"


def test_on_a_phone_the_rail_is_a_bar_with_a_sheet(page: Page, person: User) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    sign_in(page)
    expect(page.locator(".rail")).to_be_hidden()
    page.locator(".phone-more summary").click()
    page.locator(".phone-sheet").get_by_role("link", name="Người dùng").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Người dùng")


def test_progress_moves_by_itself_and_goes_on_to_the_result(page: Page, person: User) -> None:
    job = Job.objects.create(
        kind="x", title="Background work", actor=person, state=JobState.RUNNING, done=1, total=4, words_msgid="Waiting"
    )
    sign_in(page)
    page.goto(f"/jobs/{job.pk}/")
    expect(page.locator("progress")).to_have_attribute("value", "25")
    Job.objects.filter(pk=job.pk).update(done=3)
    expect(page.locator("progress")).to_have_attribute("value", "75")
    Job.objects.filter(pk=job.pk).update(state=JobState.DONE, result_url="/accounts/permissions/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bảng phân quyền")


def test_without_scripts_everything_still_works(browser: Browser, live_server: LiveServer, person: User) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page)
    job = Job.objects.create(kind="x", title="Background work", actor=person, state=JobState.RUNNING)
    page.goto(f"/jobs/{job.pk}/")
    Job.objects.filter(pk=job.pk).update(state=JobState.DONE, result_url="/accounts/permissions/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bảng phân quyền", timeout=10_000)
    page.locator("details.menu summary").click()
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
    context.close()
