"""`plan check`, `plan explain` and `plan diff`: what they print, and the status they end with."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from caicach.cli.messages import compile_stale
from caicach.compiler.cli import check, diff, explain

PLAN = (Path(__file__).parents[1] / "rules" / "plan.txt").read_text(encoding="utf-8")
STALE = PLAN.replace("ngày 15/01/2024 của", "ngày 15/02/2023 của")

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True, scope="module")
def _catalogue() -> None:
    compile_stale()


@pytest.fixture
def clean(tmp_path: Path) -> str:
    return _written(tmp_path / "dung.txt", PLAN)


@pytest.fixture
def defective(tmp_path: Path) -> str:
    return _written(tmp_path / "sai.txt", STALE)


def _written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_clean_plan_prints_nothing_and_ends_with_0(clean: str, capsys: Output) -> None:
    assert check.run([clean]) == 0
    assert capsys.readouterr().out == ""


def test_a_defect_is_a_line_of_path_line_code_message_then_the_hint(defective: str, capsys: Output) -> None:
    assert check.run([defective, "--lang", "en"]) == 1
    first, second = capsys.readouterr().out.splitlines()[:2]
    assert first.startswith(f"{defective}:79: ID001 The appendix says its document is of 15/02/2023;")
    assert second.startswith("    Make the date")


def test_messages_are_vietnamese_unless_asked_otherwise(defective: str, capsys: Output) -> None:
    check.run([defective])
    assert "ID001 Phụ lục ghi văn bản ban hành ngày 15/02/2023" in capsys.readouterr().out


def test_select_and_ignore_take_codes_groups_and_names(defective: str, capsys: Output) -> None:
    assert check.run([defective, "--select", "reference,TX"]) == 0
    assert check.run([defective, "--ignore", "SELF_REF_DATE_MISMATCH"]) == 0
    assert check.run([defective, "--select", "ID0"]) == 1


def test_a_word_that_means_no_rule_is_an_error_of_the_call(clean: str, capsys: Output) -> None:
    assert check.run([clean, "--select", "NOPE"]) == 2
    assert "NOPE" in capsys.readouterr().err


def test_an_unreadable_file_ends_with_2_and_the_others_are_still_checked(
    tmp_path: Path, defective: str, capsys: Output
) -> None:
    assert check.run([str(tmp_path / "nowhere.docx"), defective]) == 2
    printed = capsys.readouterr()
    assert "ID001" in printed.out
    assert "nowhere.docx" in printed.err


def test_json_holds_the_diagnostics_of_each_file(clean: str, defective: str, capsys: Output) -> None:
    check.run([clean, defective, "--format", "json"])
    first, second = json.loads(capsys.readouterr().out)
    assert first["diagnostics"] == []
    assert second["diagnostics"][0]["code"] == "ID001"


def test_github_prints_annotations(defective: str, capsys: Output) -> None:
    check.run([defective, "--format", "github", "--lang", "en"])
    assert capsys.readouterr().out.startswith(f"::error file={defective},line=79,endLine=79,title=ID001::")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.ids: set[str] = set()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        link = given.get("href") or given.get("src") or ""
        if link.startswith("#"):
            self.targets.add(link[1:])
        elif link:
            self.outside.append(link)


def test_the_page_needs_nothing_else_and_its_links_lead_to_lines(defective: str, capsys: Output) -> None:
    check.run([defective, "--format", "html"])
    page = capsys.readouterr().out
    links = _Links()
    links.feed(page)
    assert '<html lang="vi">' in page
    assert not links.outside
    assert links.targets
    assert links.targets <= links.ids


def test_the_page_shows_the_text_of_a_file_as_text(tmp_path: Path, capsys: Output) -> None:
    path = _written(tmp_path / "the.txt", PLAN.replace("1. Trên 98%", "1. <script>alert(1)</script> Trên 98%"))
    check.run([path, "--format", "html"])
    assert "<script>" not in capsys.readouterr().out


def test_the_list_of_units_is_used(clean: str, tmp_path: Path, capsys: Output) -> None:
    units = _written(tmp_path / "don-vi.txt", "Phòng Nội vụ\nPhòng Tài chính - Kế hoạch\n")
    assert check.run([clean, "--units", units]) == 1
    assert "AG012" in capsys.readouterr().out
    assert check.run([clean, "--units", str(tmp_path / "none.txt")]) == 2


def test_explain_says_why_wrong_and_right(capsys: Output) -> None:
    assert explain.run(["RF007"]) == 0
    printed = capsys.readouterr().out
    assert "Vì sao:" in printed
    assert "NQ-HĐND" in printed


def test_explain_lists_every_code(capsys: Output) -> None:
    assert explain.run(["--lang", "en"]) == 0
    assert "ID001" in capsys.readouterr().out
    assert explain.run(["XX999"]) == 2


def test_diff_prints_what_changed_and_ends_with_1(clean: str, tmp_path: Path, capsys: Output) -> None:
    newer = _written(tmp_path / "moi.txt", PLAN.replace("Tháng 3/2024", "Tháng 5/2024"))
    assert diff.run([clean, newer, "--lang", "en"]) == 1
    printed = capsys.readouterr().out
    assert "Tasks (+0, -0, ~1, >0)" in printed
    assert "deadline_raw: Tháng 3/2024 → Tháng 5/2024" in printed
    assert diff.run([clean, clean]) == 0
    assert diff.run([clean, newer, "--format", "json"]) == 1
    capsys.readouterr()
    assert diff.run([clean, str(tmp_path / "none.txt")]) == 2
