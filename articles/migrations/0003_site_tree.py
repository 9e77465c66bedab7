"""The pages every site has: a home page and an index of articles in each language, in place of Wagtail's own."""

from uuid import uuid4

from django.db import migrations

HOMES = {
    "en": ("What changed in Kazakhstan's politics, and who said so", "Articles"),
    "kk": ("Қазақстан саясатында не өзгерді және кім айтты", "Мақалалар"),
    "ru": ("Что изменилось в политике Казахстана и кто об этом сказал", "Статьи"),
}


def add_tree(apps, schema_editor):
    """Replace Wagtail's welcome page by a home page and an index of articles a language."""
    Page = apps.get_model("wagtailcore.Page")
    Site = apps.get_model("wagtailcore.Site")
    Locale = apps.get_model("wagtailcore.Locale")
    ContentType = apps.get_model("contenttypes.ContentType")
    HomePage = apps.get_model("articles.HomePage")
    ArticleIndexPage = apps.get_model("articles.ArticleIndexPage")

    Site.objects.all().delete()
    Page.objects.filter(depth=2, slug="home").delete()
    types = {
        model: ContentType.objects.get_or_create(app_label="articles", model=model._meta.model_name)[0]
        for model in (HomePage, ArticleIndexPage)
    }
    keys = {model: uuid4() for model in types}

    for number, (language, (home_title, index_title)) in enumerate(HOMES.items(), start=1):
        locale, _ = Locale.objects.get_or_create(language_code=language)
        shared = {"locale": locale, "live": True, "has_unpublished_changes": False}
        slug = "home" if language == "en" else f"home-{language}"
        path = f"0001{number:04d}"
        home = HomePage.objects.create(
            title=home_title,
            draft_title=home_title,
            slug=slug,
            path=path,
            depth=2,
            numchild=1,
            url_path=f"/{slug}/",
            content_type=types[HomePage],
            translation_key=keys[HomePage],
            show_in_menus=False,
            **shared,
        )
        ArticleIndexPage.objects.create(
            title=index_title,
            draft_title=index_title,
            slug="articles",
            path=f"{path}0001",
            depth=3,
            numchild=0,
            url_path=f"/{slug}/articles/",
            content_type=types[ArticleIndexPage],
            translation_key=keys[ArticleIndexPage],
            show_in_menus=True,
            **shared,
        )
        if language == "en":
            Site.objects.create(hostname="localhost", root_page_id=home.pk, is_default_site=True, site_name="kzsite")
    Page.objects.filter(depth=1).update(numchild=len(HOMES))


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0002_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(add_tree, migrations.RunPython.noop)]
