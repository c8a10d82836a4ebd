"""The web server and the job worker, started and stopped together."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from caicach.cli import root

HOST = "127.0.0.1"


class StartError(Exception):
    """The server did not come up; the message says why and what to type."""


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
    return port


def is_taken(port: int) -> bool:
    """Whether something listens on the port."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((HOST, port)) == 0


def refuse_taken(port: int, command: str) -> None:
    """Raise StartError where something listens on the port: said before any long work, not after it."""
    if is_taken(port):
        raise StartError(f"port {port} is taken by another program; type: ./caicach {command} --port {port + 1}")


@contextmanager
def running(port: int, environment: dict[str, str], *, workers: int = 2) -> Iterator[str]:
    """Web and worker, until the block ends; yields the address once it answers."""
    environment = {**os.environ, **environment, "DJANGO_SETTINGS_MODULE": "config.settings"}
    web = [
        sys.executable,
        "-m",
        "gunicorn",
        "config.wsgi:application",
        "--bind",
        f"{HOST}:{port}",
        "--workers",
        str(workers),
    ]
    web += ["--threads", "4", "--timeout", "120", "--log-level", "warning", "--no-control-socket"]
    work = [sys.executable, "-m", "caicach", "manage", "work"]
    children = [subprocess.Popen(command, cwd=root(), env=environment) for command in (web, work)]  # noqa: S603
    address = f"http://{HOST}:{port}/"
    try:
        _wait_for(port, children[0], _host_of(environment))
        yield address
    finally:
        for child in children:
            child.send_signal(signal.SIGTERM)
        for child in children:
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()


def _host_of(environment: dict[str, str]) -> str:
    """A host name the installation answers to, so that asking whether it is up leaves no complaint in its log."""
    first = environment.get("ALLOWED_HOSTS", "").split(",")[0].strip()
    return HOST if first in ("", "*") else first.lstrip(".")


def _wait_for(port: int, web: subprocess.Popen[bytes], host: str) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if web.poll() is not None:
            raise StartError(f"the web server stopped with status {web.returncode}; its last words stand above")
        connection = http.client.HTTPConnection(HOST, port, timeout=10)
        try:
            connection.request("GET", "/", headers={"Host": host})
            connection.getresponse().read()
            return
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)
        finally:
            connection.close()
    raise StartError("the web server did not answer within 30 s; its last words stand above")
