"""The invented plans: one file a place."""

from demo.plans import an_binh_ward_2026, hoa_an_province_2026, song_lam_district_2020, tan_lap_commune_2026

PUBLISHED = (hoa_an_province_2026.PLAN, tan_lap_commune_2026.PLAN)
"""Plans the demonstration publishes."""
IN_REVIEW = (an_binh_ward_2026.PLAN,)
"""Plans left for the visitor to review."""
DRAFT_THEN_ISSUED = (song_lam_district_2020.DRAFT, song_lam_district_2020.ISSUED)
"""A draft, and the newer version that replaces it."""
