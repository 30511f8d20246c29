"""What kind of publication something is, and in which form it comes."""

from .word import Match, Term, Word, printed

__all__ = ["PublicationFormat", "PublicationKind"]

_RELIEFWEB, _MMC, _MPI = "reliefweb", "mmc", "mpi"


class PublicationKind(
    Word,
    vocabulary="publication-kind",
    edition="2026-11-22",
    source="ReliefWeb, content formats; type lines of the Mixed Migration Centre and the Migration Policy Institute",
    licence="Labels are facts of public pages; definitions are ours",
    is_complete=False,
):
    """What kind of publication something is, whatever its medium.

    ReliefWeb's eleven formats are all here. The type lines of the Mixed Migration Centre and
    the Migration Policy Institute are those that were seen; theirs may have more.

    Source:
        ReliefWeb API, taxonomy of content formats (11). Mixed Migration Centre, types of
        resources; Migration Policy Institute, type lines of its listings, both as seen on their
        pages. Definitions are ours.

    Examples:
        >>> PublicationKind.find("Policy Briefs", "mpi")
        PublicationKind.POLICY_BRIEF
    """

    REPORT = Term(
        "report",
        "Report",
        "A longer text that tells what was found and how.",
        labels={"es": "Informe", "fr": "Rapport"},
        aliases=(*printed(_MPI, "Reports", "Report"), *printed(_MMC, "Report", "Reports")),
    )
    RESEARCH_REPORT = Term(
        "research-report",
        "Research report",
        "A report on research that its authors did themselves.",
        labels={"es": "Informe de investigación", "fr": "Rapport de recherche"},
        aliases=printed(_MMC, "Research report", "Research reports"),
        broader=("report",),
    )
    FLAGSHIP_REPORT = Term(
        "flagship-report",
        "Flagship report",
        "The report by which an organisation is known, mostly once a year.",
        aliases=printed(_MMC, "Mixed Migration Review", match=Match.NARROWER),
        broader=("report",),
    )
    PERIODIC_UPDATE = Term(
        "periodic-update",
        "Periodic update",
        "An issue of a series that tells at fixed intervals what happened: each month, each quarter.",
        aliases=(
            *printed(_MMC, "Quarterly Mixed Migration Update", "Monthly Summary", match=Match.NARROWER),
            *printed("mhub", "monthly trend report", match=Match.NARROWER),
        ),
    )
    SNAPSHOT = Term(
        "snapshot",
        "Snapshot",
        "A few pages or one picture with the findings of a survey on one question.",
        aliases=printed(_MMC, "4Mi snapshot / infographic", "4Mi snapshot", "4Mi Snapshots"),
    )
    BRIEFING = Term(
        "briefing",
        "Briefing paper",
        "A short text that informs on one question.",
        labels={"es": "Documento informativo", "fr": "Note d'information"},
        aliases=printed(_MMC, "Briefing paper", "Briefing papers", "Briefing"),
    )
    POLICY_BRIEF = Term(
        "policy-brief",
        "Policy brief",
        "A short text that tells those who decide what they could do.",
        labels={"es": "Nota de política", "fr": "Note d'orientation"},
        aliases=(*printed(_MPI, "Policy Briefs", "Policy Brief"), *printed(_MMC, "Policy brief")),
    )
    DISCUSSION_PAPER = Term(
        "discussion-paper",
        "Discussion paper",
        "A text that puts thoughts up for debate.",
        aliases=printed(_MMC, "Discussion paper", "Discussion papers"),
    )
    FACT_SHEET = Term(
        "fact-sheet",
        "Fact sheet",
        "A page or two of facts and figures.",
        aliases=printed(_MPI, "Fact Sheets", "Fact Sheet"),
    )
    ARTICLE = Term(
        "article",
        "Article",
        "A text in a journal or on a website, signed by its authors.",
        labels={"es": "Artículo", "fr": "Article"},
        aliases=(*printed(_MPI, "Articles", "Article"), *printed(_MMC, "Article", "Articles")),
    )
    FEATURE = Term(
        "feature",
        "Feature",
        "A longer article that tells of one matter at length.",
        aliases=printed(_MPI, "Features", "Feature", "Feature story"),
        broader=("article",),
    )
    COUNTRY_PROFILE = Term(
        "country-profile",
        "Country profile",
        "An article on migration to and from one country.",
        aliases=printed(_MPI, "Country profiles", "Country Profile"),
        broader=("article",),
    )
    POLICY_UPDATE = Term(
        "policy-update",
        "Policy update",
        "An article on what changed in law and politics.",
        aliases=printed(_MPI, "Policy updates", "Policy Beat"),
        broader=("article",),
    )
    COMMENTARY = Term(
        "commentary",
        "Commentary",
        "A text that says what its authors think of a matter.",
        labels={"es": "Comentario", "fr": "Commentaire"},
        aliases=printed(_MPI, "Commentaries", "Commentary"),
    )
    EXPERT_QA = Term(
        "expert-qa",
        "Expert Q&A",
        "A talk with somebody who knows the matter, in questions and answers.",
        aliases=printed(_MPI, "Expert Q&A", "Expert Q & A"),
    )
    PODCAST = Term(
        "podcast", "Podcast episode", "An episode of a series to listen to.", aliases=printed(_MPI, "Podcasts")
    )
    WEBINAR = Term(
        "webinar",
        "Webinar",
        "A talk or debate that people follow online, and its recording.",
        labels={"es": "Seminario web", "fr": "Webinaire"},
        aliases=printed(_MPI, "Webinars", "Webinar"),
    )
    EVENT = Term(
        "event", "Event", "A talk, debate or launch with an audience.", aliases=printed(_MPI, "Events", "Event")
    )
    POST = Term(
        "post",
        "Post",
        "A short text on a social network.",
        aliases=printed("bluesky", "social post (Bluesky)", "app.bsky.feed.post"),
    )
    TESTIMONY = Term(
        "testimony", "Testimony", "What somebody said before a parliament.", aliases=printed(_MPI, "Testimony")
    )
    BOOK = Term("book", "Book", "A book, by one author or several.", aliases=printed(_MPI, "Books", "Book"))
    CHAPTER = Term("chapter", "Chapter", "A part of a book or report with authors of its own.")
    DATASET = Term("dataset", "Dataset", "Data that can be loaded.")
    PROFILE_PAGE = Term("profile-page", "Profile or web page", "A page of an organisation about itself or a matter.")
    CATALOGUE = Term(
        "catalogue",
        "Catalogue",
        "A list of what an organisation published in a year.",
        aliases=printed(_MMC, "annual catalogue"),
    )
    NEWS = Term(
        "news", "News and press release", "News, or a statement for the press.",
        aliases=printed(_RELIEFWEB, "News and Press Release", "8"),
    )  # fmt: skip
    SITUATION_REPORT = Term(
        "situation-report", "Situation report", "A report on an emergency and the response to it, mostly at intervals.",
        aliases=printed(_RELIEFWEB, "Situation Report", "10"),
    )  # fmt: skip
    MAP = Term("map", "Map", "A map.", aliases=printed(_RELIEFWEB, "Map"))
    INFOGRAPHIC = Term(
        "infographic", "Infographic", "Figures and findings as a picture.", aliases=printed(_RELIEFWEB, "Infographic")
    )
    ANALYSIS = Term(
        "analysis",
        "Analysis",
        "A text that explains a situation, in ReliefWeb's wide sense.",
        aliases=printed(_RELIEFWEB, "Analysis"),
    )
    ASSESSMENT = Term(
        "assessment",
        "Assessment",
        "A report on needs and how they were found.",
        aliases=printed(_RELIEFWEB, "Assessment"),
    )
    MANUAL = Term(
        "manual", "Manual and guideline", "A text that says how to do something.",
        aliases=printed(_RELIEFWEB, "Manual and Guideline"),
    )  # fmt: skip
    APPEAL = Term("appeal", "Appeal", "A request for funds.", aliases=printed(_RELIEFWEB, "Appeal"))
    UN_DOCUMENT = Term(
        "un-document", "UN document", "A document of an organ of the United Nations.",
        aliases=printed(_RELIEFWEB, "UN Document"),
    )  # fmt: skip
    EVALUATION = Term(
        "evaluation",
        "Evaluation and lessons learned",
        "A report on what was done and what came of it.",
        aliases=printed(_RELIEFWEB, "Evaluation and Lessons Learned"),
    )
    OTHER = Term("other", "Other", "None of its publisher's kinds.", aliases=printed(_RELIEFWEB, "Other"))


class PublicationFormat(
    Word,
    vocabulary="publication-format",
    edition="2026-11-22",
    source="Migration Policy Institute, type lines of its listings; DCMI Type Vocabulary",
    licence="Definitions are ours",
):
    """In which form a publication comes: to read, to hear, to watch.

    Source:
        Migration Policy Institute, type lines such as "Video, Audio, Webinars"; DCMI Type
        Vocabulary (Text, Sound, MovingImage, StillImage, Dataset). Definitions are ours.

    Examples:
        >>> PublicationFormat.split("Video, Audio", "mpi")
        (PublicationFormat.VIDEO, PublicationFormat.AUDIO)
    """

    TEXT = Term("text", "Text", "To be read, as a file or on a page.", aliases=printed("dcmi-type", "Text"))
    AUDIO = Term("audio", "Audio", "To be heard.", aliases=(*printed(_MPI, "Audio"), *printed("dcmi-type", "Sound")))
    VIDEO = Term(
        "video", "Video", "To be watched.", aliases=(*printed(_MPI, "Video"), *printed("dcmi-type", "MovingImage"))
    )
    IMAGE = Term("image", "Image", "A picture or a map.", aliases=printed("dcmi-type", "StillImage"))
    DATA = Term("data", "Data", "Data to load.", aliases=printed("dcmi-type", "Dataset"))
    INTERACTIVE = Term(
        "interactive",
        "Interactive",
        "Something to use on a page, such as a map or chart.",
        aliases=printed("dcmi-type", "InteractiveResource"),
    )
