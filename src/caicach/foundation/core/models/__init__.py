from caicach.foundation.core.models.installation import Installation
from caicach.foundation.core.models.rate_window import RateWindow
from caicach.foundation.core.models.record import EditableRecord, Record
from caicach.foundation.core.models.submission import Submission

__all__ = ["EditableRecord", "Installation", "RateWindow", "Record", "Submission"]
