"""Invented documents in the layouts offices use, for the tests of structure, identity and the whole compiler."""

from __future__ import annotations

from caicach.compiler.read.reading import read_bytes
from caicach.compiler.source import Source

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

BODY = """
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính;

Ủy ban nhân dân {unit} ban hành Kế hoạch cải cách hành chính năm {year} như sau:

I. MỤC TIÊU

1. Mục tiêu chung

Nâng cao hiệu lực, hiệu quả quản lý nhà nước trên địa bàn.

II. NHIỆM VỤ

1. Cải cách thể chế

- Ban hành văn bản đúng thẩm quyền.

2. Cải cách thủ tục hành chính

a) Công khai 100% thủ tục hành chính.

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng HĐND và UBND

- Theo dõi, đôn đốc việc thực hiện.

Trên đây là Kế hoạch cải cách hành chính năm {year}./.
"""

TABLE = (
    "STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n"
    "I\tCải cách thể chế\t\t\t\t\n"
    "1\tBan hành kế hoạch rà soát văn bản\tKế hoạch\tPhòng Nội vụ\tCác phòng, ban\tTháng 02/{year}\n"
    "2\tKiểm tra văn bản\tBáo cáo\tPhòng Tư pháp\tUBND các xã\tQuý III/{year}\n"
)


def body(unit: str, year: int) -> str:
    """The body of a plan of one unit and year."""
    return BODY.format(unit=unit, year=year)


def table(year: int) -> str:
    """A task table of two tasks under one area."""
    return TABLE.format(year=year)


def read(text: str, name: str = "ke-hoach.txt") -> Source:
    """The text as a file's source; `\\` at the end of a line joins it with the next."""
    return read_bytes(name, text.replace("\\\n", "").encode())


PROVINCE = f"""**ỦY BAN NHÂN DÂN**
**TỈNH HÒA AN**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

Số: 15/KH-UBND

*Hòa An, ngày 06 tháng 01 năm 2026*

**KẾ HOẠCH**

**Cải cách hành chính nhà nước tỉnh Hòa An năm 2026**
{body("tỉnh", 2026)}
**Nơi nhận:**
- Bộ Nội vụ;
- TT Tỉnh ủy, TT HĐND tỉnh;
- Các sở, ban, ngành;
- Lưu: VT, NC.

**TM. ỦY BAN NHÂN DÂN**
**KT. CHỦ TỊCH**
**PHÓ CHỦ TỊCH**

**Trần Văn Minh**
"""

COMMUNE = f"""ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ TÂN LẬP                    Độc lập - Tự do - Hạnh phúc

Số: 08/KH-UBND           Tân Lập, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện công tác cải cách hành chính năm 2026 trên địa bàn xã Tân Lập
{body("xã", 2026)}
Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
- UBND tỉnh Hòa An;                              CHỦ TỊCH
- Đảng ủy xã;
- Lưu: VT.
                                              Lê Thị Hồng Hạnh
"""

DEPARTMENT = f"""UBND TỈNH HÒA AN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

{NATION}
Số: 112/KH-SVHTTDL
Hòa An, ngày 20 tháng 12 năm 2025

KẾ HOẠCH
Cải cách hành chính năm 2026 của Sở Văn hóa, Thể thao và Du lịch
{body("tỉnh", 2026)}
GIÁM ĐỐC

Nguyễn Thanh Bình

Nơi nhận:
- UBND tỉnh (b/c);
- Sở Nội vụ;
- Lưu: VT, VP.
"""

DRAFT = f"""DỰ THẢO

ỦY BAN NHÂN DÂN
ĐẶC KHU HÒN NGỌC
-------
{NATION}---------------
Số:      /KH-UBND
Hòn Ngọc, ngày      tháng     năm 2026

KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA ĐẶC KHU HÒN NGỌC
{body("đặc khu", 2026)}
Nơi nhận:
- UBND tỉnh Hòa An;
- Lưu VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""

WARD = f"""UBND PHƯỜNG AN BÌNH
{NATION}Số 21/KH-UBND
An Bình, ngày 09 tháng 01 năm 2026
KẾ HOẠCH
Công tác cải cách hành chính, chuyển đổi số và thực hiện Đề án 06 năm 2026
{body("phường An Bình", 2026)}
Nơi nhận:
- UBND tỉnh Hòa An;
- Các phòng chuyên môn;
- Lưu: VT.

TL. CHỦ TỊCH
TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI

Ký bởi: Ủy ban nhân dân phường An Bình
Ngày ký: 09-01-2026 15:20:11 +07:00

ĐẶNG QUỐC KHÁNH
"""

DECISION = f"""ỦY BAN NHÂN DÂN
THÀNH PHỐ SÔNG HOA

{NATION}
Số: 350/QĐ-UBND
Sông Hoa, ngày 28 tháng 12 năm 2022

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch cải cách hành chính năm 2023 của thành phố Sông Hoa

CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Quyết định số 2999/QĐ-UBND ngày 15/12/2022 của UBND tỉnh Hòa An về Kế hoạch CCHC năm 2023;
Theo đề nghị của Trưởng phòng Nội vụ thành phố.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2023.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng HĐND và UBND thành phố, Trưởng phòng Nội vụ, Thủ trưởng các phòng, ban \\
và Chủ tịch UBND các xã, phường chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT, NV.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Phan Văn Đức

KẾ HOẠCH
Cải cách hành chính năm 2023 của thành phố Sông Hoa
(Ban hành kèm theo Quyết định số 350/QĐ-UBND ngày 28/12/2022
của Chủ tịch UBND thành phố)
{body("thành phố", 2023)}
PHỤ LỤC 01
DANH MỤC NHIỆM VỤ
(Kèm theo Quyết định số 350/QĐ-UBND ngày 28/12/2022)

{table(2023)}"""

LETTER = f"""ỦY BAN NHÂN DÂN
HUYỆN SÔNG LAM
{NATION}Số: 233/UBND-NV
V/v góp ý Kế hoạch cải cách hành chính năm 2021
Sông Lam, ngày 21 tháng 12 năm 2020
Kính gửi:
- Các phòng, ban;
- UBND các xã, thị trấn.

Thực hiện Kế hoạch số 02/KH-UBND ngày 04/12/2020 của UBND tỉnh Hòa An, UBND huyện đề nghị các đơn vị góp ý dự thảo.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Hồ Văn Nam
"""

LETTER_AND_DRAFT = f"""{LETTER}
Dự thảo

Sông Lam, ngày     tháng    năm 2021

KẾ HOẠCH

Cải cách hành chính huyện Sông Lam năm 2021
{body("huyện", 2021)}
CHỦ TỊCH

Phụ lục
NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2021 (Kèm theo Kế hoạch số /KH-UBND ngày /01/2021 của UBND huyện)

{table(2021)}"""

HEADER_LOST = f"""KẾ HOẠCH
Cải cách hành chính năm 2019

Thực hiện Quyết định số 88/QĐ-UBND ngày 08/01/2019 của UBND tỉnh Hòa An về Kế hoạch cải cách hành chính năm 2019; \\
UBND huyện Sông Lam xây dựng Kế hoạch cải cách hành chính năm 2019 với các nội dung sau:

A. MỤC TIÊU

I. Mục tiêu chung

Nâng cao chất lượng phục vụ.

B. NHIỆM VỤ

I. CẢI CÁCH THỂ CHẾ

1. Nhiệm vụ trọng tâm: rà soát văn bản quy phạm pháp luật còn hiệu lực trên địa bàn huyện.

II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH

C. TỔ CHỨC THỰC HIỆN

1. Phòng Nội vụ chủ trì theo dõi, tổng hợp, báo cáo Ủy ban nhân dân huyện theo định kỳ hằng quý.

CHỦ TỊCH
Vũ Đình Hải

NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2019 CỦA HUYỆN SÔNG LAM
(Kèm theo Kế hoạch số 11/KH-UBND ngày 21/01/2019 của UBND huyện Sông Lam)

{table(2019)}"""

DIRECTIVE = f"""ỦY BAN NHÂN DÂN
TỈNH HÒA AN
{NATION}Số: 05/CT-UBND
Hòa An, ngày 15 tháng 3 năm 2023
CHỈ THỊ
Về việc tăng cường kỷ luật, kỷ cương hành chính trên địa bàn tỉnh

Thời gian qua, công tác cải cách hành chính đã đạt nhiều kết quả nhưng vẫn còn hạn chế, Chủ tịch UBND tỉnh yêu cầu:

1. Các sở, ban, ngành và UBND các huyện, thành phố

a) Quán triệt Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ.

2. Giao Sở Nội vụ theo dõi, báo cáo kết quả hằng quý.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH

Võ Anh Tuấn
"""

UNDER_A_DISTRICT = f"""UBND HUYỆN SÔNG LAM
UBND XÃ TIÊN PHONG
{NATION}Số: 03/KH-UBND
Tiên Phong, ngày 07/01/2022
KẾ HOẠCH
Cải cách hành chính năm 2022

Thực hiện Kế hoạch số 15/KH-UBND ngày 05/01/2022 của UBND huyện Sông Lam về công tác cải cách hành chính, \\
Ủy ban nhân dân xã xây dựng kế hoạch thực hiện trên địa bàn xã như sau
{body("xã", 2022)}
Nơi nhận: - UBND huyện;
- Lưu VT.

T/M ỦY BAN NHÂN DÂN
Q. CHỦ TỊCH

(Đã ký)

Y Thanh K'Rang

Phụ lục 1A
DANH MỤC NHIỆM VỤ

{table(2022)}
Biểu 02
TỔNG HỢP SỐ LIỆU

STT\tChỉ tiêu\tNăm 2021\tNăm 2022
1\tSố văn bản\t\t
2\tSố hồ sơ\t\t
"""

PROGRAMME = f"""ỦY BAN NHÂN DÂN
PHƯỜNG SỐ 7
{NATION}Số: 1200/QĐ-UBND
Phường Số 7, ngày 15 tháng 8 năm 2021

QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính nhà nước giai đoạn 2021 - 2025

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;

QUYẾT ĐỊNH

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.

Điều 2. Công chức chuyên môn chịu trách nhiệm thi hành./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Hải An

ỦY BAN NHÂN DÂN
PHƯỜNG SỐ 7
{NATION}
KẾ HOẠCH
Cải cách hành chính nhà nước giai đoạn 2021 - 2025 của phường Số 7
(Ban hành kèm theo Quyết định số 1200/QĐ-UBND ngày 15/8/2021 của UBND phường)
{body("phường", 2021)}"""
