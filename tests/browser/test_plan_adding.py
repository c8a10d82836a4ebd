"""Adding what was missed, by keyboard, in a real browser: the form opens in the review, at the line one came from."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.services import compile_version, upload_plan
from caicach.planning.plans.tests.plan_texts import plan_text

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]

MISSED = "Tổ chức đối thoại với người dân về thủ tục hành chính"


@pytest.fixture
def version(transactional_db: None) -> PlanVersion:
    """A plan of a district in review."""
    office = User.objects.create_user("hoai.an", None, display_name="Trần Thị Hoài An", role=Role.OFFICE)
    upload = upload_plan(actor=office, file=ContentFile(plan_text(), name="ke-hoach.txt"), background=False)
    return compile_version(actor=office, version_id=upload.version.pk)


@pytest.fixture
def office_page(page: Page, version: PlanVersion, live_server: LiveServer) -> Page:
    """A page of the office, signed in."""
    client = Client()
    client.force_login(version.uploaded_by)
    session = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": session.key, "value": session.value, "url": live_server.url}])
    return page


def test_what_was_missed_is_added_by_keyboard(office_page: Page, version: PlanVersion) -> None:
    page = office_page
    task = version.plantasks.get(number="2")
    page.goto(f"{reverse('plans:review', args=[version.pk])}#task-{task.key.replace('.', '-')}")
    page.keyboard.press("a")
    form = page.locator("#add-task.item-editing")
    expect(form.get_by_label("Dòng trong văn bản")).to_have_value(str(task.first_line))
    expect(form.get_by_label("Dòng trong văn bản")).to_be_focused()
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    page.keyboard.press("a")
    expect(form.get_by_label("Dòng trong văn bản")).to_be_focused()
    form.get_by_label("Nhiệm vụ", exact=True).fill(MISSED)
    form.get_by_label("Cơ quan chủ trì").fill("Phòng Nội vụ")
    form.get_by_role("button", name="Lưu").click()
    card = page.locator(".item-task", has_text=MISSED)
    expect(card).to_contain_text("Thêm bằng tay")
    expect(card).to_contain_text("Văn bản có nêu, phần mềm đọc sót")
    expect(page.locator(".item-task")).to_have_count(5)
    card.get_by_role("button", name="Bỏ nội dung đã thêm").click()
    expect(page.locator(".item-task")).to_have_count(4)
