"""Quoted words stand between the quotation marks of the reader's language."""

import pytest
from django.utils.translation import override

from tests import factories as f


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "quoted"), [("en", "“A vote.”"), ("kk", "«A vote.»"), ("ru", "«A vote.»")])
def test_words_stand_between_the_marks_of_the_language(language, quoted):
    where = f.passage(f.article("A vote."))
    with override(language):
        assert f.statement(where, position="").gist == quoted
        assert str(f.mention(f.person(), where)).endswith(f": {quoted}")
