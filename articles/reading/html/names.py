"""What class names, tags and roles of elements mean on the pages of the web. Data only."""


def _listed(text: str) -> list[str]:
    """Words in the order in which they stand."""
    return text.split()


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
FURNITURE = {
    "comments": """comments comment commentlist commentary comm respond disqus discussion hypercomments cackle
        feedback reviews""",
    "share call": """share sharing shares sharedaddy social soc socials sociallinks addthis addtoany likely pluso
        ya-share uptolike""",
    "newsletter call": """newsletter subscribe subscription subscribes signup mailchimp optin subscribeform""",
    "link to another article": """related relatedposts jp-relatedposts recommend recommended recommendations
        recommendation readalso alsoread read-also also-read read-more read-more-block
        readmore see-also similar""",
    "navigation": """breadcrumb breadcrumbs crumb crumbs breadcrumbspath nav navbar navigation menu submenu topmenu
        pagination pager paging pagenavi pages prevnext postnav jump-link toc langs language-switcher lang-switch
        backlink hatnote""",
    "advertisement": """ad ads adv advert advertising advertisement adsense adsbygoogle banner banners banner-item
        sponsor sponsored promo teaser rec-a adfox""",
    "notice": """cookie cookies gdpr popup modal overlay consent cookieconsent alert-box ambox metadata""",
    "call for support": """donate donation donations fundraising paywall""",
    "tags": """tags taglist tagcloud post-tags post-labels tags-links labels hashtags catlinks""",
    "rating": """rating ratings stars""",
    "outside the article": """footer copyright copyrights colophon printfooter topbar masthead navbox infobox
        vcard-box author-box authorbox about-author author-bio bio editsection mw-editsection""",
    "beside the article": """sidebar side-bar widget-area popular trending latest-news last-news lastnews newsfeed
        hot-news""",
}
"""Reason, and the names of elements that are no article."""

ROLES = {
    "caption": """caption figcaption wp-caption-text thumbcaption credit credits photo-credit image-caption
        img-caption
        amp-caption gallery-caption gallerytext gallerybox""",
    "pullquote": "pullquote pull-quote",
    "lead": """lead lede standfirst excerpt subtitle subtitre subheadline subheading deck dek announce anons anonce
        lid preview-text intro-lead article-lead post-excerpt news-lead subhead amp-subtitle""",
    "date": """date datetime posted published pubdate timestamp time created date-header entry-date post-date
        publish-date news-date""",
    "byline": "byline author authors post-author vcard reporter autor avtor writer",
    "meta": """meta entry-meta post-meta postmeta postinfo post-info story-info views view-count viewed category
        cat-links kicker rubric rubrics post-category news-meta bhinfo info subinfo eyebrow overline entry-category
        counter readtime reading-time updated modified pages sitesub contentsub uptitle rate""",
    "title": "title headline entry-title post-title article-title news-title page-title heading btl firstheading",
}
"""What a short element is, by its name; the first that fits counts."""

PROPERTIES = {
    "datePublished": "date",
    "headline": "title",
    "alternativeHeadline": "lead",
    "description": "lead",
    "author": "byline",
    "dateModified": "meta",
    "caption": "caption",
}
"""What an element is, by its schema.org property."""

BODY = frozenset(
    _listed("""
    articlebody article-body entry-content post-content post-body article-content article-text article__text
    article__body article__content news-text news__text news-content news-detail-text story-text story-body
    storybody post__text post__content post-text content-text single__body single-content td-post-content
    mw-parser-output field--name-body field-name-body fullstory-text maincont full-text detail-text
    detail_text text-content entry_content articletext body-text js-message_text node__content amp-content
    wysiwyg
""")
)
"""Names of the element that holds the text of an article."""

SITE = frozenset(
    _listed("""
    site-title site-name sitename logo brand navbar-brand masthead site-logo blog-title header-logo
    titlewrapper
""")
)
"""Names of the element that holds the name of the site."""

REFERENCES = frozenset(
    _listed("""
    references reflist mw-references-wrap footnotes mw-cite-backlink
""")
)
MARKS = frozenset(
    _listed("""
    reference noprint mw-editsection footnote-ref footnote-mark fn-ref
""")
)
"""Names of lists of notes, and of the marks in a text that point there."""

UNSEEN_TAGS = frozenset(
    _listed("""
    script style template noscript head title meta link iframe object embed applet svg math canvas audio
    video map button select option textarea input datalist dialog frameset noframes amp-sidebar amp-ad
    amp-analytics amp-social-share amp-iframe amp-lightbox
""")
)
"""Elements whose text no reader of the page sees, or that hold none."""

INLINE = frozenset(
    _listed("""
    a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q rp rt ruby s samp small
    span strike strong sub sup time tt u var wbr nobr data amp-img img br
""")
)
"""Elements that stand within a line."""

PUBLISHED_NAMES = tuple(
    _listed("""
    article:published_time og:article:published_time og:published_time published_time datepublished
    date.published publish-date publish_date publication_date pubdate sailthru.date parsely-pub-date
    dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date
    citation_publication_date citation_date mediator_published_time date article.published
    originalpublicationdate
""")
)
"""Meta elements that state when an article was published, the most reliable first."""
