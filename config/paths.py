"""Where the installation keeps what is its own: database, files, secret key."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent


def home_directory() -> Path:
    """CAICACH_HOME, or `var` beside the project; made with access for its owner alone."""
    home = Path(os.environ.get("CAICACH_HOME") or BASE_DIR / "var").resolve()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return home


def secret_key(home: Path) -> str:
    """SECRET_KEY from the environment, else the one kept in the home directory, made on first use.

    The file is created with mode 0600 and never overwritten: two processes that start together agree on one key.
    """
    if key := os.environ.get("SECRET_KEY"):
        return key
    path = home / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(64)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key)
    return key
