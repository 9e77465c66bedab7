"""Which fields are kept in English, Kazakh and Russian. Pages are not: each language has a tree of its own."""

from modeltranslation.translator import TranslationOptions, register

from articles.models import Evidence, Publisher, Statement


@register(Publisher)
class PublisherTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"en": ("name",)}


@register(Statement)
class StatementTranslation(TranslationOptions):
    fields = ("position",)
    empty_values = None


@register(Evidence)
class EvidenceTranslation(TranslationOptions):
    fields = ("says",)
    empty_values = None
