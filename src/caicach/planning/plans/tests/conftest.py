from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services import compile_version, publish_version, upload_newer_version, upload_plan
from caicach.planning.plans.tests.plan_texts import plan_text

Load = Callable[..., PlanVersion]


@pytest.fixture
def people(db: None) -> dict[Role, User]:
    """One open account of each role."""
    return {
        role: User.objects.create_user(
            role.value, None, display_name=f"{role} name", role=role, unit_name="Phòng Nội vụ"
        )
        for role in Role
    }


@pytest.fixture
def office(people: dict[Role, User]) -> User:
    return people[Role.OFFICE]


@pytest.fixture
def leader(people: dict[Role, User]) -> User:
    return people[Role.LEADER]


@pytest.fixture
def officer(people: dict[Role, User]) -> User:
    return people[Role.OFFICER]


def text_file(content: bytes, name: str = "ke-hoach.txt") -> ContentFile[bytes]:
    """The bytes as an uploaded file."""
    return ContentFile(content, name=name)


@pytest.fixture
def load(office: User) -> Load:
    """Upload a plan made of the given parts (see `plan_text`) and read it; with `plan`, as a newer version of it."""

    def make(*, plan: Plan | None = None, name: str = "ke-hoach.txt", **parts: Any) -> PlanVersion:
        file = text_file(plan_text(**parts), name)
        if plan is None:
            version = upload_plan(actor=office, file=file, background=False).version
        else:
            version = upload_newer_version(actor=office, plan=plan, file=file, background=False).version
        return compile_version(actor=office, version_id=version.pk)

    return make


@pytest.fixture
def reviewed(load: Load) -> PlanVersion:
    """The plan of huyện Sông Lam in review."""
    return load()


@pytest.fixture
def published(reviewed: PlanVersion, office: User) -> PlanVersion:
    """The same, in force."""
    return publish_version(actor=office, version=reviewed, reason="đã rà soát")
