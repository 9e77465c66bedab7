"""Which fields are kept in English, Kazakh and Russian."""

from modeltranslation.translator import TranslationOptions, register

from people.models import Membership, Organization, Person, Post, Succession


@register(Person)
class PersonTranslation(TranslationOptions):
    fields = ("name", "sort_name", "summary")
    required_languages = {"en": ("name", "sort_name")}


@register(Organization)
class OrganizationTranslation(TranslationOptions):
    fields = ("name", "short_name", "classification", "summary")
    required_languages = {"en": ("name",)}


@register(Post)
class PostTranslation(TranslationOptions):
    fields = ("label",)
    required_languages = {"en": ("label",)}


@register(Membership)
class MembershipTranslation(TranslationOptions):
    fields = ("role",)


@register(Succession)
class SuccessionTranslation(TranslationOptions):
    fields = ("note",)
