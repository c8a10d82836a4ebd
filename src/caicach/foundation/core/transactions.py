"""The transaction of a write use case, said out loud."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import transaction

Params = ParamSpec("Params")
Result = TypeVar("Result")


def in_transaction(service: Callable[Params, Result]) -> Callable[Params, Result]:
    """Run a service in one transaction: all of it happens, or none.

    Called inside another service it joins that one's transaction through a savepoint.
    """

    @wraps(service)
    def run(*args: Params.args, **kwargs: Params.kwargs) -> Result:
        with transaction.atomic():
            return service(*args, **kwargs)

    return run


def after_commit(act: Callable[[], object]) -> None:
    """Do this once the running transaction is safe on disk; at once when there is none."""
    transaction.on_commit(act)
