"""The database from DATABASE_URL: an SQLite file by default, PostgreSQL for a province."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import environ

SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000; PRAGMA mmap_size=134217728;"
)


def database_config(env: environ.Env, home: Path) -> dict[str, Any]:
    """Django's settings for the one database.

    SQLite: readers never wait for the writer (WAL), a write transaction takes its lock at the start (IMMEDIATE), so
    that two writers wait for each other instead of failing; an acknowledged write survives a power cut (synchronous
    FULL).
    """
    url = os.environ.get("DATABASE_URL") or f"sqlite:///{home / 'caicach.sqlite3'}"
    config: dict[str, Any] = env.db_url_config(url)
    options = config.setdefault("OPTIONS", {})
    if config["ENGINE"] == "django.db.backends.sqlite3":
        options.setdefault("init_command", SQLITE_START)
        options.setdefault("transaction_mode", "IMMEDIATE")
        options.setdefault("timeout", 20)
    else:
        config["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE", default=60)
        config["CONN_HEALTH_CHECKS"] = True
    return config
