"""The admin is this site's: its name, its mark, and no link to elsewhere in its frame."""

import re
from typing import Any

import pytest
from django.test import Client


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/password_reset/", "/admin/nothing/here/", "/admin/"])
def test_the_admin_carries_the_sites_name_and_not_wagtails(client: Client, administrator: Any, path: str) -> None:
    if path in {"/admin/", "/admin/nothing/here/"}:
        client.force_login(administrator)
    page = client.get(path).content.decode()
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)
    assert title
    assert "kzsite" in title[1]
    assert "Wagtail" not in title[1]
    assert "kzsite/img/favicon" in page
    assert "wagtailadmin/images/favicon" not in page


def test_the_frame_of_the_admin_names_no_other_host(client: Client, administrator: Any) -> None:
    client.force_login(administrator)
    page = client.get("/admin/").content.decode()
    outside = set(re.findall(r"https?://[^\"'\s<>&\\]+", page)) - {"http://www.w3.org/2000/svg"}
    assert {url for url in outside if not url.startswith(("http://testserver", "http://localhost"))} <= {
        "https://www.enable-javascript.com/"  # a link in <noscript>
    }
