"""What every test run shares: the choice of tests that touch the database."""

from __future__ import annotations

import pytest

pytest_plugins = ["config.testing"]

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}


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
