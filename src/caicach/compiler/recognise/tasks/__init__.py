"""Tasks: the rows of task tables as clauses of the plan."""

from caicach.compiler.recognise.tasks.recognising import recognise_tasks

__all__ = ["recognise_tasks"]
