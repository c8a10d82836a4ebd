"""What keeps published versions as they were published, in the database itself, whatever program is connected."""

# ruff: noqa: S608
from __future__ import annotations

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REFUSAL = "a published version of a plan does not change"
_FROZEN = "('published', 'superseded')"
_OF_VERSION = (
    "plans_planarea",
    "plans_plantask",
    "plans_plantarget",
    "plans_planreference",
    "plans_planreportduty",
    "plans_planbudgetline",
    "plans_planresponsibility",
    "plans_planreading",
)
_OF_TASK = ("plans_plantaskunit", "plans_planproduct", "plans_deadlinepart")
_VERSION = "plans_planversion"
KEPT_COLUMNS = (
    "id",
    "created_at",
    "plan_id",
    "number",
    "source_id",
    "sha256",
    "uploaded_by_id",
    "job_id",
    "issuer",
    "issuer_parent",
    "level",
    "document_number",
    "document_type",
    "signing_place",
    "issued_on",
    "title",
    "period",
    "signatory",
    "signatory_title",
    "signed_for",
    "is_draft",
    "search_text",
    "compiled_at",
    "compiler_version",
    "error_msgid",
    "cure_msgid",
    "error_params",
    "published_at",
    "published_by_id",
    "publish_reason",
)
"""What stays on the row of a published version: all its columns but those that the step to superseded writes.

Written out, not asked of the model, so that what a migration sets up can be read here.
"""


def forbid_changes(connection: BaseDatabaseWrapper) -> None:
    """Let the database refuse to insert, change or remove anything of a published version. May be repeated."""
    allow_changes(connection)
    _run(connection, _postgresql() if connection.vendor == "postgresql" else _sqlite())


def allow_changes(connection: BaseDatabaseWrapper) -> None:
    """Lift the refusal: for a migration that alters the tables, and between tests that empty the database."""
    _run(connection, _postgresql_drop() if connection.vendor == "postgresql" else _sqlite_drop())


def forbid_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Forward step of a migration."""
    forbid_changes(schema_editor.connection)


def allow_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Backward step of a migration."""
    allow_changes(schema_editor.connection)


def _frozen(row: str, table: str) -> str:
    """The condition that a row belongs to a published version."""
    if table in _OF_TASK:
        task = f"SELECT version_id FROM plans_plantask WHERE id = {row}.task_id"  # nosec B608
        return f"EXISTS (SELECT 1 FROM {_VERSION} WHERE id = ({task}) AND state IN {_FROZEN})"  # nosec B608
    return f"EXISTS (SELECT 1 FROM {_VERSION} WHERE id = {row}.version_id AND state IN {_FROZEN})"  # nosec B608


def _version_changed(different: str) -> str:
    """The condition that a published version's row is written by anything but the step to superseded, or loses
    something in it.
    """
    changed = " OR ".join(f"OLD.{column} {different} NEW.{column}" for column in KEPT_COLUMNS)
    step = "OLD.state = 'published' AND NEW.state = 'superseded'"
    return f"OLD.state IN {_FROZEN} AND (NOT ({step}) OR {changed})"


def _sqlite() -> Iterator[str]:
    for table in (*_OF_VERSION, *_OF_TASK):
        for verb, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
            condition = " OR ".join(_frozen(row, table) for row in rows)
            yield (
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} WHEN {condition} "
                f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
    for verb, condition in (("UPDATE", _version_changed("IS NOT")), ("DELETE", f"OLD.state IN {_FROZEN}")):
        yield (
            f"CREATE TRIGGER {_VERSION}_no_{verb.lower()} BEFORE {verb} ON {_VERSION} WHEN {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )


def _sqlite_drop() -> Iterator[str]:
    for table in (*_OF_VERSION, *_OF_TASK, _VERSION):
        for verb in ("insert", "update", "delete"):
            yield f"DROP TRIGGER IF EXISTS {table}_no_{verb}"


def _postgresql() -> Iterator[str]:
    raised = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
    for name, tables in (("version", _OF_VERSION), ("task", _OF_TASK)):
        new, old = _frozen("NEW", tables[0]), _frozen("OLD", tables[0])
        yield f"""CREATE OR REPLACE FUNCTION plans_keep_{name}_rows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF TG_OP <> 'INSERT' THEN IF {old} THEN {raised}; END IF; END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF {new} THEN {raised}; END IF;
            RETURN NEW; END $$"""
        for table in tables:
            yield f"""CREATE TRIGGER {table}_kept BEFORE INSERT OR UPDATE OR DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION plans_keep_{name}_rows()"""
    yield f"""CREATE OR REPLACE FUNCTION plans_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' THEN IF OLD.state IN {_FROZEN} THEN {raised}; END IF; RETURN OLD; END IF;
        IF {_version_changed("IS DISTINCT FROM")} THEN {raised}; END IF;
        RETURN NEW; END $$"""
    yield f"""CREATE TRIGGER {_VERSION}_kept BEFORE UPDATE OR DELETE ON {_VERSION}
        FOR EACH ROW EXECUTE FUNCTION plans_keep_version()"""


def _postgresql_drop() -> Iterator[str]:
    for table in (*_OF_VERSION, *_OF_TASK, _VERSION):
        yield f"DROP TRIGGER IF EXISTS {table}_kept ON {table}"


def _run(connection: BaseDatabaseWrapper, statements: Iterator[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
