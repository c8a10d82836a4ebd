"""The compiler against answers made by hand for real plans (skipped loudly where they are not there)."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

from caicach.compiler.emit import to_json
from caicach.compiler.pipeline import compile_path

pytestmark = pytest.mark.shared

GOLD = {"000": "000_vinh_cuu.json", "003": "003_mang_yang.json"}

GOALS = {
    "document": (0.9, 0.9),
    "references.f1": (0.93, 0.93),
    "references.date": (0.93, 0.93),
    "tasks.f1": (0.98, 0.95),
    "tasks.lead": (0.95, 0.93),
    "tasks.coordinating": (0.95, 0.85),
    "tasks.products": (0.95, 0.85),
    "tasks.due": (0.95, 0.93),
    "tasks.area": (0.95, 0.95),
    "tasks.row": (0.85, 0.8),
    "targets.recall": (0.92, 0.92),
    "targets.precision": (0.9, 0.9),
    "reporting.recall": (0.9, 0.9),
    "diagnostics.error.recall": (1.0, 1.0),
    "diagnostics.warning.recall": (0.75, 0.75),
    "diagnostics.info.recall": (0.5, 0.5),
}
"""Figure -> the least for 000 and for 003."""


LIMITS = {"diagnostics.unexplained": 4, "diagnostics.unexplained.info": 15}
"""Count -> the most there may be."""


@pytest.fixture(scope="session")
def scorer(shared: Path) -> ModuleType:
    """The scorer that stands beside the plans."""
    spec = importlib.util.spec_from_file_location("score_plan", shared / "tools" / "score_plan.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_plan"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def compiled(shared: Path) -> dict[str, Any]:
    """The real plans by the first three digits of their names, compiled once."""
    return {
        path.name[:3]: json.loads(to_json(compile_path(path).emit())) for path in sorted((shared / "seeds").iterdir())
    }


@pytest.fixture(scope="session")
def figures(shared: Path, scorer: ModuleType, compiled: dict[str, Any]) -> dict[str, dict[str, float]]:
    """The scores of the plans that have answers."""
    return {
        seed: scorer.score(compiled[seed], json.loads((shared / "gold" / name).read_text(encoding="utf-8"))).figures
        for seed, name in GOLD.items()
    }


@pytest.mark.parametrize("figure", GOALS)
@pytest.mark.parametrize("seed", GOLD)
def test_a_real_plan_is_read_as_well_as_promised(figures: dict[str, dict[str, float]], seed: str, figure: str) -> None:
    least = GOALS[figure][list(GOLD).index(seed)]
    assert figures[seed][figure] >= least


@pytest.mark.parametrize("count", LIMITS)
@pytest.mark.parametrize("seed", GOLD)
def test_few_diagnostics_have_no_defect_behind_them(
    figures: dict[str, dict[str, float]], seed: str, count: str
) -> None:
    assert figures[seed][count] <= LIMITS[count]


def test_what_is_emitted_for_real_plans_is_valid(compiled: dict[str, Any]) -> None:
    schema = json.loads(
        (Path(__file__).parents[2] / "src/caicach/compiler/schema/plan-1.schema.json").read_text(encoding="utf-8")
    )
    for plan in compiled.values():
        jsonschema.validate(plan, schema, format_checker=jsonschema.FormatChecker())
