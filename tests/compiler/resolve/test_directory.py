"""A user's list of agencies, in the forms such lists have."""

from __future__ import annotations

from pathlib import Path

import pytest

from caicach.compiler.resolve.directory import AgencyDirectory, DirectoryError, read_directory

FILES = [
    ("units.txt", "Phòng Nội vụ\nVăn phòng HĐND và UBND\n"),
    ("units.csv", "Phòng Nội vụ,PNV\nVăn phòng HĐND và UBND,VP HĐND&UBND;Văn phòng\n"),
    ("units.tsv", "Phòng Nội vụ\tPNV\nVăn phòng HĐND và UBND\tVP\n"),
    ("units.json", '["Phòng Nội vụ", {"name": "Văn phòng HĐND và UBND", "aliases": ["VP HĐND&UBND"]}]'),
]


@pytest.mark.parametrize(("name", "content"), FILES, ids=[file[0] for file in FILES])
def test_a_list_in_any_of_its_forms(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    directory = read_directory(path)
    assert directory.knows("phòng Nội vụ huyện")
    assert directory.knows("Văn phòng Hội đồng nhân dân & Ủy ban nhân dân huyện")
    assert directory.knows("VP HĐND-UBND xã")
    assert not directory.knows("Phòng Tư pháp")


@pytest.mark.parametrize("name", ["Các phòng, ban, ngành", "UBND các xã, thị trấn", "UBND cấp xã", "Cơ quan, đơn vị"])
def test_groups_of_units_are_known(name: str) -> None:
    assert AgencyDirectory(["Phòng Nội vụ"]).knows(name)


@pytest.mark.parametrize(
    ("name", "content"), [("a.json", "{"), ("a.json", "[1]"), ("a.txt", "\n\n"), ("none.txt", None)]
)
def test_what_is_no_list_is_told(tmp_path: Path, name: str, content: str | None) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(DirectoryError, match=name):
        read_directory(path)
