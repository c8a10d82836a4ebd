"""What makes the audit table append-only in the database itself, whatever program is connected."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REFUSAL = "audit events are append-only"

_SQLITE_FORBID = tuple(
    f"CREATE TRIGGER audit_no_{verb} BEFORE {verb} ON audit_auditevent BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for verb in ("update", "delete")
)
_SQLITE_ALLOW = ("DROP TRIGGER IF EXISTS audit_no_update", "DROP TRIGGER IF EXISTS audit_no_delete")
_POSTGRESQL_FORBID = (
    f"""CREATE OR REPLACE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit_auditevent
    FOR EACH ROW EXECUTE FUNCTION audit_append_only()""",
    """CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_auditevent
    FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()""",
)
_POSTGRESQL_ALLOW = (
    "DROP TRIGGER IF EXISTS audit_no_change ON audit_auditevent",
    "DROP TRIGGER IF EXISTS audit_no_truncate ON audit_auditevent",
)


def forbid_changes(connection: BaseDatabaseWrapper) -> None:
    """Let the database refuse UPDATE and DELETE (and TRUNCATE) of audit events. May be repeated."""
    allow_changes(connection)
    _run(connection, _POSTGRESQL_FORBID if connection.vendor == "postgresql" else _SQLITE_FORBID)


def allow_changes(connection: BaseDatabaseWrapper) -> None:
    """Lift the refusal: for a migration that alters the table, and between tests that empty the database."""
    _run(connection, _POSTGRESQL_ALLOW if connection.vendor == "postgresql" else _SQLITE_ALLOW)


def forbid_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Forward step of a migration."""
    forbid_changes(schema_editor.connection)


def allow_in_migration(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Backward step of a migration."""
    allow_changes(schema_editor.connection)


def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
