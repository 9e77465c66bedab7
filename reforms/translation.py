"""Which fields are kept in English, Kazakh and Russian."""

from modeltranslation.translator import TranslationOptions, register

from reforms.models import Aspect, Event, LegalAct, Milestone, Reform, Relation, Result, Rule, Term, Theme


@register(Theme)
class ThemeTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"en": ("name",)}


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ("name", "definition", "forms")
    required_languages = {"en": ("name", "definition")}


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


@register(Aspect)
class AspectTranslation(TranslationOptions):
    fields = ("name",)
    required_languages = {"en": ("name",)}


@register(Rule)
class RuleTranslation(TranslationOptions):
    fields = ("value",)
    required_languages = {"en": ("value",)}


@register(Relation)
class RelationTranslation(TranslationOptions):
    fields = ("note",)


@register(Result)
class ResultTranslation(TranslationOptions):
    fields = ("label",)
