import pytest
from django.db.models import Prefetch
from django.utils import translation
from tests import factories as f
from articles.models import Statement
from reforms.models import Reform
from people.models import Person
pytestmark = pytest.mark.django_db
def test_x(client, django_assert_num_queries):
    r1=f.reform(); r2=f.reform(live=False); t=f.theme(); r1.themes.add(t); r1.save()
    for i in range(3): f.statement(reforms=(r1,r2))
    with django_assert_num_queries(2):
        rows=list(Statement.objects.public().prefetch_related(Prefetch("reforms", queryset=Reform.objects.public())))
        print([list(s.reforms.all()) for s in rows])
    with django_assert_num_queries(2):
        print([list(r.themes.all()) for r in Reform.objects.prefetch_related("themes")])
    p=f.person(name="A B", sort_name="B A", name_ru="Ы", sort_name_ru="Ы")
    q=f.person(name="C D", sort_name="D C")
    with translation.override("ru"):
        print(type(Person.objects), type(Person.objects.public()), Person.objects.order_by("sort_name").query)
        print(list(Person.objects.public().values_list("pk","sort_name")))
