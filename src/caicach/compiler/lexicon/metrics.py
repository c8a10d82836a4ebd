"""What plans of public administration reform set goals for: the wording, the measure's name, the area it belongs to.

The first wording found in a clause decides, so the narrow ones come first. Wordings are regular expressions on folded
text (`vietnamese.folding.fold`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_P = r"(?:thu tuc hanh chinh|tthc|thu tuc)"
_DVC = r"(?:dich vu cong|dvc(?:tt)?)(?: truc tuyen)?"
_POST = r"(?:buu chinh|bcci|buu dien)"
_LAW = r"(?:van ban quy pham phap luat|van ban qppl|vbqppl|qppl)"
_STAFF = r"(?:can bo|cong chuc|vien chuc|cbccvc|ccvc|cbcc|nhan su)"
_UNIT = r"(?:co quan|don vi|dia phuong|phong ban|phong|ubnd|xa|phuong|so|nganh)"


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure: its stable name, its area, and how it is worded."""

    name: str
    area_key: str
    wording: re.Pattern[str]


_WORDINGS: tuple[tuple[str, str, str], ...] = (
    ("dissatisfaction_rate", "index", r"khong hai long"),
    ("procedure_satisfaction_rate", "index", rf"hai long[^.;]*(?:ve|giai quyet|voi)[^.;]*{_P}"),
    ("sipas", "index", r"\bsipas\b|chi so (?:do luong )?(?:su |muc do )?hai long|chi so hai long"),
    ("satisfaction_rate", "index", r"hai long"),
    (
        "communes_par_rated_rate",
        "index",
        r"duoc (?:danh gia|xep loai|xep hang|cham diem)[^.;]*chi so (?:cai cach|cchc)",
    ),
    ("papi", "index", r"\bpapi\b|hieu qua quan tri"),
    ("ddci", "index", r"\bddci\b|nang luc dieu hanh"),
    ("pci", "index", r"\bpci\b|nang luc canh tranh"),
    ("dti", "index", r"\bdti\b|chi so chuyen doi so"),
    ("ict_index", "index", r"\bict\b"),
    ("service_quality_index", "index", r"(?:bo )?chi so[^.;]*(?:phuc vu nguoi dan|chat luong phuc vu)|\b766\b"),
    ("par_index", "index", r"par ?index|chi so (?:cai cach hanh chinh|cchc)|diem (?:so )?(?:cai cach|cchc)"),
    ("socioeconomic_targets_met_rate", "index", r"chi tieu (?:phat trien )?(?:kinh te|kt xh|ktxh)"),
    ("enterprise_budget_share", "index", r"dong gop[^.;]*ngan sach"),
    ("new_enterprises", "index", r"doanh nghiep (?:gia nhap|thanh lap|dang ky)"),
    ("registered_capital", "index", r"von dang ky"),
    ("public_investment_disbursement_rate", "public_finance", r"giai ngan"),
    ("investment_capital", "index", r"von (?:thu hut )?dau tu|thu hut dau tu"),
    ("internal_inspection_rate", "inspection", r"(?:tu kiem tra|kiem tra[^.;]*noi bo)"),
    ("communes_inspected_rate", "inspection", r"kiem tra[^.;%]*(?:\d+|%) ?(?:so )?(?:ubnd )?(?:cac )?(?:cap xa|xa)\b"),
    (
        "inspection_findings_resolved_rate",
        "inspection",
        r"(?:van de|ton tai|han che|sai pham)[^.;]*(?:sau|qua) (?:thanh tra |)kiem tra",
    ),
    (
        "units_inspected_rate",
        "inspection",
        rf"{_UNIT}[^.;]*duoc (?:thanh tra |)kiem tra|(?:thuc hien |tien hanh |to chuc )(?:thanh tra )?kiem tra"
        rf"|kiem tra[^.;]*% (?:so |cac |tong so )*{_UNIT}",
    ),
    ("law_monitoring_plan_completion_rate", "institutions", r"theo doi (?:tinh hinh )?thi hanh phap luat"),
    ("legal_work_plan_completion_rate", "institutions", rf"ke hoach[^.;]*(?:phap che|cong tac {_LAW})"),
    ("legal_acts_reviewed_rate", "institutions", rf"{_LAW}[^.;]*(?:ra soat|kiem tra|tham dinh|he thong hoa|xu ly)"),
    ("legal_acts_compliance_rate", "institutions", rf"{_LAW}"),
    ("overdue_apology_rate", "procedures", r"xin loi"),
    ("work_files_online_rate", "digital", r"(?:ho so cong viec|van ban ho so|xu ly van ban)"),
    ("feedback_resolved_rate", "procedures", r"phan anh|kien nghi|\bpakn\b"),
    ("files_synced_national_portal_rate", "procedures", r"ho so[^.;]*dong bo|dong bo[^.;]*ho so"),
    ("adult_online_service_account_rate", "digital", rf"tai khoan[^.;]*{_DVC}"),
    (
        "reception_officials_trained_rate",
        "civil_service",
        rf"{_STAFF}[^.;]*(?:tiep nhan|mot cua|tra ket qua)[^.;]*(?:boi duong|tap huan|dao tao)",
    ),
    ("online_payment_rate", "digital", r"thanh toan[^.;]*truc tuyen|truc tuyen[^.;]*thanh toan|nghia vu tai chinh"),
    ("postal_results_returned_rate", "digital", rf"(?:ket qua|tra)[^.;]*\btra\b[^.;]*{_POST}"),
    ("postal_procedures_with_files_rate", "digital", rf"{_P}[^.;]*phat sinh[^.;]*{_POST}"),
    ("postal_files_received_rate", "digital", rf"ho so[^.;]*{_POST}"),
    ("postal_service_use_rate", "digital", rf"{_POST}"),
    ("result_digitised_rate", "digital", r"(?:ket qua[^.;]*so hoa\b|so hoa\b[^.;]*ket qua)"),
    ("electronic_results_rate", "digital", r"ket qua[^.;]*(?:ban dien tu|dien tu)|(?:tra|cap) ket qua[^.;]*dien tu"),
    (
        "data_reuse_rate",
        "digital",
        r"(?:khai thac|su dung lai|tai su dung)[^.;]*(?:du lieu|thong tin|thanh phan|giay to|ket qua)",
    ),
    ("file_digitised_rate", "digital", r"so hoa\b"),
    ("procedures_by_life_event_rate", "digital", r"su kien (?:doi song|trong doi)"),
    ("e_certification_rate", "digital", r"chung thuc ban sao dien tu"),
    (
        "level34_procedures_with_files_rate",
        "digital",
        rf"(?:{_P}|{_DVC})[^.;]*(?:muc do 3|muc 3)[^.;]*phat sinh ho so",
    ),
    ("online_procedures_with_files_rate", "digital", rf"(?:{_P}|{_DVC})[^.;]*phat sinh[^.;]*ho so"),
    ("level34_files_rate", "digital", r"ho so[^.;]*(?:muc do? ?3|muc 3)"),
    (
        "online_services_integrated_rate",
        "digital",
        rf"(?:{_DVC}|{_P})[^.;]*(?:tich hop|cong dich vu cong quoc gia)|tich hop[^.;]*{_DVC}",
    ),
    ("full_online_files_rate", "digital", r"(?:ho so[^.;]*toan trinh|toan trinh[^.;]*ho so)"),
    ("full_online_procedures_rate", "digital", rf"(?:{_P}|{_DVC})[^.;]*toan trinh"),
    ("online_service_use_rate", "digital", rf"su dung[^.;]*(?:{_P}|{_DVC})[^.;]*truc tuyen"),
    ("online_files_rate", "digital", r"(?:ho so[^.;]*truc tuyen|truc tuyen[^.;]*ho so)"),
    ("online_procedures_rate", "digital", rf"(?:{_P}|{_DVC})[^.;]*truc tuyen|dich vu cong truc tuyen"),
    ("procedures_published_rate", "procedures", rf"{_P}[^.;]*duoc (?:cong khai|cong bo|niem yet)"),
    ("tasks_on_time_rate", "steering", r"nhiem vu[^.;]*(?:dung|truoc|qua|tre) (?:thoi )?(?:han|hen)"),
    (
        "on_time_rate",
        "procedures",
        r"(?:dung|truoc|som) (?:va truoc |va dung |hoac truoc |va som )?(?:thoi )?(?:han|hen)",
    ),
    ("overdue_rate", "procedures", r"(?:qua|tre|cham) (?:han|hen)"),
    ("processing_time_reduction", "procedures", r"(?:giam|rut ngan)[^.;]*thoi gian|thoi gian[^.;]*(?:giam|rut ngan)"),
    ("compliance_cost_reduction", "procedures", r"chi phi tuan thu"),
    ("waiting_time", "procedures", r"thoi gian cho"),
    ("internal_procedures_simplified_rate", "procedures", rf"{_P} noi bo"),
    ("procedures_published_rate", "procedures", rf"{_P}[^.;]*(?:cong khai|cong bo|niem yet)"),
    ("e_one_stop_commune_coverage", "digital", r"mot cua dien tu[^.;]*(?:cap xa|xa)"),
    ("one_stop_software_coverage", "procedures", rf"{_P}[^.;]*phan mem (?:mot cua|dien tu)|phan mem mot cua"),
    (
        "e_one_stop_files_rate",
        "digital",
        r"ho so[^.;]*(?:he thong (?:thong tin )?(?:mot cua|giai quyet)|mot cua dien tu)",
    ),
    ("one_stop_procedures_rate", "procedures", rf"{_P}[^.;]*(?:mot cua|bo phan|trung tam phuc vu)"),
    ("procedures_reviewed_rate", "procedures", rf"{_P}[^.;]*(?:ra soat|danh gia|don gian hoa|chuan hoa|tai cau truc)"),
    ("national_axis_exchange_rate", "digital", r"truc lien thong van ban quoc gia"),
    (
        "electronic_document_exchange_rate",
        "digital",
        r"(?:trao doi|gui nhan)[^.;]{0,30}van ban|van ban[^.;]{0,12}trao doi",
    ),
    ("issued_documents_digitally_signed_rate", "digital", r"van ban[^.;]*(?:ky so|chu ky so|chung thu so)"),
    ("leaders_digital_signature_rate", "digital", r"(?:lanh dao|thu truong)[^.;]*chu ky so"),
    ("adult_digital_signature_rate", "digital", r"(?:nguoi dan|dan so|nguoi truong thanh)[^.;]*chu ky so"),
    ("digital_signature_rate", "digital", r"chu ky so|chung thu so|ky so"),
    ("units_using_digital_mail_rate", "digital", r"thu so|thu dien tu|hop thu"),
    ("paper_document_rate", "digital", r"van ban giay"),
    ("units_connected_document_system_rate", "digital", rf"{_UNIT}[^.;]*ket noi[^.;]*quan ly van ban"),
    ("document_software_user_rate", "digital", rf"{_STAFF}[^.;]*(?:phan mem|he thong) quan ly van ban"),
    ("outgoing_documents_online_rate", "digital", r"van ban di\b"),
    (
        "electronic_document_exchange_rate",
        "digital",
        r"(?:trao doi|gui nhan|gui|phat hanh)[^.;]*van ban|van ban[^.;]*(?:trao doi|gui nhan|dang dien tu|dien tu)",
    ),
    ("adult_security_software_rate", "digital", r"phan mem bao ve"),
    ("systems_security_level_rate", "digital", r"cap do an toan|an toan (?:he thong )?thong tin"),
    ("citizen_digital_identity_rate", "digital", r"danh tinh so|dinh danh|vneid"),
    ("adult_payment_account_rate", "digital", r"tai khoan thanh toan"),
    ("household_fibre_rate", "digital", r"ho gia dinh[^.;]*(?:internet|cap quang|bang rong)"),
    ("adult_smartphone_rate", "digital", r"dien thoai thong minh"),
    ("digital_skills_trained_rate", "digital", r"ky nang so"),
    ("online_reporting_rate", "digital", r"bao cao[^.;]*(?:he thong|truc tuyen|dien tu|chuyen dung)"),
    ("online_meeting_rate", "digital", r"(?:hop|hoi nghi)[^.;]*(?:truc tuyen|khong giay)"),
    ("non_cash_payment_rate", "digital", r"khong dung tien mat"),
    (
        "self_financing_units",
        "public_finance",
        r"tu (?:bao dam|dam bao|chu)[^.;]*chi thuong xuyen|don vi su nghiep[^.;]*tu chu",
    ),
    ("financial_result_distribution_compliance_rate", "public_finance", r"phan phoi ket qua tai chinh"),
    ("internal_spending_rules_rate", "public_finance", r"quy che chi tieu noi bo"),
    ("land_house_plan_approved_rate", "public_finance", r"nha dat|nha, dat"),
    ("public_asset_compliance_rate", "public_finance", r"tai san cong"),
    ("budget_revenue", "public_finance", r"thu ngan sach"),
    ("recurrent_spending_saving_rate", "public_finance", r"tiet kiem[^.;]*chi thuong xuyen|chi thuong xuyen"),
    ("audit_recommendations_met_rate", "public_finance", r"kiem toan"),
    ("staff_reduction_rate", "organisation", r"bien che"),
    ("focal_units_reduction_rate", "organisation", r"dau moi"),
    ("deputies_compliance_rate", "organisation", r"cap pho"),
    ("par_officials_trained_rate", "civil_service", r"(?:phu trach|lam cong tac|tham muu)[^.;]*(?:cchc|cai cach)"),
    ("reception_officials_trained_rate", "civil_service", rf"{_STAFF}[^.;]*(?:tiep nhan|mot cua|tra ket qua)"),
    ("agencies_with_job_position_structure_rate", "civil_service", rf"{_UNIT}[^.;]*co cau[^.;]*vi tri viec lam"),
    ("units_staffed_by_position_rate", "civil_service", r"vi tri viec lam"),
    ("staff_qualified_rate", "civil_service", rf"{_STAFF}[^.;]*(?:dat chuan|trinh do|chuyen mon)"),
    ("staff_trained_rate", "civil_service", r"(?:dao tao|boi duong|tap huan)"),
    ("staff_rated_rate", "civil_service", rf"{_STAFF}[^.;]*(?:danh gia|xep loai|hoan thanh)"),
    ("discipline_compliance_rate", "civil_service", r"ky luat ky cuong|ky luat|vi pham"),
    ("communication_plan_completion_rate", "communication", r"tuyen truyen|truyen thong|tin bai|phong su"),
    ("initiatives", "steering", r"sang kien|mo hinh|cach lam|giai phap moi"),
    ("dialogues", "steering", r"doi thoai"),
    (
        "par_plan_completion_rate",
        "steering",
        r"(?:nhiem vu|chi tieu|noi dung|muc tieu)[^.;]*(?:ke hoach|de ra|duoc giao|chuong trinh|cchc)"
        r"|ke hoach[^.;]*(?:cchc|cai cach)",
    ),
    ("reports_on_time_rate", "steering", r"bao cao"),
)

METRICS: tuple[Metric, ...] = tuple(Metric(name, area, re.compile(wording)) for name, area, wording in _WORDINGS)
"""Known measures, the narrow wordings first."""

INDEX_METRICS = frozenset(metric.name for metric in METRICS if metric.area_key == "index")
"""Measures that belong to the area `index` wherever the goal is written."""
