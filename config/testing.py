"""What differs while tests run, as a pytest plugin: cheap hashing, jobs at once, plain HTTP, a home of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from caicach.cli.messages import compile_stale

TRANSACTIONAL = {"transactional_db", "live_server", "django_db_reset_sequences"}


def pytest_configure(config: pytest.Config) -> None:
    """Before the first test is collected. The passwords of tests are not worth 100 ms each."""
    compile_stale()
    settings.CAICACH_HOME = Path(tempfile.mkdtemp(prefix="caicach-test-"))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.HTTPS = settings.SECURE_SSL_REDIRECT = False
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.LANGUAGE_COOKIE_SECURE = False
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def append_only_between_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that commits empties every table when it ends, which the database refuses for the audit log unless
    told.
    """
    marker = request.node.get_closest_marker("django_db")
    commits = bool(marker and marker.kwargs.get("transaction")) or bool(TRANSACTIONAL & set(request.fixturenames))
    if not commits:
        yield
        return
    from caicach.foundation.audit.triggers import allow_changes, forbid_changes

    request.getfixturevalue("transactional_db")
    forbid_changes(connection)
    yield
    allow_changes(connection)
