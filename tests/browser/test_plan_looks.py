"""Every page of a plan, wide, narrow and dark: no rule of accessibility broken, nothing cut off, a silent console."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from playwright.sync_api import ConsoleMessage, Page, expect
from pytest_django.live_server_helper import LiveServer

from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import DomainError
from caicach.foundation.jobs.models import Job
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import Plan, PlanTask, PlanVersion
from caicach.planning.plans.services import (
    compile_version,
    correct_field,
    publish_version,
    upload_newer_version,
    upload_plan,
)
from caicach.planning.plans.tests.plan_texts import CHECK, INSTITUTIONS, Row, plan_text
from caicach.planning.plans.views.versions import SECTIONS

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("browser")]

SIZES = ((390, 844), (1366, 768))
LEADERLESS: Row = ("9", "Sơ kết công tác cải cách hành chính", "Báo cáo", "", "", "Quý II/{year}")
MOVED: Row = ("1", CHECK, "Kế hoạch", "Phòng Tư pháp", "", "Tháng 5/{year}")


def take_in(office: User, content: bytes, name: str = "ke-hoach.txt", plan: Plan | None = None) -> PlanVersion:
    """Upload and read at once; a file that cannot be read leaves its version failed."""
    file = ContentFile(content, name=name)
    if plan is None:
        version = upload_plan(actor=office, file=file, name=name, background=False).version
    else:
        version = upload_newer_version(actor=office, plan=plan, file=file, name=name, background=False).version
    try:
        return compile_version(actor=office, version_id=version.pk)
    except DomainError:
        return PlanVersion.objects.get(pk=version.pk)


@pytest.fixture
def reviewed(office: User) -> PlanVersion:
    """A plan in review with a doubtful task and a corrected one."""
    version = take_in(office, plan_text(institutions=(*INSTITUTIONS, LEADERLESS)))
    task = PlanTask.objects.get(version=version, number="1")
    correct_field(
        actor=office, version=version, kind=ItemKind.TASK, key=task.key, field="note", value="ghi chú", reason="thử"
    )
    return version


@pytest.fixture
def visit(page: Page, live_server: LiveServer) -> Iterator[Callable[[User], Page]]:
    """The page, signed in as somebody; whatever the console complains of fails the test."""
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(f"{page.url}: {message.text}")

    def sign_in(person: User) -> Page:
        client = Client()
        client.force_login(person)
        name = settings.SESSION_COOKIE_NAME
        page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
        page.on("console", note)
        return page

    yield sign_in
    assert complaints == []


def flaws_of(page: Page, address: str) -> list[str]:
    """What is wrong with the page at each size, and in the dark."""
    flaws = []
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(address)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        flaws += [f"{address} at {width}: {rule}" for rule in rules_broken(page)]
        wide = page.evaluate("document.documentElement.scrollWidth")
        flaws += [f"{address} at {width}: {wide} px wide"] if wide > width else []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    return flaws + [f"{address} in the dark: {rule}" for rule in rules_broken(page, "color-contrast")]


def rules_broken(page: Page, *only: str) -> list[str]:
    """The rules of accessibility the page breaks, each with the first place."""
    options = {"runOnly": {"type": "rule", "values": list(only)}} if only else {}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']} {rule['nodes'][0]['target']}" for rule in found]


def test_no_page_of_a_draft_has_a_flaw(visit: Callable[[User], Page], office: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="9")
    of_version = ("version", "review", "board", "tasks", "delete")
    addresses = [
        "/",
        "/search/?q=song+lam",
        reverse("plans:list"),
        reverse("plans:new"),
        reverse("plans:newer", args=[reviewed.plan_id]),
        *(reverse(f"plans:{name}", args=[reviewed.pk]) for name in of_version),
        *(reverse("plans:section", args=[reviewed.pk, section]) for section in SECTIONS),
        reverse("plans:task", args=[reviewed.pk, task.key]),
        *(reverse(f"plans:{act}", args=[reviewed.pk, "task", task.key]) for act in ("edit", "leave_out")),
        reverse("plans:edit", args=[reviewed.pk, "document", "document"]),
    ]
    page = visit(office)
    assert [flaw for address in addresses for flaw in flaws_of(page, address)] == []


def test_no_page_of_a_plan_in_force_has_a_flaw(
    visit: Callable[[User], Page], office: User, officer: User, reviewed: PlanVersion
) -> None:
    older = publish_version(actor=office, version=reviewed, reason="đã rà soát")
    newer = take_in(office, plan_text(institutions=(MOVED, INSTITUTIONS[1])), plan=older.plan)
    publish_version(actor=office, version=newer, reason="đã rà soát")
    addresses = [
        "/",
        reverse("plans:list"),
        reverse("plans:tasks_in_force"),
        f"{reverse('plans:tasks_in_force')}?q=kiem+tra&area=institutions",
        f"{reverse('plans:tasks_in_force')}?q=khong+co",
        reverse("plans:board_in_force"),
        reverse("plans:version", args=[older.pk]),
        reverse("plans:version", args=[newer.pk]),
        reverse("plans:changes", args=[newer.pk, older.pk]),
    ]
    page = visit(officer)
    assert [flaw for address in addresses for flaw in flaws_of(page, address)] == []


def test_a_file_that_cannot_be_read_leads_on_to_another(visit: Callable[[User], Page], office: User) -> None:
    page = visit(office)
    page.goto(reverse("plans:new"))
    broken = {"name": "hong.docx", "mimeType": "application/octet-stream", "buffer": b"PK\x03\x04" + b"\0" * 400}
    page.locator("input[type=file]").set_input_files(broken)  # type: ignore[arg-type]
    page.locator("[data-upload] button[type=submit]").click()
    page.wait_for_url("**/jobs/**")
    progress = reverse("jobs:page", args=[Job.objects.get().pk])
    version = PlanVersion.objects.get()
    review = reverse("plans:review", args=[version.pk])
    assert flaws_of(page, progress) + flaws_of(page, review) == []
    page.goto(progress)
    page.locator(f"#job a[href='{review}']").click()
    expect(page.get_by_role("alert")).to_contain_text("hong.docx")
    page.locator("main a.btn-primary").click()
    expect(page.locator("input[type=file]")).to_have_count(1)


def test_a_field_is_corrected_by_keys_alone(visit: Callable[[User], Page], office: User, reviewed: PlanVersion) -> None:
    page = visit(office)
    page.goto(reverse("plans:review", args=[reviewed.pk]))
    card = page.locator("article.item-task", has_text=LEADERLESS[1])
    first = page.locator("article.item-editing").locator("textarea, input:not([type=hidden]), select").first
    card.focus()
    page.keyboard.press("e")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("article.item-editing")).to_have_count(0)
    expect(card).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("e")
    page.locator("article.item-editing [name='value-note']").fill("theo Thông báo số 15")
    page.keyboard.press("Escape")
    expect(card).not_to_contain_text("theo Thông báo số 15")
    page.keyboard.press("e")
    expect(first).to_be_focused()
    page.keyboard.press("c")  # typed, not obeyed
    expect(page.locator("article.item-editing")).to_have_count(1)
