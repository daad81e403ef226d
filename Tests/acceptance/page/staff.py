"""Accounts for tests of the pages for those who act."""
import os
import subprocess

ZAREVO = os.environ.get("ZAREVO", ".build/release/zarevo")

PASSWORD = "correct horse battery"
# Name, role, person.
STAFF = [("ivanova", "approver", "Анна Иванова"), ("petrov", "duty-officer", "Пётр Петров"), ("smith", "analyst", "Jo Smith"), ("guest", "viewer", "Guest")]


def add_staff(store):
    for name, role, person in STAFF:
        subprocess.run(
            [ZAREVO, "users", "add", name, "--role", role, "--person", person, "--store", store, "--authority", "RU", "--authority-level", "federal",
             "--authority-foreign"], check=True, capture_output=True, text=True, input=PASSWORD + "\n")
