"""`caicach serve`: web and worker of the installation that the environment names."""

from __future__ import annotations

import argparse
import signal
import sys

from caicach.cli.messages import compile_stale
from caicach.cli.processes import StartError, refuse_taken, running


def run(arguments: list[str]) -> int:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="caicach serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args(arguments)
    try:
        compile_stale()
        refuse_taken(chosen.port, "serve")
        with running(chosen.port, {}, workers=chosen.workers) as address:
            print(f"caicach: {address}", flush=True)
            wait_for_interrupt()
    except StartError as failure:
        print(f"caicach serve: {failure}", file=sys.stderr)
        return 1
    return 0


def wait_for_interrupt() -> None:
    """Until Ctrl C or a TERM signal."""

    def stop(signal_number: int, frame: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    try:
        signal.pause()
    except KeyboardInterrupt:
        print(file=sys.stderr)
