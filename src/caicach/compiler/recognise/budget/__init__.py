"""Money in a plan: its sources, its cost lines, its total."""

from caicach.compiler.recognise.budget.recognition import recognise_budget

__all__ = ["recognise_budget"]
