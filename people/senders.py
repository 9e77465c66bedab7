"""From which address a request comes; the proxies in front of the site are ours, what stands before them is not."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address that the outermost of our own proxies saw: anybody can write what stands before it."""
    proxies = settings.PROXIES
    seen = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",") if part.strip()]
    return seen[-proxies] if proxies and len(seen) >= proxies else request.META.get("REMOTE_ADDR", "")
