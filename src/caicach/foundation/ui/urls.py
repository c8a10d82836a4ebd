from __future__ import annotations

from django.urls import path

from caicach.foundation.ui import views

app_name = "ui"
urlpatterns = [
    path("language/", views.choose_language, name="choose_language"),
    path("theme/", views.choose_theme, name="choose_theme"),
]
