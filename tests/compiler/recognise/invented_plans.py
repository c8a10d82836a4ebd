"""Invented plans and the structure the compiler gives them."""

from __future__ import annotations

from caicach.compiler.normalise import normalise
from caicach.compiler.read.reading import read_bytes
from caicach.compiler.structure import Structure, build_structure

HEAD = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

Tân Lập, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính xã Tân Lập năm 2026

Căn cứ Kế hoạch số 05/KH-UBND ngày 05/01/2026 của UBND tỉnh Hòa An, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

"""

SIGNATURE = """
Nơi nhận:
- UBND tỉnh Hòa An;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn A

"""


def structure_of(body: str, *, head: str = HEAD) -> Structure:
    """The structure of a plan with this body under an invented heading block."""
    return build_structure(normalise(read_bytes("ke-hoach.txt", (head + body).encode())))


def line_of(structure: Structure, words: str) -> int:
    """The number of the first line of the file that holds these words."""
    return next(line.number for line in structure.source.lines if words in line.text)
