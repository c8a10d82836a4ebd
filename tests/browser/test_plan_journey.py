"""The main job in a real browser: a plan file becomes a managed programme, on a desktop and on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from pytest_django.live_server_helper import LiveServer

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from tests.browser.conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PASSWORD = "song-lam-2026"
HEADS = ("TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
ROWS = (
    ("I", "CẢI CÁCH THỂ CHẾ", "", "", "", ""),
    ("1", "Ban hành kế hoạch rà soát văn bản quy phạm pháp luật", "Kế hoạch", "Phòng Tư pháp", "", "Tháng 3/2026"),
    ("2", "Tổ chức hội nghị tập huấn công tác văn bản", "Hội nghị", "", "Phòng Nội vụ", "Quý II/2026"),
    ("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "", "", "", ""),
    ("3", "Niêm yết công khai thủ tục hành chính", "Bảng niêm yết", "Văn phòng HĐND và UBND", "", "Thường xuyên"),
    ("4", "Kiểm tra việc giải quyết hồ sơ một cửa", "Báo cáo", "Văn phòng HĐND và UBND", "", "Tháng 9/2026"),
)


def plan_file(path: Path, rows: Sequence[tuple[str, ...]], number: str = "21") -> Path:
    """A district's plan as a Word file with one task table."""
    document = Document()
    for line in (
        "ỦY BAN NHÂN DÂN",
        "HUYỆN SÔNG LAM",
        f"Số: {number}/KH-UBND",
        "Sông Lam, ngày 12 tháng 01 năm 2026",
        "KẾ HOẠCH",
        "Cải cách hành chính năm 2026 của huyện Sông Lam",
        "I. MỤC TIÊU",
        "1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.",
        "II. NHIỆM VỤ",
        "Giao các cơ quan thực hiện nhiệm vụ theo bảng sau:",
    ):
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(HEADS))
    for row in (HEADS, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Minh Sơn")
    document.save(str(path))
    return path


@pytest.fixture
def office(transactional_db: None) -> User:
    return User.objects.create_user(
        "hoai.an", PASSWORD, display_name="Trần Thị Hoài An", unit_name="Phòng Nội vụ", role=Role.OFFICE
    )


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser wrote into its console as an error."""
    written: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            written.append(f"{message.text} {message.location.get('url')}")

    page.on("console", note)
    return written


def sign_in(page: Page) -> None:
    page.goto("/accounts/sign-in/")
    page.get_by_label("Tên đăng nhập").fill("hoai.an")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Trần Thị Hoài An")


def upload(page: Page, file: Path) -> None:
    page.locator("#plan-file").set_input_files(file)
    expect(page.locator("[data-chosen]")).to_contain_text(file.name)
    page.get_by_role("button", name="Nạp và đọc").click()
    page.wait_for_url("**/review/", timeout=20_000)


def accessible(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    assert [f"{item['id']}: {[node['target'] for node in item['nodes']]}" for item in found] == [], page.url
    width = page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} scrolls sideways"


def publish(page: Page) -> None:
    page.locator("[data-publish]").click()
    form = page.locator("#publish form").first
    form.get_by_label("Lý do").fill("Đã rà soát với các phòng")
    form.get_by_role("button", name="Công bố").click()
    page.wait_for_url("**/versions/*/")


def test_from_a_word_file_to_the_programme_in_force(
    page: Page, office: User, complaints: list[str], tmp_path: Path
) -> None:
    sign_in(page)
    page.locator(".rail").get_by_role("link", name="Kế hoạch").click()
    accessible(page)
    page.get_by_role("link", name="Nạp kế hoạch").first.click()
    accessible(page)
    upload(page, plan_file(tmp_path / "ke-hoach-2026.docx", ROWS))
    accessible(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cải cách hành chính năm 2026 của huyện Sông Lam")

    led_by_nobody = page.locator(".item-task", has_text="hội nghị tập huấn")
    expect(led_by_nobody).to_contain_text("Không có cơ quan chủ trì")
    left = page.locator(".review-left")
    before = int("".join(filter(str.isdigit, left.inner_text())))
    led_by_nobody.get_by_role("link", name="Sửa").click()
    form = page.locator(".item-editing")
    accessible(page)
    form.get_by_label("Cơ quan chủ trì").fill("Phòng Tư pháp")
    form.get_by_label("Lý do sửa").fill("Theo ý kiến của Phòng Tư pháp")
    form.get_by_role("button", name="Lưu").click()
    corrected = page.locator(".item-task", has_text="hội nghị tập huấn")
    expect(corrected).to_contain_text("Đã sửa")
    expect(corrected).to_contain_text("Theo ý kiến của Phòng Tư pháp")
    expect(left).not_to_contain_text(f" {before} ")

    settle_by_key(page)
    expect(left).to_contain_text("Đã xem hết")
    accessible(page)
    publish(page)
    expect(page.locator("h1")).to_contain_text("Đã công bố")
    accessible(page)

    page.locator(".rail").get_by_role("link", name="Nhiệm vụ").click()
    page.get_by_label("Từ cần tìm").fill("mot cua")
    page.get_by_role("button", name="Lọc").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody")).to_contain_text("một cửa")
    accessible(page)
    page.locator(".rail").get_by_role("link", name="Bảng tổng hợp").click()
    accessible(page)
    page.get_by_role("link", name="Cải cách thể chế").first.click()
    expect(page.locator("tbody tr")).to_have_count(2)

    page.locator(".rail").get_by_role("link", name="Kế hoạch").click()
    page.locator("tbody th a").click()
    page.get_by_role("link", name="Nạp phiên bản mới").click()
    later = [(*row[:5], "Tháng 11/2026") if row[0] == "4" else row for row in ROWS]
    upload(page, plan_file(tmp_path / "ke-hoach-2026-sua.docx", later, number="35"))
    expect(page.locator(".item-task", has_text="hội nghị tập huấn")).to_contain_text("Phòng Tư pháp")
    page.get_by_role("link", name="Trang kế hoạch").click()
    page.get_by_role("link", name="Các phiên bản").click()
    page.get_by_role("link", name="Nội dung thay đổi").click()
    changed = page.locator("tr", has_text="hồ sơ một cửa")
    expect(changed.locator("del").first).to_have_text("Tháng 9/2026")
    expect(changed.locator("ins").first).to_have_text("Tháng 11/2026")
    accessible(page)
    assert complaints == []


def settle_by_key(page: Page) -> None:
    """Confirm what waits with one key each, until nothing does."""
    page.locator(".pane-plan").focus()
    page.keyboard.press("j")
    for _turn in range(30):
        text = page.locator(".review-left").inner_text()
        if "Còn" not in text:
            return
        page.keyboard.press("c")
        expect(page.locator(".review-left")).not_to_have_text(text)


def test_an_error_is_dismissed_with_a_reason_and_a_wrong_row_left_out(
    page: Page, office: User, complaints: list[str], tmp_path: Path
) -> None:
    rows = [*ROWS, ("5", "Bàn giao trụ sở cũ", "Biên bản", "Phòng Nội vụ", "", "Tháng 3/2019")]
    sign_in(page)
    page.goto("/plans/new/")
    upload(page, plan_file(tmp_path / "ke-hoach.docx", rows))
    error = page.locator(".finding-error").first
    name = error.get_attribute("id")
    page.keyboard.press("j")
    expect(page.locator(f"#{name}")).to_be_focused()
    page.keyboard.press("d")
    reason = page.locator(f"#{name} input[name=reason]")
    expect(reason).to_be_focused()
    accessible(page)
    reason.fill("Văn bản gốc ghi như vậy")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{name}")).to_contain_text("Văn bản gốc ghi như vậy")

    row = page.locator(".item-task", has_text="Bàn giao trụ sở cũ")
    row.get_by_role("link", name="Loại bỏ").click()
    page.get_by_label("Lý do nội dung này không thuộc kế hoạch").fill("Việc của năm trước")
    page.get_by_role("button", name="Loại bỏ").click()
    expect(page.locator(".item-left-out")).to_contain_text("Việc của năm trước")
    page.reload()
    page.get_by_role("button", name="Đưa lại vào kế hoạch").click()
    expect(page.locator(".item-task", has_text="Bàn giao trụ sở cũ")).to_be_visible()
    assert [text for text in complaints if "422" not in text] == []


def test_the_review_on_a_phone_shows_one_part_at_a_time(
    page: Page, office: User, complaints: list[str], tmp_path: Path
) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    sign_in(page)
    page.locator(".phone-bar").get_by_role("link", name="Kế hoạch").click()
    accessible(page)
    page.get_by_role("link", name="Nạp kế hoạch").first.click()
    upload(page, plan_file(tmp_path / "ke-hoach.docx", ROWS))
    tabs = page.locator(".review-tabs")
    for part, pane in (("Văn bản", "#document"), ("Vấn đề cần xem", "#findings"), ("Kế hoạch", "#plan")):
        tabs.get_by_role("link", name=part).click()
        expect(page.locator(pane)).to_be_visible()
        expect(page.locator(".pane:visible")).to_have_count(1)
        accessible(page)
    page.get_by_role("button", name="Tiếp theo").click()
    expect(page.locator(".item:focus, .finding:focus")).to_be_visible()
    publish(page)
    accessible(page)
    page.locator(".phone-bar").get_by_role("link", name="Bảng tổng hợp").click()
    accessible(page)
    page.get_by_role("link", name="Cải cách thể chế").first.click()
    accessible(page)
    assert complaints == []


def test_the_review_works_without_scripts(
    browser: Browser, live_server: LiveServer, office: User, tmp_path: Path
) -> None:
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page)
    page.goto("/plans/new/")
    page.locator("#plan-file").set_input_files(plan_file(tmp_path / "ke-hoach.docx", ROWS))
    page.get_by_role("button", name="Nạp và đọc").click()
    page.wait_for_url("**/review/", timeout=20_000)
    doubtful = page.locator(".item-task", has_text="hội nghị tập huấn")
    doubtful.get_by_role("link", name="Sửa").click()
    page.get_by_label("Cơ quan chủ trì").fill("Phòng Tư pháp")
    page.get_by_role("button", name="Lưu").click()
    expect(doubtful).to_contain_text("Đã sửa")
    page.get_by_role("button", name="Đúng là sai sót").first.click()
    expect(page.locator(".finding", has_text="Đã xác nhận").first).to_be_visible()
    publish(page)
    expect(page.locator("h1")).to_contain_text("Đã công bố")
    context.close()
