"""The three registries by which an upper app is heard below: reactions, panels, links."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.db import transaction
from django.http import HttpRequest
from django.utils.safestring import SafeString

from caicach.foundation.core.links import Described, Links
from caicach.foundation.core.models import Installation
from caicach.foundation.core.panels import Panels, Slot
from caicach.foundation.core.reactions import Reactions
from caicach.foundation.core.references import Ref


@dataclass(frozen=True)
class PlanPublished:
    number: str


@dataclass(frozen=True)
class UnitsMerged:
    name: str


@pytest.mark.django_db
class TestReactions:
    def test_every_subscriber_of_the_event_is_called_in_order(self) -> None:
        reactions, heard = Reactions(), list[str]()
        reactions.subscribe(PlanPublished, lambda event: heard.append(f"assign {event.number}"))
        reactions.subscribe(PlanPublished, lambda event: heard.append(f"notify {event.number}"))
        reactions.subscribe(UnitsMerged, lambda event: heard.append(event.name))
        with transaction.atomic():
            reactions.announce(PlanPublished("12/KH"))
        assert heard == ["assign 12/KH", "notify 12/KH"]

    def test_an_error_in_a_reaction_undoes_the_act(self) -> None:
        reactions = Reactions()

        def refuse(event: PlanPublished) -> None:
            raise RuntimeError("no")

        reactions.subscribe(PlanPublished, refuse)
        with pytest.raises(RuntimeError, match="no"), transaction.atomic():
            Installation.objects.create()
            reactions.announce(PlanPublished("12/KH"))
        assert not Installation.objects.exists()

    def test_the_same_reaction_twice_is_an_error(self) -> None:
        reactions = Reactions()
        reactions.subscribe(PlanPublished, print)
        with pytest.raises(ValueError, match="already reacts"):
            reactions.subscribe(PlanPublished, print)

    def test_the_table_names_who_reacts_to_what(self) -> None:
        reactions = Reactions()
        reactions.subscribe(PlanPublished, print)
        assert [(event.rsplit(".", 1)[-1], reaction) for event, reaction in reactions.table()] == [
            ("PlanPublished", "builtins.print")
        ]


@pytest.mark.django_db(transaction=True)
def test_announcing_outside_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError, match="inside the transaction"):
        Reactions().announce(PlanPublished("12/KH"))


class TestPanels:
    SLOT: Slot[str] = Slot("plans.side")

    def test_panels_stand_in_their_order_and_empty_ones_are_left_out(self) -> None:
        panels = Panels()
        panels.add(self.SLOT, lambda request, plan: SafeString(f"<p>second {plan}</p>"), order=20)
        panels.add(self.SLOT, lambda request, plan: SafeString(f"<p>first {plan}</p>"), order=10)
        panels.add(self.SLOT, lambda request, plan: SafeString("  "), order=5)
        assert panels.render(self.SLOT, HttpRequest(), "A") == ["<p>first A</p>", "<p>second A</p>"]

    def test_a_slot_nobody_fills_is_empty(self) -> None:
        assert Panels().render(self.SLOT, HttpRequest(), "A") == []

    def test_a_renderer_stands_in_a_slot_once(self) -> None:
        panels = Panels()

        def side(request: HttpRequest, plan: str) -> SafeString:
            return SafeString(plan)

        panels.add(self.SLOT, side)
        with pytest.raises(ValueError, match="already stands"):
            panels.add(self.SLOT, side)
        assert [slot for slot, _ in panels.table()] == ["plans.side"]


class TestLinks:
    @staticmethod
    def chain() -> Links:
        links = Links()
        for kind in ("clause", "task", "target", "sealed"):
            links.describe(
                kind,
                lambda ref, reader: None if ref.kind == "sealed" and reader != "office" else Described(ref, str(ref)),
            )
        links.add_effects("clause", lambda ref: [Ref("task", "1"), Ref("sealed", "9")])
        links.add_effects("clause", lambda ref: [Ref("task", "1")])
        links.add_effects("task", lambda ref: [Ref("target", "5"), Ref("clause", "0")])
        links.add_causes("target", lambda ref: [Ref("task", "1")])
        return links

    def test_walking_meets_every_record_once_though_links_go_in_circles(self) -> None:
        walked = self.chain().walk(Ref("clause", "0"), "effects", reader="officer")
        assert [(distance, str(found.ref)) for distance, found in walked] == [
            (0, "clause:0"),
            (1, "task:1"),
            (2, "target:5"),
        ]

    def test_what_a_reader_may_not_see_is_left_out(self) -> None:
        walked = self.chain().walk(Ref("clause", "0"), "effects", reader="office")
        assert "sealed:9" in {str(found.ref) for _, found in walked}

    def test_depth_limits_the_walk(self) -> None:
        assert len(self.chain().walk(Ref("clause", "0"), "effects", reader="officer", depth=1)) == 2

    def test_a_kind_is_described_once(self) -> None:
        with pytest.raises(ValueError, match="already described"):
            self.chain().describe("task", lambda ref, reader: None)

    def test_an_unknown_kind_has_no_chain(self) -> None:
        assert self.chain().walk(Ref("ghost", "1"), "causes", reader="office") == []


class TestRef:
    def test_text_form_reads_back(self) -> None:
        assert Ref.parse(str(Ref("plans.task", "018f:2"))) == Ref("plans.task", "018f:2")

    @pytest.mark.parametrize("text", ["", ":", "plans.task", ":5", "plans.task:"])
    def test_anything_else_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match="kind and an id"):
            Ref.parse(text)
