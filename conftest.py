"""What every test run shares: the choice of tests that touch the database, and how long fuzzing goes on.

HYPOTHESIS_PROFILE=thorough tries many more examples; the default keeps the whole suite to minutes.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

pytest_plugins = ["config.testing"]

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}

settings.register_profile("ci", max_examples=80, deadline=None)
settings.register_profile("thorough", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or "ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--database-only`: for a second run of the same tests on another database."""
    parser.addoption("--database-only", action="store_true", help="run only the tests that touch the database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what does not touch the database, where asked."""
    if not config.getoption("--database-only"):
        return
    kept, left = list[pytest.Item](), list[pytest.Item]()
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        touches = item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)
        (kept if touches else left).append(item)
    config.hook.pytest_deselected(items=left)
    items[:] = kept
