from caicach.foundation.accounts.views.people import new_person, people, person
from caicach.foundation.accounts.views.permissions import permission_table
from caicach.foundation.accounts.views.session import SignIn, password, sign_out

__all__ = ["SignIn", "new_person", "password", "people", "permission_table", "person", "sign_out"]
