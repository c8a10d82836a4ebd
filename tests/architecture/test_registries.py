"""Who is heard below: every subscription of the three registries, printed, and held to the direction of the house."""

from __future__ import annotations

from caicach.foundation.core.links import links
from caicach.foundation.core.panels import panels
from caicach.foundation.core.reactions import reactions

STAGES = ("foundation", "planning", "execution", "registers", "measurement", "publishing")


def stage(dotted: str) -> int:
    """The height of a function's or event's stage."""
    return STAGES.index(dotted.split(".")[1])


def test_reactions_run_upwards_only() -> None:
    for event, reaction in reactions.table():
        print(f"{event} -> {reaction}")  # noqa: T201
        assert stage(reaction) >= stage(event), f"{reaction} stands below {event}: call it instead"


def test_panels_come_from_the_product() -> None:
    rows = panels.table()
    for slot, renderer in rows:
        print(f"{slot} <- {renderer}")  # noqa: T201
    assert {slot for slot, _ in rows} >= {"desk.in_doubt", "desk.changed"}
    assert all(renderer.startswith("caicach.") for _, renderer in rows)


def test_every_linked_kind_is_described() -> None:
    rows = links.table()
    described = {kind for kind, what, _ in rows if what == "described"}
    assert {kind for kind, _, _ in rows} <= described
