from __future__ import annotations

import threading
from typing import Any

import structlog
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections, connection

from caicach.foundation.jobs.services import beat, recover_abandoned, retire
from caicach.foundation.jobs.worker_name import current_worker

logger = structlog.get_logger("caicach.jobs")

BEAT_SECONDS = 4.0
KEPT_DAYS = 14


class Command(BaseCommand):
    help = "Run background work until interrupted; take up what a worker that died had left."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", action="store_true", help="do what is waiting, then stop")
        parser.add_argument("--interval", type=float, default=0.3, help="seconds between looks when nothing waits")

    def handle(self, *args: Any, **options: Any) -> None:
        beat()
        recover_abandoned()
        call_command("prune_db_task_results", min_age_days=KEPT_DAYS, verbosity=0)
        stopped = threading.Event()
        pulse = threading.Thread(target=_pulse, args=(stopped,), daemon=True, name="worker-pulse")
        pulse.start()
        try:
            call_command(
                "db_worker",
                batch=options["batch"],
                interval=options["interval"],
                worker_id=current_worker(),
                startup_delay=False,
                reload=False,
                verbosity=0,
            )
        finally:
            stopped.set()
            pulse.join(BEAT_SECONDS)
            retire()


def _pulse(stopped: threading.Event) -> None:
    """Show signs of life and take up abandoned work, beside the worker's own loop, on a connection of its own.

    No error ends it: a worker without a pulse is thought dead, and its work given to others.
    """
    while not stopped.wait(BEAT_SECONDS):
        close_old_connections()
        try:
            beat()
            recover_abandoned()
        except Exception:
            logger.exception("worker pulse failed")
            connection.close()
    connection.close()
