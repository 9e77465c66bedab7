"""Which fields are kept in English, Kazakh and Russian."""

from modeltranslation.translator import TranslationOptions, register

from reforms.models import Event, LegalAct, Milestone, Reform, Theme


@register(Theme)
class ThemeTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"en": ("name",)}


@register(LegalAct)
class LegalActTranslation(TranslationOptions):
    fields = ("title",)
    required_languages = {"en": ("title",)}


@register(Event)
class EventTranslation(TranslationOptions):
    fields = ("name", "summary")
    required_languages = {"en": ("name",)}


@register(Reform)
class ReformTranslation(TranslationOptions):
    fields = ("title", "summary")
    required_languages = {"en": ("title",)}


@register(Milestone)
class MilestoneTranslation(TranslationOptions):
    fields = ("note",)
