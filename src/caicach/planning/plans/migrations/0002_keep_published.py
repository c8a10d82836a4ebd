from django.db import migrations

from caicach.planning.plans.triggers import allow_in_migration, forbid_in_migration


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial")]
    operations = [migrations.RunPython(forbid_in_migration, allow_in_migration, elidable=False)]
