from __future__ import annotations

from caicach.planning.plans.api import data_urls

app_name = "plans"
urlpatterns = [*data_urls]
