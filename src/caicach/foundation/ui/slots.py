"""Slots of pages every app may fill: the desk's three questions, and search."""

from __future__ import annotations

from caicach.foundation.core.panels import Slot

WORK_TO_DO: Slot[None] = Slot("desk.work_to_do")
"""What must I do today. A panel is a list of work items; see `ui.work_items`."""
IN_DOUBT: Slot[None] = Slot("desk.in_doubt")
"""What is late or doubtful in my care."""
CHANGED: Slot[None] = Slot("desk.changed")
"""What changed since yesterday."""
SEARCH_RESULTS: Slot[str] = Slot("search.results")
"""What an app finds for the words searched; the subject is the query as typed. Empty output: nothing found."""
