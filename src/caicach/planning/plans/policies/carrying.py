"""What becomes of a correction when the document is read anew."""

from __future__ import annotations

from typing import Any

from caicach.planning.plans.choices import CorrectionState


def state_after_reading(*, compiled_before: Any, compiled_now: Any, corrected: Any) -> CorrectionState:
    """In force where the compiler says what it said, or what the correction says; else it asks which holds."""
    if compiled_now in (compiled_before, corrected):
        return CorrectionState.ACTIVE
    return CorrectionState.ASKS


def needs_carrying(*, compiled_now: Any, corrected: Any) -> bool:
    """Whether a newer version still needs the correction: not where it says so itself."""
    return bool(compiled_now != corrected)
