"""What a log line tells when something breaks: where and what kind, never the values it broke at."""

from __future__ import annotations

import json
import logging
import sys
from logging.config import DictConfigurator
from typing import Any

from config.observability import logging_config, tell_exception

SECRET = "Nguyễn Minh Khuê"


def break_at(name: str) -> None:
    try:
        dict[str, str]()[name]
    except KeyError as error:
        raise ValueError(f"nobody is called {name}") from error


def caught() -> Any:
    try:
        break_at(SECRET)
    except ValueError:
        return sys.exc_info()


def test_an_exception_of_any_library_is_logged_by_its_places_and_kinds() -> None:
    config = logging_config(level="INFO", as_json=True)
    formatter = DictConfigurator(config).configure_formatter(config["formatters"]["structured"])
    record = logging.LogRecord("django.request", logging.ERROR, "views.py", 1, "job failed", None, caught())
    line = formatter.format(record)
    told = json.loads(line)
    assert told["event"] == "job failed" and "exc_info" not in told
    assert "builtins.KeyError" in told["exception"] and told["exception"].endswith("builtins.ValueError")
    assert "in break_at" in told["exception"]
    assert SECRET not in line


def test_an_exception_being_handled_is_told_too() -> None:
    try:
        break_at(SECRET)
    except ValueError:
        told = tell_exception(None, "exception", {"event": "x", "exc_info": True})
    assert told["exception"].endswith("builtins.ValueError") and SECRET not in told["exception"]


def test_a_line_without_an_exception_stays_as_it_is() -> None:
    assert tell_exception(None, "info", {"event": "x", "exc_info": None}) == {"event": "x"}
