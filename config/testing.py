"""What tests share, as a pytest plugin: cheap hashing, jobs at once, plain HTTP, a home of its own, one person of
each role.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import override_settings

from caicach.cli.messages import compile_stale

if TYPE_CHECKING:
    from caicach.foundation.accounts.models import User

TRANSACTIONAL = {"transactional_db", "live_server", "django_db_reset_sequences"}


def pytest_configure(config: pytest.Config) -> None:
    """Before the first test is collected. The passwords of tests are not worth 100 ms each."""
    compile_stale()
    override_settings(
        CAICACH_HOME=Path(tempfile.mkdtemp(prefix="caicach-test-")),
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        TASKS={"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}},
        HTTPS=False,
        SECURE_SSL_REDIRECT=False,
        SESSION_COOKIE_SECURE=False,
        CSRF_COOKIE_SECURE=False,
        LANGUAGE_COOKIE_SECURE=False,
        STORAGES={
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
    ).enable()


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
    from caicach.foundation.audit import triggers as audit
    from caicach.planning.plans import triggers as plans

    request.getfixturevalue("transactional_db")
    for kept in (audit, plans):
        kept.forbid_changes(connection)
    yield
    for kept in (audit, plans):
        kept.allow_changes(connection)


def _person(role: str, username: str, display_name: str, unit_name: str) -> User:
    from caicach.foundation.accounts.models import User

    return User.objects.create(username=username, display_name=display_name, unit_name=unit_name, role=role)


@pytest.fixture
def office(db: None) -> User:
    """Somebody of the programme office."""
    return _person("office", "office", "Trần Thị Hoài An", "Phòng Nội vụ")


@pytest.fixture
def leader(db: None) -> User:
    """A leader."""
    return _person("leader", "leader", "Lê Quang Vinh", "Ủy ban nhân dân huyện")


@pytest.fixture
def officer(db: None) -> User:
    """A focal officer."""
    return _person("officer", "officer", "Nguyễn Minh Khuê", "Phòng Tư pháp")
