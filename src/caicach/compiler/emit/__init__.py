"""From the tree to `caicach.plan/1`."""

from caicach.compiler.emit.plan import PLAN_SCHEMA, emit_plan, to_json

__all__ = ["PLAN_SCHEMA", "emit_plan", "to_json"]
