"""What the settings promise where the tests themselves run with others."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from config import paths
from config import settings as project


def test_passwords_are_kept_as_argon2() -> None:
    assert project.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]


def test_background_work_goes_through_the_database() -> None:
    assert project.TASKS["default"]["BACKEND"] == "django_tasks_db.DatabaseBackend"


def test_the_content_policy_has_no_way_round() -> None:
    directives = project.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert directives["default-src"] == ["'none'"]
    assert directives["script-src"] == directives["style-src"] == ["'self'"]
    assert not any("unsafe" in source or source == "*" for sources in directives.values() for source in sources)


def test_cookies_are_secure_unless_plain_http_is_asked_for(tmp_path: Path) -> None:
    for plain, secure in (("", "True"), ("1", "False")):
        code = "from config import settings as s; print(s.SESSION_COOKIE_SECURE and s.SECURE_SSL_REDIRECT)"
        environment = {**os.environ, "CAICACH_HOME": str(tmp_path), "DEBUG": "", "CAICACH_INSECURE_HTTP": plain}
        printed = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            cwd=paths.BASE_DIR,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert printed.strip() == secure


def test_the_secret_key_is_made_once_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    key = paths.secret_key(tmp_path)
    assert len(key) > 60
    assert paths.secret_key(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    monkeypatch.setenv("SECRET_KEY", "given")
    assert paths.secret_key(tmp_path) == "given"
