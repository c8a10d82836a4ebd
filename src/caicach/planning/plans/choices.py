from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class VersionState(models.TextChoices):
    """Where a version of a plan stands on its way from a file to a programme in force."""

    UPLOADED = "uploaded", _("Uploaded")
    COMPILING = "compiling", _("Being read")
    FAILED = "failed", _("Could not be read")
    REVIEW = "review", _("In review")
    PUBLISHED = "published", _("Published")
    SUPERSEDED = "superseded", _("Superseded")


BEING_READ = (VersionState.UPLOADED, VersionState.COMPILING)
"""In these a worker is to read the file, or was when the machine stopped."""

FROZEN_STATES = (VersionState.PUBLISHED, VersionState.SUPERSEDED)
"""In these the clauses of a version never change; the database refuses."""


class Level(models.TextChoices):
    """Which level of government issued the plan."""

    CENTRAL = "central", _("Central")
    PROVINCE = "province", _("Province")
    DISTRICT = "district", _("District")
    COMMUNE = "commune", _("Commune")


class AreaKey(models.TextChoices):
    """The canonical areas of public administration reform."""

    STEERING = "steering", _("Steering and direction")
    INSTITUTIONS = "institutions", _("Institutional reform")
    PROCEDURES = "procedures", _("Administrative procedures")
    ORGANISATION = "organisation", _("Organisation of the apparatus")
    CIVIL_SERVICE = "civil_service", _("Civil service")
    PUBLIC_FINANCE = "public_finance", _("Public finance")
    DIGITAL = "digital", _("Digital government")
    INSPECTION = "inspection", _("Inspection")
    COMMUNICATION = "communication", _("Communication and training")
    INDEX = "index", _("Reform index and satisfaction")


class AreaPlace(models.TextChoices):
    """In which part of the document an area is headed."""

    PROSE = "prose", _("Body of the plan")
    APPENDIX = "appendix", _("Appendix")
    OUTLINE = "outline", _("Report outline")


class DeadlineKind(models.TextChoices):
    """What kind of date a deadline is."""

    NONE = "none", _("No deadline")
    DATE = "date", _("On a date")
    BEFORE_DATE = "before_date", _("Before a date")
    MONTH = "month", _("In a month")
    QUARTER = "quarter", _("In a quarter")
    HALFYEAR = "halfyear", _("In a half-year")
    YEAR = "year", _("In the year")
    PERIOD = "period", _("Over a period")
    CONTINUOUS = "continuous", _("Continuously")
    PERIODIC = "periodic", _("Periodically")
    BY_SCHEDULE = "by_schedule", _("By a schedule")
    UPSTREAM_DEPENDENT = "upstream_dependent", _("After a superior's document")
    RELATIVE = "relative", _("So long after an event")
    MULTIPLE = "multiple", _("Several deadlines")
    UNPARSED = "unparsed", _("Not understood")


class Recurrence(models.TextChoices):
    """How often periodic work comes round."""

    WEEKLY = "weekly", _("Weekly")
    MONTHLY = "monthly", _("Monthly")
    QUARTERLY = "quarterly", _("Quarterly")
    HALFYEARLY = "halfyearly", _("Half-yearly")
    YEARLY = "yearly", _("Yearly")


class Comparator(models.TextChoices):
    """How the value of a target is to be met."""

    EQUAL = "=", _("exactly")
    AT_LEAST = ">=", _("at least")
    MORE = ">", _("more than")
    AT_MOST = "<=", _("at most")
    LESS = "<", _("less than")
    INCREASE = "increase", _("increase")
    DECREASE = "decrease", _("decrease")
    RANK = "rank", _("rank")


class UnitRole(models.TextChoices):
    """What a unit is to a task."""

    LEAD = "lead", _("Lead")
    COORDINATING = "coordinating", _("Coordinating")
    MONITORING = "monitoring", _("Monitoring")


class ReportPeriod(models.TextChoices):
    """How often a report is owed."""

    WEEKLY = "weekly", _("Weekly")
    MONTHLY = "monthly", _("Monthly")
    QUARTERLY = "quarterly", _("Quarterly")
    HALFYEAR = "halfyear", _("Half-yearly")
    NINE_MONTHS = "nine_months", _("Nine months")
    YEARLY = "yearly", _("Yearly")
    UNSPECIFIED = "unspecified", _("Not said how often")
    ONE_OFF = "one_off", _("Once")


class Severity(models.TextChoices):
    """How bad a defect is."""

    ERROR = "error", _("Error")
    WARNING = "warning", _("Warning")
    INFO = "info", _("Note")


class DiagnosticGroup(models.TextChoices):
    """What a defect is about."""

    IDENTITY = "identity", _("Identity of the document")
    PERIOD = "period", _("Year and period")
    REFERENCE = "reference", _("Legal references")
    AGENCY = "agency", _("Agencies")
    DEADLINE = "deadline", _("Deadlines")
    TARGET = "target", _("Targets")
    BUDGET = "budget", _("Budget")
    STRUCTURE = "structure", _("Structure and numbering")
    TABLE = "table", _("Tables")
    CONSISTENCY = "consistency", _("Consistency")
    TEXT = "text", _("Wording")


class DiagnosticState(models.TextChoices):
    """What the reviewer said of a defect: nothing yet, it is one, it is none."""

    OPEN = "open", _("Open")
    CONFIRMED = "confirmed", _("Confirmed")
    DISMISSED = "dismissed", _("Dismissed")


class ItemKind(models.TextChoices):
    """The kinds of things a plan is read into."""

    DOCUMENT = "document", _("Document")
    AREA = "area", _("Area")
    TASK = "task", _("Task")
    TARGET = "target", _("Target")
    REFERENCE = "reference", _("Legal reference")
    REPORT_DUTY = "report_duty", _("Report")
    BUDGET_LINE = "budget_line", _("Budget line")
    RESPONSIBILITY = "responsibility", _("Responsibility")


class CorrectionState(models.TextChoices):
    """Whether a correction holds."""

    ACTIVE = "active", _("In force")
    ASKS = "asks", _("The reading has changed: which holds?")
    UNPLACED = "unplaced", _("Its place is no longer in the document")
    WITHDRAWN = "withdrawn", _("Withdrawn")


HOLDING = (CorrectionState.ACTIVE, CorrectionState.ASKS)
"""In these the corrected value stands in the plan."""


class Doubt(models.TextChoices):
    """Why somebody should look at an item before it is published."""

    NOTED = "noted", _("A defect is noted here")
    NO_CONTENT = "no_content", _("Nothing to do is named")
    NO_LEAD = "no_lead", _("No lead unit")
    LEAD_IS_NO_UNIT = "lead_is_no_unit", _("The lead does not read as a unit")
    NO_DEADLINE = "no_deadline", _("No deadline")
    DEADLINE_NOT_UNDERSTOOD = "deadline_not_understood", _("The deadline was not understood")
    NO_VALUE = "no_value", _("No value to reach")
    CORRECTION_ASKS = "correction_asks", _("A correction asks which value holds")


class Change(models.TextChoices):
    """What became of an item between two versions."""

    ADDED = "added", _("Added")
    REMOVED = "removed", _("Removed")
    CHANGED = "changed", _("Changed")
    MOVED = "moved", _("Renumbered")
    SAME = "same", _("Unchanged")
