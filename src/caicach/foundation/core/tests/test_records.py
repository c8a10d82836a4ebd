"""What records promise: ids that ascend, editors that do not overwrite each other, forms that act once, limits that
hold.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from caicach.foundation.core.demonstration import Demonstration
from caicach.foundation.core.errors import Conflict, Invalid, TooMany, translate
from caicach.foundation.core.idempotency import once
from caicach.foundation.core.identifiers import new_id
from caicach.foundation.core.installation import installation_id
from caicach.foundation.core.models import RateWindow, Submission
from caicach.foundation.core.rates import count_visit

if TYPE_CHECKING:
    from caicach.foundation.accounts.models import User

AT = datetime(2026, 11, 20, 8, 0, 5, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_ids_are_version_7_and_ascend() -> None:
    ids = [new_id() for _ in range(200)]
    assert {identifier.version for identifier in ids} == {7}
    assert ids == sorted(ids)


@pytest.mark.django_db
class TestRevision:
    def test_the_second_of_two_editors_is_told_and_writes_nothing(self, officer: User) -> None:
        first, second = get_user_model().objects.get(pk=officer.pk), get_user_model().objects.get(pk=officer.pk)
        first.unit_name = "Phòng Tư pháp"
        first.save_revision(expected=first.revision, fields=["unit_name"])
        second.unit_name = "Phòng Nội vụ"
        with pytest.raises(Conflict) as told:
            second.save_revision(expected=second.revision, fields=["unit_name"])
        assert told.value.cure
        officer.refresh_from_db()
        assert (officer.unit_name, officer.revision) == ("Phòng Tư pháp", 2)

    def test_one_editor_may_save_again_and_again(self, officer: User) -> None:
        for name in ("A", "B", "C"):
            officer.unit_name = name
            officer.save_revision(expected=officer.revision, fields=["unit_name"])
        officer.refresh_from_db()
        assert (officer.unit_name, officer.revision) == ("C", 4)


@pytest.mark.django_db
class TestOnce:
    def test_the_same_form_sent_twice_acts_once(self, officer: User) -> None:
        acts, key = list[int](), str(new_id())

        def act() -> str:
            acts.append(1)
            return "/plans/1/"

        assert once(key=key, form="plans.upload", actor=officer, act=act) == "/plans/1/"
        assert once(key=key, form="plans.upload", actor=officer, act=act) == "/plans/1/"
        assert acts == [1]

    def test_a_form_that_failed_may_be_sent_again(self, officer: User) -> None:
        key = str(new_id())

        def fail() -> str:
            raise Invalid("wrong")

        with pytest.raises(Invalid):
            once(key=key, form="plans.upload", actor=officer, act=fail)
        assert once(key=key, form="plans.upload", actor=officer, act=lambda: "/ok/") == "/ok/"

    @pytest.mark.parametrize("key", [None, "", "not-a-key"])
    def test_a_form_without_its_key_is_refused(self, officer: User, key: str | None) -> None:
        with pytest.raises(Invalid):
            once(key=key, form="plans.upload", actor=officer, act=lambda: "/never/")

    def test_somebody_elses_key_is_refused(self, officer: User, office: User) -> None:
        key = str(new_id())
        once(key=key, form="plans.upload", actor=officer, act=lambda: "/mine/")
        with pytest.raises(Invalid):
            once(key=key, form="plans.upload", actor=office, act=lambda: "/theirs/")

    def test_old_keys_are_removed(self, officer: User) -> None:
        Submission.objects.create(key=new_id(), form="x", at=AT - timedelta(days=30))
        once(key=str(new_id()), form="plans.upload", actor=officer, act=lambda: "/ok/")
        assert Submission.objects.count() == 1


@pytest.mark.django_db
class TestRates:
    def test_beyond_the_limit_the_visitor_is_told_how_long_to_wait(self) -> None:
        for number in (1, 2, 3):
            assert count_visit(activity="feedback", visitor="10.0.0.1", limit=3, period=MINUTE, at=AT) == number
        with pytest.raises(TooMany) as told:
            count_visit(activity="feedback", visitor="10.0.0.1", limit=3, period=MINUTE, at=AT)
        assert told.value.params["seconds"] == 56

    def test_visitors_and_activities_are_counted_apart(self) -> None:
        for visitor, activity in (("10.0.0.1", "feedback"), ("10.0.0.2", "feedback"), ("10.0.0.1", "survey")):
            assert count_visit(activity=activity, visitor=visitor, limit=1, period=MINUTE, at=AT) == 1

    def test_a_new_window_begins_from_one_and_past_windows_go(self) -> None:
        count_visit(activity="feedback", visitor="10.0.0.1", limit=1, period=MINUTE, at=AT)
        later = AT + timedelta(minutes=3)
        assert count_visit(activity="feedback", visitor="10.0.0.1", limit=1, period=MINUTE, at=later) == 1
        assert RateWindow.objects.count() == 1

    def test_no_address_is_kept(self) -> None:
        count_visit(activity="feedback", visitor="10.0.0.1", limit=1, period=MINUTE, at=AT)
        assert "10.0.0.1" not in RateWindow.objects.get().visitor


@pytest.mark.django_db
def test_an_installation_keeps_its_id() -> None:
    assert installation_id() == installation_id()


@pytest.mark.django_db
def test_demo_data_may_be_loaded_twice() -> None:
    call_command("load_demo", verbosity=0)
    count = get_user_model().objects.count()
    call_command("load_demo", verbosity=0)
    assert get_user_model().objects.count() == count >= 3


def test_demo_loaders_run_in_the_order_of_the_work() -> None:
    demonstration = Demonstration()
    demonstration.add("plans", lambda: "", order=20)
    demonstration.add("accounts", lambda: "", order=10)
    assert [loader.name for loader in demonstration] == ["accounts", "plans"]
    with pytest.raises(ValueError, match="already there"):
        demonstration.add("plans", lambda: "")


def test_an_error_is_told_in_the_readers_language_with_its_values() -> None:
    error = Invalid("The file is larger than %(limit)d MB.", params={"limit": 5})
    assert error.message == "Tệp vượt quá 5 MB."
    assert (error.cure, translate("")) == ("", "")
