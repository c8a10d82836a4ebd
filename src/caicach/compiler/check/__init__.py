"""The rules, run over one document."""

from caicach.compiler.check.checking import check_plan

__all__ = ["check_plan"]
