"""Quantitative targets of a plan: what is to be reached, by when, measured how."""

from caicach.compiler.recognise.targets.recognition import recognise_targets

__all__ = ["recognise_targets"]
