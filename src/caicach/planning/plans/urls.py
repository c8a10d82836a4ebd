from __future__ import annotations

from django.urls import path

from caicach.planning.plans.api import data_urls
from caicach.planning.plans.views import adding, boards, findings, items, plans, review, tasks, versions

app_name = "plans"
urlpatterns = [
    *data_urls,
    path("", plans.plans, name="list"),
    path("new/", plans.new, name="new"),
    path("tasks/", tasks.tasks_in_force, name="tasks_in_force"),
    path("board/", boards.board_in_force, name="board_in_force"),
    path("<uuid:plan_id>/", plans.plan, name="plan"),
    path("<uuid:plan_id>/versions/new/", plans.newer, name="newer"),
    path("versions/<uuid:version_id>/", versions.version, name="version"),
    path("versions/<uuid:version_id>/review/", review.review, name="review"),
    path("versions/<uuid:version_id>/publish/", review.publish, name="publish"),
    path("versions/<uuid:version_id>/read-again/", review.read_again, name="read_again"),
    path("versions/<uuid:version_id>/join/<uuid:plan_id>/", review.join, name="join"),
    path("versions/<uuid:version_id>/delete/", versions.delete, name="delete"),
    path("versions/<uuid:version_id>/board/", boards.board_of_version, name="board"),
    path("versions/<uuid:version_id>/tasks/", tasks.tasks_of_version, name="tasks"),
    path("versions/<uuid:version_id>/tasks/<str:key>/", tasks.task, name="task"),
    path("versions/<uuid:version_id>/changes/<uuid:older_id>/", versions.changes, name="changes"),
    path("versions/<uuid:version_id>/items/<str:kind>/<str:key>/", items.card, name="card"),
    path("versions/<uuid:version_id>/items/<str:kind>/<str:key>/edit/", items.edit, name="edit"),
    path("versions/<uuid:version_id>/items/<str:kind>/<str:key>/confirm/", items.confirm, name="confirm"),
    path("versions/<uuid:version_id>/items/<str:kind>/<str:key>/reopen/", items.reopen, name="reopen"),
    path("versions/<uuid:version_id>/items/<str:kind>/<str:key>/leave-out/", items.leave_out, name="leave_out"),
    path("versions/<uuid:version_id>/add/<str:kind>/", adding.add, name="add"),
    path("versions/<uuid:version_id>/parts/<slug:section>/", versions.version, name="section"),
    path("findings/<uuid:diagnostic_id>/confirm/", findings.confirm, name="confirm_finding"),
    path("findings/<uuid:diagnostic_id>/dismiss/", findings.dismiss, name="dismiss_finding"),
    path("findings/<uuid:diagnostic_id>/reopen/", findings.reopen, name="reopen_finding"),
    path("corrections/<uuid:correction_id>/withdraw/", items.withdraw, name="withdraw"),
    path("corrections/<uuid:correction_id>/resolve/", items.resolve, name="resolve"),
]
