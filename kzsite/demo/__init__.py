"""The demo: readable files under `fixtures/`, brought in as an editor would, all or nothing."""

from kzsite.demo.loading import Loaded, load
from kzsite.demo.located import DemoError
from kzsite.demo.logins import Login, make_logins

__all__ = ["DemoError", "Loaded", "Login", "load", "make_logins"]
