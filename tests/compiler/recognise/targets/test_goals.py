"""What officials write as goals, and what is read out of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.targets.goals import goals_of, wording

SINGLE = [
    # from a number upwards
    ("Tỷ lệ hồ sơ trực tuyến toàn trình đạt từ 60% trở lên.", ">=", 60, "percent"),
    ("Tối thiểu 80% hồ sơ TTHC được số hóa theo quy định.", ">=", 80, "percent"),
    ("Ít nhất 40% cơ quan chuyên môn được kiểm tra.", ">=", 40, "percent"),
    ("Số hóa kết quả giải quyết đạt tối thiểu là 75 %.", ">=", 75, "percent"),
    ("Bảo đảm tỷ lệ giải ngân không thấp hơn 95% kế hoạch vốn được giao.", ">=", 95, "percent"),
    ("Từ 30 - 40% thủ tục nội bộ được đơn giản hóa.", ">=", 30, "percent"),
    ("Đạt từ 85% đến 90% mức độ hài lòng của người dân.", ">=", 85, "percent"),
    ("Chỉ số CCHC của xã đạt từ 85 điểm trở lên.", ">=", 85, "points"),
    ("Mỗi phòng có ít nhất 02 sáng kiến được công nhận.", ">=", 2, "count"),
    ("Tổ chức tối thiểu 01 hội nghị đối thoại với người dân.", ">=", 1, "count"),
    ("Có từ 03 mô hình trở lên được nhân rộng.", ">=", 3, "count"),
    ("Mức độ hài lòng ≥ 90%.", ">=", 90, "percent"),
    # above, below, up to
    ("Mức độ hài lòng của tổ chức, cá nhân đạt trên 90%.", ">", 90, "percent"),
    ("Trên 98,5% hồ sơ được giải quyết đúng hạn.", ">", 98.5, "percent"),
    ("Tỷ lệ hồ sơ trễ hạn dưới 1,5%.", "<", 1.5, "percent"),
    ("Tỷ lệ không hài lòng giảm xuống dưới 2%.", "<", 2, "percent"),
    ("Tỷ lệ hồ sơ quá hạn không quá 3%.", "<=", 3, "percent"),
    ("Không để quá 5% hồ sơ trễ hẹn.", "<=", 5, "percent"),
    ("Thời gian chờ đợi của người dân không quá 15 phút một lượt.", "<=", 15, "minutes"),
    ("Rút số lần đi lại của người dân còn tối đa 02 lần cho một hồ sơ.", "<=", 2, "times"),
    ("Tỷ lệ văn bản giấy chỉ còn từ 10% trở xuống.", "<=", 10, "percent"),
    # exactly
    ("100% TTHC đủ điều kiện được cung cấp trực tuyến.", "=", 100, "percent"),
    ("Hoàn thành 100% nhiệm vụ của Kế hoạch.", "=", 100, "percent"),
    ("Phấn đấu 95% hồ sơ được giải quyết đúng hạn.", "=", 95, "percent"),
    ("Tỷ lệ chi trả không dùng tiền mặt đạt 100 phần trăm.", "=", 100, "percent"),
    ("Nâng tỷ lệ hồ sơ trực tuyến từ 40% lên 60%.", "=", 60, "percent"),
    # more or less than before
    ("Giảm 10% thời gian giải quyết so với quy định.", "decrease", 10, "percent"),
    ("Cắt giảm, rút ngắn tối thiểu 30% thời gian giải quyết.", "decrease", 30, "percent"),
    ("Phấn đấu giảm tối thiểu 10% thời gian giải quyết.", "decrease", 10, "percent"),
    ("Giảm thời gian giải quyết TTHC tối thiểu 20%.", "decrease", 20, "percent"),
    ("Rút ngắn ít nhất 02 ngày làm việc đối với thủ tục đất đai.", "decrease", 2, "days"),
    ("Chỉ số CCHC phấn đấu tăng ít nhất 02 bậc.", "increase", 2, "rank"),
    ("Thu ngân sách tăng 8% so với năm 2025.", "increase", 8, "percent"),
    ("Tỷ lệ sử dụng dịch vụ bưu chính công ích tăng so với năm 2025.", "increase", None, "count"),
    ("Chỉ số hài lòng cao hơn so với năm trước.", "increase", None, "count"),
    ("Số văn bản giấy phát hành giảm so với năm 2025.", "decrease", None, "count"),
    ("Giảm bình quân 15% chi trực tiếp từ ngân sách cho đơn vị sự nghiệp.", "decrease", 15, "percent"),
    ("Tăng tỷ lệ hồ sơ nộp trực tuyến thêm 10%.", "increase", 10, "percent"),
    # ranks and grades
    ("Phấn đấu chỉ số PCI xếp hạng từ thứ 10 trở lên.", "rank", 10, "rank"),
    ("Phấn đấu Chỉ số CCHC của tỉnh nằm trong nhóm 10 tỉnh dẫn đầu cả nước.", "rank", 10, "rank"),
    ("Duy trì trong top 5 xã, phường đứng đầu tỉnh.", "rank", 5, "rank"),
    ("Chỉ số DTI của phường xếp thứ 3 toàn tỉnh.", "rank", 3, "rank"),
    ("Chỉ số CCHC của xã xếp loại Tốt trở lên.", "rank", None, "grade"),
]

NONE = [
    "Báo cáo quý I trước ngày 10/3; báo cáo 6 tháng trước ngày 12/6.",
    "Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
    "Nâng cao tỷ lệ hồ sơ xử lý 4 tại chỗ tại Bộ phận một cửa.",
    "Cung cấp dịch vụ công trực tuyến mức độ 3, mức độ 4.",
    "Triển khai mô hình chính quyền địa phương 2 cấp.",
    "Áp dụng TCVN ISO 9001:2015 tại 12 xã, phường.",
    "Kinh phí thực hiện: 150.000.000 đồng từ ngân sách xã.",
    "Đề xuất bãi bỏ thủ tục không có hồ sơ nộp trong 02 năm liền.",
    "Chương trình tổng thể cải cách hành chính giai đoạn 2021 - 2030.",
    "Kết quả năm 2024 đạt 98,2%, chưa đạt yêu cầu.",
    "Năm 2024 tỷ lệ hồ sơ đúng hạn là 97%.",
    "Toàn tỉnh đã hoàn thành 100% việc sắp xếp.",
    "Khảo sát qua Tổng đài 1022 và phần mềm Egov 2.0.",
    "Thù lao báo cáo viên (02 người, thời gian 01 ngày).",
    "Tập huấn cho khoảng 100 người.",
    "Bố trí 01 công chức chuyên trách.",
    "Chuẩn bị nội dung làm việc trong 05 ngày làm việc kể từ ngày nhận.",
    "Ngân sách tỉnh hỗ trợ 70% kinh phí.",
    "Điểm thành phần chiếm tỷ trọng 30% tổng điểm.",
    "Theo kết quả công bố, Chỉ số CCHC năm 2024 của huyện đạt 88,5%, xếp thứ 5/11 huyện.",
    "Mức phạt giảm 50% đối với cá nhân.",
    "Miễn, giảm 50% lệ phí đối với dịch vụ công trực tuyến.",
    "Hỗ trợ 100% chi phí học tập cho công chức.",
    "Tiết kiệm 10% chi thường xuyên để tạo nguồn cải cách tiền lương.",
    "Nâng cao Chỉ số cải cách hành chính (PAR INDEX), Chỉ số hài lòng (SIPAS).",
    "Tăng cường trách nhiệm của người đứng đầu cơ quan, đơn vị.",
    "Công khai đầy đủ theo Điều 12, khoản 3, điểm a của Nghị định.",
]

SEVERAL = [
    (
        "Kiểm tra ít nhất 40% cơ quan, đơn vị; 100% UBND cấp xã. 100% cơ quan, đơn vị tự kiểm tra.",
        [(">=", 40), ("=", 100), ("=", 100)],
    ),
    (
        "Tỷ lệ hài lòng đạt từ 87% trở lên; tỷ lệ không hài lòng còn dưới 1,2%.",
        [(">=", 87), ("<", 1.2)],
    ),
    (
        "Giảm tối thiểu 30% thời gian giải quyết và 20% chi phí tuân thủ thủ tục hành chính so với năm 2025.",
        [("decrease", 30), ("decrease", 20)],
    ),
    (
        "Tỷ lệ hồ sơ trực tuyến năm 2025 đạt 65%; phấn đấu năm 2026 đạt 75%.",
        [("=", 75)],
    ),
    (
        "Phấn đấu: Từ 70% hộ gia đình có Internet cáp quang; 60% người dân có điện thoại thông minh,"
        " 50% người dân có chữ ký số và 40% người dân được đào tạo kỹ năng số.",
        [(">=", 70), ("=", 60), ("=", 50), ("=", 40)],
    ),
    (
        "Chỉ số cải cách hành chính (PAR INDEX), Chỉ số hài lòng (SIPAS) và Chỉ số chuyển đổi số (DTI) năm 2026"
        " tiếp tục cải thiện so với năm 2025.",
        [("increase", None)] * 3,
    ),
]


def read(text: str, *, signs_lost: bool = False) -> list[tuple[str, float | None, str]]:
    return [
        (goal.figure.comparator, goal.figure.value, goal.figure.unit)
        for goal in goals_of(text, plan_year=2026, signs_lost=signs_lost)
        if not goal.figure.universal
    ]


@pytest.mark.parametrize(("text", "comparator", "value", "unit"), SINGLE)
def test_a_goal_is_read(text: str, comparator: str, value: float | None, unit: str) -> None:
    assert read(text) == [(comparator, value, unit)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_goal_gives_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_goals_in_one_text(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert [goal[:2] for goal in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trao đổi văn bản điện tử giữa các cơ quan đạt tỷ lệ 100 .", [("=", 100)]),
        ("Tỷ lệ hồ sơ nộp qua bưu điện phải đạt từ 60 trở lên;", [(">=", 60)]),
        ("hoàn thành 100 Kế hoạch theo dõi thi hành pháp luật", [("=", 100)]),
    ],
)
def test_a_lost_percent_sign_is_understood(text: str, expected: list[tuple[str, float]]) -> None:
    assert [goal[:2] for goal in read(text)] == expected
    assert all(goal[2] == "percent" for goal in read(text))


@pytest.mark.parametrize("text", ["100 đơn vị kết nối hệ thống quản lý văn bản", "một cửa điện tử đến 100 cấp xã"])
def test_a_bare_hundred_is_a_percentage_only_where_signs_were_lost(text: str) -> None:
    assert read(text) == []
    assert read(text, signs_lost=True) == [("=", 100, "percent")]


@pytest.mark.parametrize(
    "text",
    [
        "Tất cả các cơ quan, đơn vị đều phải xây dựng quy chế chi tiêu nội bộ.",
        "Toàn bộ thủ tục hành chính thuộc thẩm quyền của xã được rà soát, chuẩn hóa.",
        "Giải quyết tất cả thủ tục hành chính trên phần mềm một cửa.",
        "Phấn đấu mỗi người dân trưởng thành có một tài khoản định danh.",
    ],
)
def test_all_of_them_means_a_hundred_percent(text: str) -> None:
    figures = [goal.figure for goal in goals_of(text, plan_year=2026)]
    assert [(figure.comparator, figure.value, figure.universal) for figure in figures] == [("=", 100, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Đơn giản hóa thủ tục trên mọi lĩnh vực quản lý nhà nước.",
        "Đẩy mạnh tuyên truyền đến tất cả cán bộ, công chức và người dân.",
        "Huy động sự tham gia của toàn bộ hệ thống chính trị.",
    ],
)
def test_all_in_passing_is_no_goal(text: str) -> None:
    assert goals_of(text, plan_year=2026) == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Chỉ số hài lòng tăng so với năm 2024.", 2024),
        ("Số hồ sơ trực tuyến tăng hơn so với năm trước.", 2025),
        ("Giảm 20% chi phí tuân thủ so với năm 2023.", 2023),
    ],
)
def test_the_year_compared_with_is_kept(text: str, year: int) -> None:
    assert [goal.figure.baseline_year for goal in goals_of(text, plan_year=2026)] == [year]


def test_each_goal_carries_its_own_words() -> None:
    text = "a) Bảo đảm 100% công chức phụ trách cải cách và 100% công chức tiếp nhận được tập huấn; 80% hồ sơ đúng hạn."
    assert [wording(text, goal.span) for goal in goals_of(text)] == [
        "Bảo đảm 100% công chức phụ trách cải cách",
        "100% công chức tiếp nhận được tập huấn",
        "80% hồ sơ đúng hạn",
    ]


_WORDS = st.sampled_from(
    [
        "100%",
        "100",
        "từ",
        "trở lên",
        "dưới",
        "1,5",
        "%",
        ";",
        ".",
        "giảm",
        "so với năm",
        "2025",
        "tất cả",
        "được",
        "đạt",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=30).map(" ".join)))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for goal in goals_of(text, plan_year=2026, signs_lost=True):
        assert 0 <= goal.span[0] <= goal.figure.start <= goal.figure.end <= len(text)
        assert isinstance(wording(text, goal.span), str)
