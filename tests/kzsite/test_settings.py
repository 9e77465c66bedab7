"""Production's settings pass Django's own deployment checks, and refuse to start without a secret."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "VIRTUAL_ENV")}
    kept |= {"DJANGO_SETTINGS_MODULE": "kzsite.settings.production", "ENV_FILE": os.devnull}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=False)


def test_check_deploy_is_clean_with_production_settings():
    done = manage(
        "check", "--deploy", "--fail-level", "WARNING", SECRET_KEY="a1-b2_c3d4" * 8, ALLOWED_HOSTS="kzsite.example"
    )
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout


def test_there_is_no_default_secret():
    done = manage("check")
    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr


def test_models_and_migrations_agree():
    done = manage("makemigrations", "--check", "--dry-run", SECRET_KEY="k3" * 40)
    assert done.returncode == 0, done.stdout
