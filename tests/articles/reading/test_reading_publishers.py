"""Who is credited, or spoken of in the headline, did not thereby publish the article."""

from articles.reading import KnownPublisher, read

KNOWN = (KnownPublisher("Tobol Monitor", domains=("tobol.example",)), KnownPublisher("Steppe Centre"))
BODY = (
    "The akims of three districts met the deputies of the maslikhat to speak of the new rules of election.\n\n"
    "They agreed to publish the list of candidates a month before the vote, and to answer questions in public."
)


def test_a_source_line_credits_and_does_not_publish():
    document = read(f"Akims meet deputies\n\n{BODY}\n\nSource: tobol.example".encode(), "a.txt", KNOWN)
    assert (document.publisher, document.attribution) == ("", "tobol.example")


def test_the_headline_names_who_acts_not_who_publishes():
    headline = "Steppe Centre hosted a meeting of akims and deputies"
    text = f"HomeSteppe Centre hosted a meeting of aki...\n\n{headline}\n\n{headline} {headline}\n\n{BODY}"
    document = read(text.encode(), "b.txt", KNOWN)
    assert (document.title, document.publisher) == (headline, "")


def test_a_newsletter_call_names_the_publisher_in_any_spelling_on_record():
    text = (
        f"Akims meet deputies\n\n{BODY}\n\nGet Tobol Monitor stories sent directly to you! Sign up via the website."
    )
    assert read(text.encode(), "c.txt", KNOWN).publisher == "Tobol Monitor"
