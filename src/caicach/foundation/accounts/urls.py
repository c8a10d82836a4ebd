from __future__ import annotations

from django.urls import path

from caicach.foundation.accounts import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.SignIn.as_view(), name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("password/", views.password, name="change_password"),
    path("permissions/", views.permission_table, name="permissions"),
    path("people/", views.people, name="people"),
    path("people/new/", views.new_person, name="open_account"),
    path("people/<uuid:user_id>/", views.person, name="person"),
]
