"""Every address of the product, app by app; the page an address shows is named `app:name`."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("caicach.publishing.desk.urls")),
    path("accounts/", include("caicach.foundation.accounts.urls")),
    path("attachments/", include("caicach.foundation.attachments.urls")),
    path("audit/", include("caicach.foundation.audit.urls")),
    path("jobs/", include("caicach.foundation.jobs.urls")),
    path("appearance/", include("caicach.foundation.ui.urls")),
    path("plans/", include("caicach.planning.plans.urls")),
]

handler400 = "caicach.foundation.ui.views.bad_request"
handler403 = "caicach.foundation.ui.views.forbidden"
handler404 = "caicach.foundation.ui.views.not_found"
handler500 = "caicach.foundation.ui.views.server_error"
