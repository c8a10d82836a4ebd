from __future__ import annotations

from django.urls import path

from caicach.foundation.attachments import views

app_name = "attachments"
urlpatterns = [path("<uuid:attachment_id>/", views.download, name="download")]
