"""What class names and tags say of an element. Data and its lookup."""

import re

from lxml.html import HtmlElement

PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

FURNITURE_TAGS = {
    "nav": "navigation",
    "footer": "outside the article",
    "aside": "beside the article",
    "form": "form",
    "menu": "navigation",
}
FURNITURE_ROLES = {
    "navigation": "navigation",
    "banner": "outside the article",
    "contentinfo": "outside the article",
    "complementary": "beside the article",
    "search": "form",
    "dialog": "notice",
    "alertdialog": "notice",
    "menu": "navigation",
    "menubar": "navigation",
}
FURNITURE_NAMES = {
    "comments": "comments comment commentlist commentary comm respond disqus discussion hypercomments cackle feedback reviews",
    "share call": "share sharing shares sharedaddy social soc socials sociallinks addthis addtoany likely pluso ya-share uptolike",
    "newsletter call": "newsletter subscribe subscription subscribes signup mailchimp optin subscribeform",
    "link to another article": "related relatedposts jp-relatedposts recommend recommended recommendations recommendation readalso"
    " alsoread read-also also-read read-more-block readmore see-also similar",
    "navigation": "breadcrumb breadcrumbs crumb crumbs breadcrumbs-list nav navbar navigation menu submenu topmenu pagination pager"
    " paging pagenavi pages prevnext postnav jump-link toc breadcrumbspath langs language-switcher lang-switch backlink hatnote",
    "advertisement": "ad ads adv advert advertising advertisement adsense adsbygoogle banner banners banner-item sponsor sponsored promo teaser rec-a adfox",
    "notice": "cookie cookies gdpr popup modal overlay consent cookieconsent alert-box ambox metadata",
    "call for support": "donate donation donations fundraising paywall",
    "tags": "tags taglist tagcloud post-tags post-labels tags-links labels hashtags catlinks",
    "rating": "rating ratings vote votes stars",
    "outside the article": "footer copyright copyrights colophon printfooter topbar masthead navbox infobox vcard-box author-box"
    " authorbox about-author author-bio bio editsection mw-editsection",
    "beside the article": "sidebar side-bar widget-area popular trending latest-news last-news lastnews newsfeed hot-news",
}
FURNITURE_BY_NAME = {name: reason for reason, names in FURNITURE_NAMES.items() for name in names.split()}
WEAK = frozenset(
    "comm feedback reviews similar teaser pages jump-link banner alert-box metadata side-bar promo vote votes ad adv labels stars"
    " nav navigation menu social similar subscribe subscription signup related popular".split()
)
"""Names that wrappers of whole pages carry too: they count only where there is little text of one's own."""

ROLE_NAMES = {
    "caption": "caption figcaption wp-caption-text thumbcaption credit credits photo-credit image-caption img-caption amp-caption gallery-caption",
    "date": "date datetime posted published pubdate timestamp time created date-header entry-date post-date publish-date news-date",
    "byline": "byline author authors post-author vcard reporter autor avtor writer",
    "meta": "meta entry-meta post-meta postmeta postinfo post-info story-info views view-count viewed category cat-links kicker rubric rubrics"
    " post-category news-meta bhinfo info subinfo eyebrow overline entry-category counter readtime reading-time updated modified"
    " pages sitesub contentsub uptitle crosshead-label rate",
    "pullquote": "pullquote pull-quote",
    "lead": "lead lede standfirst excerpt subtitle subtitre subheadline subheading deck dek announce anons anonce preview-text intro-lead lid"
    " article-lead post-excerpt news-lead subhead amp-subtitle",
    "title": "title headline entry-title post-title article-title news-title page-title heading btl firstheading",
}
ROLE_BY_NAME = {name: role for role, names in ROLE_NAMES.items() for name in names.split()}

BODY_NAMES = frozenset(
    "articlebody article-body entry-content post-content post-body article-content article-text article__text article__body article__content"
    " news-text news__text news-content news-detail-text story-text story-body storybody post__text post__content post-text content-text"
    " single__body single-content td-post-content mw-parser-output field--name-body field-name-body fullstory-text maincont full-text detail-text"
    " detail_text text-content entry_content articletext body-text js-message_text node__content amp-content wysiwyg".split()
)
SITE_NAMES = frozenset("site-title site-name sitename logo brand navbar-brand masthead site-logo blog-title header-logo titlewrapper".split())
REFERENCES = frozenset("references reflist mw-references-wrap footnotes mw-cite-backlink".split())
MARKS = frozenset("reference noprint mw-editsection footnote-ref footnote-mark fn-ref".split())


def names(element: HtmlElement) -> set[str]:
    """The words of class and id: whole tokens, and the pieces that hyphens and capitals part."""
    given = f"{element.get('class', '')} {element.get('id', '')}"[:400]
    found: set[str] = set()
    for token in given.split():
        found.add(token.lower())
        found.update(piece.lower() for piece in PIECES.findall(token))
    return found


def tokens(element: HtmlElement) -> set[str]:
    """The classes and the id, whole."""
    return set(f"{element.get('class', '')} {element.get('id', '')}"[:400].lower().split())


def furniture(element: HtmlElement) -> tuple[str, bool]:
    """Why all of the element is no article, and whether its name alone is enough to say so."""
    role = element.get("role", "").lower()
    if role in FURNITURE_ROLES:
        return FURNITURE_ROLES[role], True
    if element.tag in FURNITURE_TAGS:
        return FURNITURE_TAGS[element.tag], element.tag not in ("form", "aside", "menu")
    if element.tag in ("html", "body", "main", "article"):
        return "", False
    found = [name for name in names(element) if name in FURNITURE_BY_NAME]
    if not found:
        return "", False
    strong = [name for name in found if name not in WEAK]
    return FURNITURE_BY_NAME[sorted(strong or found)[0]], bool(strong)


def role(element: HtmlElement) -> str:
    """What the line in the element is, by its name or its property."""
    if element.tag == "figcaption":
        return "caption"
    if element.tag == "time":
        return "date"
    by_property = {
        "datePublished": "date", "headline": "title", "alternativeHeadline": "lead", "description": "lead", "author": "byline",
        "dateModified": "meta", "caption": "caption",
    }.get(element.get("itemprop", ""))  # fmt: skip
    if by_property:
        return by_property
    own = names(element)
    for wanted in ("caption", "pullquote", "lead", "date", "byline", "meta", "title"):
        if any(ROLE_BY_NAME.get(name) == wanted for name in own):
            return wanted
    return ""


def is_body(element: HtmlElement) -> bool:
    """The page itself says: here is the text of the article."""
    return "articlebody" in element.get("itemprop", "").lower() or bool(tokens(element) & BODY_NAMES)
