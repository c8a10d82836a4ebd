"""Deadlines: what a deadline cell says, as days."""

from caicach.compiler.recognise.deadlines.period import Period
from caicach.compiler.recognise.deadlines.reading import read_deadline

__all__ = ["Period", "read_deadline"]
