"""Whatever the bytes are, reading answers with a document or with one sentence."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading import Document, UnreadableError, read
from articles.reading.decoding import MAX_BYTES
from tests.articles.reading.pages import load, stock

PAGES = load()
FRAGMENTS = (
    *(b"</div>", b"<div>", b"<table><tr><td>", b"</td>", b"<p", b"<script>", b"</script>", b"<!--", b"-->"),
    *(b"&#0;", b"&#xD800;", b"&#128;", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<h1>", b"<article>", b"<template>"),
    *(b"<meta charset=utf-7>", b"<meta charset=undefined>", b"<?xml version='1.0' encoding='x'?>", b"<plaintext>"),
    *(b"<time datetime='99999-99-99'>", b"<svg><p>", b"<frameset>", b"<![CDATA[", b"31.31.2023", b"<br><br>"),
    *(b"<sup>[1]</sup>", b"<base href='http://['>", b'<link rel=canonical href="http://[x">'),
    b'<script type="application/ld+json">{"@graph":[[[{"@type":["Article",1],"datePublished":[1],"publisher":{}}',
)


def survives(data: bytes, name: str = "") -> None:
    """Nothing but a sound document or a sentence comes back."""
    document = refusal = None
    try:
        document = read(data, name)
    except UnreadableError as error:
        refusal = str(error)
    if document is None:
        assert re.fullmatch(r"[A-Z][^\n]+\.", refusal or "")
        return
    assert isinstance(document, Document)
    assert document.blocks
    said = [document.title, document.standfirst, *document.paragraphs, *(item.text for item in document.dropped)]
    for text in said:
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\xa0\u200b\ufeff\ud800-\udfff]", text)
    assert all(text.strip() == text and text for text in document.paragraphs)
    assert re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?", document.published)
    assert document.language in ("", "en", "kk", "ru")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "a.txt", "a.html"]))
def test_any_bytes(data: bytes, name: str) -> None:
    survives(data, name)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "cp1251"]))
def test_any_text(text: str, encoding: str) -> None:
    survives(text.encode(encoding, "ignore"))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mutilated_pages(data: st.DataObject) -> None:
    page = bytearray(data.draw(st.sampled_from(PAGES)).data)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(page)))
        end = place + data.draw(st.integers(0, 200))
        page[place:end] = data.draw(st.sampled_from(FRAGMENTS) | st.binary(max_size=6))
    survives(bytes(page), "page.html")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x00\x00", "empty"),
        ("\u00a0\u200b\n".encode(), "white space"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"MZ\x90\x00", "program"),
        (bytes(range(1, 32)) * 20, "binary"),
        (b"<html><head><title>Only a title</title></head><body></body></html>", "No article text"),
        (b"<html><body><script>var a = 1</script></body></html>", "No article text"),
        (b"x" * (MAX_BYTES + 1), "larger than 10 MB"),
        (b"<html><body>" + b"<div>" * 50_000 + b"<p>deep</p>", "nested too deep"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError, match=words) as caught:
        read(data)
    assert str(caught.value).count(".") == 1


def test_ten_thousand_open_tags_one_after_another() -> None:
    soup = (
        "<html><body><h1>Three districts vote</h1>"
        + "<b><div></b>" * 300
        + "<p>"
        + "</p><p>".join([stock()["en1"]] * 5_000)
    )
    assert len(read(soup.encode()).blocks) == 5_000


def test_what_a_reader_does_not_see_is_in_no_field() -> None:
    page = (
        f"<html><body><h1>Three districts vote</h1><p>{stock()['en1']}</p><script>alert('secret')</script>"
        "<style>.secret{}</style>"
        "<template><p>secret</p></template><!-- secret --><div hidden>secret</div><p style='display:none'>secret</p>"
        f"<noscript>secret</noscript><textarea>secret</textarea><p>{stock()['en2']}</p></body></html>"
    )
    document = read(page.encode())
    assert document.paragraphs == (stock()["en1"], stock()["en2"])
    assert not any("secret" in item.text for item in document.dropped)
