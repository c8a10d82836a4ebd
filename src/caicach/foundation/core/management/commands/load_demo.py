from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from caicach.foundation.core.demonstration import demonstration


class Command(BaseCommand):
    help = "Load the demo data of every app; what is already there is left as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        for loader in demonstration:
            self.stdout.write(f"{loader.name}: {loader.load()}")
