"""What differs while tests run, as a pytest plugin: cheap hashing, jobs at once, plain HTTP, a home of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection


def pytest_configure(config: pytest.Config) -> None:
    """Before the first test is collected. The passwords of tests are not worth 100 ms each."""
    settings.CAICACH_HOME = Path(tempfile.mkdtemp(prefix="caicach-test-"))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    settings.HTTPS = settings.SECURE_SSL_REDIRECT = False
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.LANGUAGE_COOKIE_SECURE = False
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def transactional_db(transactional_db: None, django_db_blocker: object) -> Iterator[None]:
    """As pytest-django's, but able to empty the audit table afterwards, which the database otherwise refuses."""
    from caicach.foundation.audit.triggers import allow_changes, forbid_changes

    allow_changes(connection)
    yield transactional_db
    forbid_changes(connection)
