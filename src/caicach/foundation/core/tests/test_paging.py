"""Keyset pages: every row once, forward and back, and any cursor survived."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caicach.foundation.core.paging import CappedCount, capped_count, keyset_page

if TYPE_CHECKING:
    from caicach.foundation.accounts.models import User

NAMES = ("An", "Bình", "Bình", "Bình", "Chi", "Dũng", "Giang")


@pytest.fixture
def seven(db: None) -> list[User]:
    return [
        get_user_model().objects.create(username=f"u{index}", display_name=name, role="officer")
        for index, name in enumerate(NAMES)
    ]


@pytest.mark.parametrize("order", ["display_name", "-display_name", "created_at", "-created_at"])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_walking_forward_and_back_shows_every_row_once(seven: list[User], order: str, size: int) -> None:
    forward, cursor, pages = list[str](), None, 0
    while True:
        page = keyset_page(get_user_model().objects.all(), order=[order], cursor=cursor, size=size)
        forward += [user.username for user in page]
        pages += 1
        if page.next is None:
            break
        cursor = page.next
    assert sorted(forward) == [f"u{index}" for index in range(7)]
    backward = [user.username for user in page]
    while page.previous is not None:
        page = keyset_page(get_user_model().objects.all(), order=[order], cursor=page.previous, size=size)
        backward = [user.username for user in page] + backward
        pages -= 1
    assert backward == forward
    assert pages == 1


def test_a_row_added_before_the_page_does_not_shift_it(seven: list[User]) -> None:
    first = keyset_page(get_user_model().objects.all(), order=["display_name"], size=3)
    get_user_model().objects.create(username="new", display_name="Ai", role="officer")
    second = keyset_page(get_user_model().objects.all(), order=["display_name"], cursor=first.next, size=3)
    assert not {user.pk for user in first} & {user.pk for user in second}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cursor=st.one_of(
        st.text(max_size=60), st.binary(max_size=60).map(lambda raw: base64.urlsafe_b64encode(raw).decode())
    )
)
def test_a_cursor_nobody_wrote_shows_the_first_page(seven: list[User], cursor: str) -> None:
    assert len(keyset_page(get_user_model().objects.all(), order=["display_name"], cursor=cursor, size=3)) == 3


@pytest.mark.parametrize("crafted", ['[">","x"]', '[">",null,null]', '["?","An","x"]', '{"a":1}', '[">",{"a":1},[]]'])
def test_a_crafted_cursor_shows_the_first_page(seven: list[User], crafted: str) -> None:
    cursor = base64.urlsafe_b64encode(crafted.encode()).decode()
    page = keyset_page(get_user_model().objects.all(), order=["display_name"], cursor=cursor, size=3)
    assert page.rows[0].display_name == "An"


def test_counting_stops_at_the_cap(seven: list[User]) -> None:
    assert capped_count(get_user_model().objects.all()) == CappedCount(7, False)
    assert capped_count(get_user_model().objects.all(), cap=5) == CappedCount(5, True)
    assert capped_count(get_user_model().objects.all(), cap=7) == CappedCount(7, False)
