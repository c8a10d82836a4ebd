"""Agencies: the names in a cell, and who leads and who co-operates in a prose assignment."""

from caicach.compiler.recognise.agencies.assigning import Assignment, is_assignment, split_assignment
from caicach.compiler.recognise.agencies.splitting import split_agencies

__all__ = ["Assignment", "is_assignment", "split_agencies", "split_assignment"]
