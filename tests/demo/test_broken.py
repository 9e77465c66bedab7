"""A fault in a file of the demo is named with its line, and nothing of the demo is loaded. One small file a fault."""

import re
import shutil
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import ArticlePage, Evidence, Mention, Passage, Publisher, Statement
from kzsite.demo import DemoError, Loaded, load
from people.models import Membership, Organization, Person
from reforms.models import Milestone, Reform, Theme

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "broken").glob("*.yaml"))
MODELS = (ArticlePage, Evidence, Mention, Passage, Publisher, Statement, Membership, Organization, Person, Milestone)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of a demo of a few rows and one article."""
    return Path(shutil.copytree(HERE / "small", tmp_path / "small"))


def test_the_small_demo_loads(small: Path, db: None) -> None:
    assert load(small) == Loaded(rows=8, articles=1)
    page = ArticlePage.objects.public().get()
    assert [block.block_type for block in page.body] == ["heading", "paragraph", "list", "quotation"]
    second = Mention.objects.public().get(reform__slug="recall")
    assert second.passage.prefix.endswith("The ")
    assert second.reviewed_at is not None
    assert Mention.objects.suggested().get().passage.exact == "another point"
    statement = Statement.objects.public().get()
    assert statement.membership.role == "Adviser"
    assert [reform.slug for reform in statement.reforms.all()] == ["recall"]
    assert Reform.objects.with_status().get().status == "adopted"


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_a_fault_is_named_with_its_line(broken: Path, small: Path, db: None) -> None:
    text = broken.read_text(encoding="utf-8")
    replaced = re.search(r"^# replaces: (.+)$", text, re.M)
    expected = re.search(r"^# expect: (\d+): (.*)$", text, re.M)
    assert replaced, "The file does not say which one it replaces."
    assert expected, "The file does not say what is to be reported."
    place = small / replaced[1]
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, encoding="utf-8")

    with pytest.raises(DemoError) as caught:
        load(small)

    assert caught.value.path == place
    assert caught.value.line == int(expected[1]), str(caught.value)
    assert expected[2] in caught.value.message
    assert str(caught.value).startswith(f"{place}:{expected[1]}: ")
    assert [model.objects.count() for model in (*MODELS, Reform, Theme)] == [0] * (len(MODELS) + 2)


def test_the_command_says_it_without_a_trace(small: Path, db: None) -> None:
    (small / "10_themes.yaml").write_text("- model: reforms.theme\n  fields: {slug: x}\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"10_themes\.yaml:2: name_en.*\nNothing was loaded\.$"):
        call_command("load_demo", folder=small, verbosity=0)


@pytest.mark.parametrize(
    ("data", "line"), [(b"", 1), (b"- model: x\n- model: \xff\xfe\n", 2)], ids=["empty", "not UTF-8"]
)
def test_a_file_that_is_no_text(data: bytes, line: int, small: Path, db: None) -> None:
    (small / "10_themes.yaml").write_bytes(data)
    with pytest.raises(DemoError) as caught:
        load(small)
    assert caught.value.line == line


def test_a_folder_that_is_not_there(tmp_path: Path, db: None) -> None:
    with pytest.raises(CommandError, match="no folder"):
        call_command("load_demo", folder=tmp_path / "nowhere", verbosity=0)
