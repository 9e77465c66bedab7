"""`manage.py import_articles`: what it prints, what it refuses and why, and that it leaves nothing half-written."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageLogEntry, Revision

from articles import collecting
from articles.models import ArticlePage, Mention, Passage
from tests import factories

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
TEXT = """Karin on the maslikhats

March 3, 2023

State Counsellor Yerlan Karin spoke about the maslikhats at a meeting in Astana on Friday, the office said.

The reform will go on this year, he said, and the maslikhats of all regions are to be elected by new rules.

Source: qmonitor.kz
"""
HTML = """<!doctype html><html lang="en"><head><title>Karin on the Mazhilis</title></head><body><article>
<h1>Karin on the Mazhilis</h1><time datetime="2023-03-04">March 4, 2023</time>
<p>State Counsellor Yerlan Karin spoke about the Mazhilis at a meeting in Astana on Friday, the office said.</p>
<p>The reform will go on this year, he said, and the deputies are to be elected by new rules in single districts.</p>
<script>alert("never")</script></article></body></html>"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT)
    (tmp_path / "in" / "b.HTML").write_text(HTML)
    (tmp_path / "in" / "notes.md").write_text("not an article")
    return tmp_path / "in"


def run(*arguments, fails=0):
    """Return standard output and standard error of the command, which must fail for so many files."""
    out, err = io.StringIO(), io.StringIO()
    if fails:
        with pytest.raises(CommandError, match=f"{fails} of "):
            call_command("import_articles", *map(str, arguments), stdout=out, stderr=err)
    else:
        call_command("import_articles", *map(str, arguments), stdout=out, stderr=err)
    assert "Traceback" not in out.getvalue() + err.getvalue()
    return out.getvalue(), err.getvalue()


def objects(out):
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.django_db
class TestGoodFiles:
    def test_a_folder_comes_in_and_again_unchanged(self, folder):
        out, _err = run(folder)
        assert "2 files: 2 new, 0 changed, 0 unchanged, 0 failed." in out
        assert set(ArticlePage.objects.values_list("title", "live")) == {
            ("Karin on the maslikhats", False),
            ("Karin on the Mazhilis", False),
        }
        assert set(ArticlePage.objects.values_list("imported_from", flat=True)) == {"a.txt", "b.HTML"}
        out, _err = run(folder, folder / "a.txt")
        assert "2 files: 0 new, 0 changed, 2 unchanged, 0 failed." in out
        assert ArticlePage.objects.count() == 2

    def test_json_is_one_object_a_file_with_exact_keys(self, folder):
        factories.person(slug="karin", name="Yerlan Karin")
        out, err = run(folder, "--json")
        first, second = objects(out)
        assert list(first) == [
            "file", "title", "standfirst", "published", "publisher", "attribution", "language", "paragraphs",
            "dropped", "mentions", "unknown", "statements", "dates", "figures", "evidence", "status",
        ]  # fmt: skip
        assert first["file"].endswith("a.txt")
        assert first["title"] == "Karin on the maslikhats"
        assert first["published"] == "2023-03-03"
        assert first["language"] == "en"
        assert first["attribution"] == "qmonitor.kz"
        assert first["status"] == second["status"] == "new"
        assert len(first["paragraphs"]) == 2
        (mention,) = first["mentions"]
        assert list(mention) == ["text", "paragraph", "start", "end", "kind", "entity", "score", "reason"]
        assert mention["text"] == "Yerlan Karin"
        assert first["paragraphs"][mention["paragraph"]][mention["start"] : mention["end"]] == mention["text"]
        assert (mention["kind"], mention["entity"]) == ("person", "karin")
        assert "2 new" in err

    def test_a_dry_run_writes_nothing(self, folder):
        factories.person(slug="karin", name="Yerlan Karin")
        (folder / "c.txt").write_text(TEXT)
        tables = [ArticlePage, Passage, Mention, Revision, PageLogEntry]
        before = [table.objects.count() for table in tables]
        out, err = run(folder, "--json", "--dry-run")
        assert [table.objects.count() for table in tables] == before
        assert [one["status"] for one in objects(out)] == ["new", "new", "unchanged"]
        assert objects(out)[0]["mentions"]
        assert "Nothing was written" in err
        assert [one["status"] for one in objects(run(folder, "--json")[0])] == ["new", "new", "unchanged"]
        assert {one["status"] for one in objects(run(folder, "--json", "--dry-run")[0])} == {"unchanged"}

    def test_standard_input(self, monkeypatch):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
        out, _err = run("-", "--json", "--url", "https://kisi.kz/x")
        assert objects(out)[0]["file"] == "-"
        assert ArticlePage.objects.get().source_url == "https://kisi.kz/x"

    def test_publisher_and_event_by_slug(self, folder):
        publisher, event = factories.publisher(), factories.event()
        run(folder / "a.txt", "--publisher", publisher.slug, "--event", event.slug)
        assert (ArticlePage.objects.get().publisher, ArticlePage.objects.get().event) == (publisher, event)

    def test_a_text_in_no_known_language_is_told(self, tmp_path):
        (tmp_path / "de.txt").write_text(
            "Wahlen in Kasachstan\n\nIn Kasachstan werden im März neue Abgeordnete nach neuen Regeln gewählt, sagt "
            "der Sprecher der Regierung in Astana.\n\nDie Reform geht weiter, und niemand widersprach ihm.\n"
        )
        out, err = run(tmp_path, "--language", "kk", "--json")
        assert objects(out)[0]["language"] == ""
        assert "not recognised" in err
        assert ArticlePage.objects.get().locale.language_code == "kk"

    def test_changed_text_becomes_a_revision(self, folder):
        run(folder / "a.txt")
        (folder / "a.txt").write_text(TEXT.replace("this year", "next year"))
        out, _err = run(folder / "a.txt")
        assert "1 changed" in out
        assert ArticlePage.objects.get().revisions.count() == 2


@pytest.mark.django_db
class TestBadArguments:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--publisher", "nobody"], "no publisher “nobody”"),
            (["--event", "never"], "no event “never”"),
            (["--url", "https://a.kz"], "exactly one file"),
            (["--language", "de"], "invalid choice"),
        ],
    )
    def test_are_named(self, folder, arguments, message):
        with pytest.raises(CommandError, match=message):
            run(folder, *arguments)
        assert not ArticlePage.objects.exists()


def fifo(path: Path) -> None:
    os.mkfifo(path)


BAD = {
    "empty.txt": (lambda path: path.write_bytes(b""), "empty"),
    "spaces.txt": (lambda path: path.write_text("  \n\n \u00a0 \n"), ""),
    "picture.txt": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50), ""),
    "large.txt": (lambda path: path.write_bytes(b"a b\n" * (13 * 1024 * 1024)), "larger than 10 MB"),
    "scripts.html": (lambda path: path.write_text("<html><script>alert(1)</script></html>"), ""),
    "pipe.txt": (fifo, "not a file that can be read"),
    "broken.txt": (lambda path: path.symlink_to("nowhere.txt"), "a link to a file that is not there"),
    "circle.txt": (lambda path: path.symlink_to(path), "a link to a file that is not there"),
    "missing.txt": (lambda path: None, "no such file"),
    "no-such-folder/": (lambda path: None, "no such file or folder"),
    "barren": (lambda path: path.mkdir(), "no .txt, .html or .htm file in this folder"),
    "article.pdf": (lambda path: path.write_bytes(b"%PDF-1.4"), "not a .txt, .html or .htm file"),
}


@pytest.mark.django_db
class TestBadFiles:
    @pytest.mark.parametrize("name", BAD)
    def test_is_named_with_its_reason_on_one_line(self, tmp_path, folder, name):
        make, reason = BAD[name]
        path = tmp_path / name
        make(path)
        out, err = run(path, folder / "a.txt", "--json", fails=1)
        failed, good = objects(out)
        assert list(failed) == ["file", "error"]
        assert failed["file"] == str(path)
        assert reason in failed["error"]
        assert "could not be read (" not in failed["error"]
        assert f"{path}: {failed['error']}" in err.splitlines()
        assert good["status"] == "new"
        assert ArticlePage.objects.count() == 1

    def test_a_folder_named_like_a_file_is_a_folder(self, tmp_path, folder):
        folder.rename(tmp_path / "x.txt")
        assert "2 new" in run(tmp_path / "x.txt")[0]

    def test_a_name_that_is_no_utf8(self, tmp_path):
        path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
        with open(path, "w") as file:  # noqa: PTH123
            file.write(TEXT)
        out, _err = run(tmp_path, "--json")
        assert objects(out)[0]["file"].endswith("caf\ufffd.txt")
        assert ArticlePage.objects.get().imported_from == "caf\ufffd.txt"

    @pytest.mark.parametrize("what", ["file", "folder"])
    def test_no_permission(self, monkeypatch, tmp_path, folder, what):
        def refuse(*_args, **_kwargs):
            raise PermissionError(13, "Permission denied", str(folder))

        if what == "file":
            monkeypatch.setattr(collecting.Path, "open", refuse)
            _out, err = run(folder / "a.txt", fails=1)
        else:
            monkeypatch.setattr(os, "scandir", refuse)
            _out, err = run(folder, fails=1)
        assert "no permission to read it" in err

    def test_unclosed_html_and_wrong_encoding_still_come_in(self, tmp_path):
        (tmp_path / "a.html").write_text(HTML.replace("</p>", "").replace("</article></body></html>", ""))
        (tmp_path / "b.txt").write_bytes(
            "Выборы акимов\n\nВ Казахстане в ноябре пройдут выборы акимов районов и городов, сообщили в комиссии.\n\n"
            "Срок полномочий избранного акима составит четыре года, сказано в сообщении комиссии.\n".encode("cp1251")
        )
        out, _err = run(tmp_path, "--json")
        assert [one["title"] for one in objects(out)] == ["Karin on the Mazhilis", "Выборы акимов"]
        assert "never" not in json.dumps(objects(out)[0]["paragraphs"])

    def test_whatever_a_parser_does_the_others_come_in(self, monkeypatch, folder):
        from articles.management.commands import import_articles

        def read(data, name, publishers):
            if name == "a.txt":
                raise RecursionError
            return real(data, name, publishers)

        real = import_articles.read
        monkeypatch.setattr(import_articles, "read", read)
        out, err = run(folder, fails=1)
        assert "1 new" in out
        assert "a.txt: it could not be read (RecursionError)" in err


def manage(*arguments, database, **kwargs):
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{database}",
        "DJANGO_SETTINGS_MODULE": "kzsite.settings.development",
        "LOG_LEVEL": "ERROR",
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=_hear_ctrl_c, **kwargs
    )  # fmt: skip


def _hear_ctrl_c() -> None:
    """Undo what a shell does to jobs in its background: they inherit deafness to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    """A database on disk with one person in it; SQLite's backup copies it for each test."""
    database = tmp_path_factory.mktemp("database") / "db.sqlite3"
    assert manage("migrate", "-v0", database=database).wait() == 0
    person = (
        "from people.models import Person; Person.objects.create(slug='k', name='Yerlan Karin', sort_name='Karin, Y')"
    )
    assert manage("shell", "-v0", "-c", person, database=database).wait() == 0
    return database


@pytest.fixture
def database(migrated, tmp_path):
    with sqlite3.connect(migrated) as source, sqlite3.connect(tmp_path / "db.sqlite3") as copy:
        source.backup(copy)
    return tmp_path / "db.sqlite3"


def counts(database: Path) -> list[int]:
    """Return the numbers of articles, revisions, passages, mentions, entries in the history, children."""
    queries = [
        "SELECT count(*) FROM articles_articlepage",
        "SELECT count(*) FROM wagtailcore_page WHERE latest_revision_id IS NOT NULL",
        "SELECT count(*) FROM articles_passage",
        "SELECT count(*) FROM articles_mention",
        "SELECT count(*) FROM wagtailcore_pagelogentry WHERE action = 'articles.import'",
        "SELECT sum(numchild) FROM wagtailcore_page WHERE depth = 3",
    ]
    with sqlite3.connect(database) as connection:
        return [connection.execute(query).fetchone()[0] for query in queries]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_stopped_in_the_middle_nothing_is_half_written(tmp_path, database, how):
    """Whatever stops it: what is there is whole, and a second run brings in the rest."""
    files = tmp_path / "in"
    files.mkdir()
    for number in range(60):
        (files / f"{number:02}.txt").write_text(
            f"Karin speaks for the time {number}\n\n"
            f"Yerlan Karin spoke at round table number {number} in Astana on Friday.\n\n"
            f"In the end Karin thanked the {number} people who had come to listen to him in the hall.\n"
        )
    running = manage("import_articles", files, "--json", database=database)
    for _ in range(5):
        assert running.stdout.readline()
    running.send_signal(how)
    _out, err = running.communicate()
    assert "Traceback" not in err
    assert running.returncode == (130 if how == signal.SIGINT else -how)
    pages = counts(database)[0]
    assert 5 <= pages < 60
    assert counts(database) == [pages, pages, 2 * pages, 2 * pages, pages, pages]

    again = manage("import_articles", files, database=database)
    _out, err = again.communicate()
    assert again.returncode == 0, err
    assert counts(database) == [60, 60, 120, 120, 60, 60]


def test_two_commands_at_once_make_each_page_once(tmp_path, database):
    files = tmp_path / "in"
    files.mkdir()
    for number in range(8):
        text = TEXT.replace("Karin on", f"Number {number}:").replace("Astana", f"city {number}")
        (files / f"{number}.txt").write_text(text)
    both = [manage("import_articles", files, database=database) for _ in range(2)]
    answers = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], answers
    assert counts(database)[:2] == [8, 8]


@pytest.mark.django_db
@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no sources in {SEEDS}")
class TestSources:
    TITLES = (
        "Presidential Center of DPA hosted a discussion on the evolution of Kazakhstan's presidential institution",
        "Experts discussed the process of political transformation in Kazakhstan",
        "Time for Change. Presidential Initiatives: What Awaits Our Country?",
        "Experts Discussed the Implementation of the President's Political Reforms",
        ("Kazakh State Secretary: Amendments to the Constitution Mean Systemic Transformation of the Current "
        "Political Model"),
    )  # fmt: skip

    @pytest.fixture
    def record(self):
        from people.models import OrganizationName, PersonName

        institute = factories.organization(
            slug="kaziss",
            name="Kazakhstan Institute for Strategic Studies under the President of the Republic of Kazakhstan",
            short_name="KazISS",
        )
        for name in ("KISI", "Kazakhstan Institute for Strategic Studies"):
            OrganizationName.objects.create(organization=institute, name=name)
        for slug, name in {
            "tokayev": "Kassym-Jomart Tokayev", "karin": "Yerlan Karin", "tukumov": "Yerkin Tukumov",
            "nursha": "Askar Nursha", "kuanyshev": "Zhapsarbai Kuanyshev", "saylau": "Kuanysh Saylau",
            "zhanataeva": "Ziyada Zhanataeva", "nazarbayev": "Nursultan Nazarbayev", "abai": "Abai",
        }.items():  # fmt: skip
            person = factories.person(slug=slug, name=name)
            if slug == "karin":
                PersonName.objects.create(person=person, name="Erlan Karin")

    def test_titles_and_who_is_named(self, record):
        read = objects(run(SEEDS, "--json")[0])
        assert tuple(one["title"] for one in read) == self.TITLES
        assert [one["published"] for one in read] == ["", "", "2023-03-03", "2023-03-03", ""]
        assert {one["language"] for one in read} == {"en"}
        for one in read:
            for mention in one["mentions"]:
                words = one["paragraphs"][mention["paragraph"]][mention["start"] : mention["end"]]
                assert words == mention["text"]
        named = [{mention["entity"] for mention in one["mentions"]} for one in read]
        assert named == [
            {"kaziss", "nursha", "kuanyshev", "zhanataeva"},
            {"kaziss", "tukumov", "karin"},
            {"kaziss", "tokayev", "tukumov", "saylau"},
            {"kaziss", "karin"},
            set(),
        ]
        spelled = {mention["text"] for one in read for mention in one["mentions"] if mention["entity"] == "kaziss"}
        assert {"KISI", "KazISS"} < spelled

    def test_each_page_has_what_was_told(self, record):
        read = objects(run(SEEDS, "--json")[0])
        pages = {page.imported_from: page for page in ArticlePage.objects.all()}
        for one in read:
            page = pages[Path(one["file"]).name]
            assert "\n".join(page.texts.values()).split() == "\n".join(one["paragraphs"]).split()
            told = sorted(mention["text"] for mention in one["mentions"] if mention["entity"])
            saved = Mention.objects.filter(passage__article=page).values_list("passage__exact", flat=True)
            assert sorted(saved) == told
            for passage in page.passages.all():
                assert page.texts[str(passage.block_id)][passage.start : passage.end] == passage.exact

    def test_one_headline_on_two_articles_is_two_articles(self):
        retold = SEEDS.parent / "retold" / "18_poletayev_on_elections.txt"
        if not retold.exists():
            pytest.skip(f"no {retold}")
        run(SEEDS / "003_2d037f5b8d8a70f3.txt", retold)
        assert ArticlePage.objects.filter(title=self.TITLES[3]).count() == 2
