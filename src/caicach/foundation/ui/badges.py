"""States as people see them: a colour, a symbol and a word, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Badge:
    """How a state looks: a tone of the stylesheet, a symbol, and its word."""

    tone: str
    symbol: str
    word: str | Promise


BADGES: dict[str, Badge] = {
    "on_track": Badge("good", "●", _("On track")),
    "soon": Badge("warn", "▲", _("Due soon")),
    "late": Badge("bad", "■", _("Late")),
    "paused": Badge("info", "❚❚", _("Paused")),
    "done": Badge("quiet", "✓", _("Done")),
    "waiting": Badge("quiet", "○", _("Waiting")),
    "running": Badge("info", "◐", _("Running")),
    "failed": Badge("bad", "✕", _("Failed")),
    "uploaded": Badge("quiet", "○", _("Uploaded")),
    "compiling": Badge("info", "◐", _("Being read")),
    "draft": Badge("quiet", "✎", _("Draft")),
    "review": Badge("warn", "▲", _("To review")),
    "published": Badge("good", "●", _("Published")),
    "superseded": Badge("quiet", "↺", _("Superseded")),
    "error": Badge("bad", "■", _("Error")),
    "warning": Badge("warn", "▲", _("Warning")),
    "info": Badge("info", "●", _("Note")),
    "confirmed": Badge("good", "✓", _("Confirmed")),
    "corrected": Badge("info", "✎", _("Corrected")),
    "added": Badge("good", "+", _("New")),
    "moved": Badge("quiet", "↕", _("Changed")),
    "new": Badge("good", "+", _("New")),
    "changed": Badge("warn", "Δ", _("Changed")),
    "removed": Badge("bad", "−", _("Removed")),
}
UNKNOWN = Badge("quiet", "·", _("Unknown"))
