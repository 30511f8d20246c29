"""The terms of schema.org for what we know of publications and organisations, and the context that names them.

Source:
    schema.org, version 29; W3C JSON-LD 1.1.
"""

from collections.abc import Mapping

from mixedmigration.declaration.kind import Plain
from mixedmigration.vocabularies import (
    ContributorRole,
    IdentifierScheme,
    OrganisationRelationKind,
    PublicationKind,
    PublicationRelationKind,
)

__all__ = [
    "BODIES",
    "CONTEXT",
    "OURS",
    "RELATED",
    "RELATIONS",
    "RESOLVERS",
    "ROLES",
    "SERIES",
    "TYPES",
]

OURS = "urn:mixedmigration:"

_LISTS = ("author", "editor", "performer", "translator", "contributor", "publisher", "actor")
_LINKS = ("url", "sameAs", "contentUrl")

CONTEXT: Mapping[str, Plain] = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "mixedmigration": f"{OURS}term:",
    "hostedBy": "mixedmigration:hostedBy",
    "hosts": "mixedmigration:hosts",
    "succeededBy": "mixedmigration:succeededBy",
    "succeeds": "mixedmigration:succeeds",
    "grewOutOf": "mixedmigration:grewOutOf",
    "sisterOf": "mixedmigration:sisterOf",
    "partnerOf": "mixedmigration:partnerOf",
    "establishedBy": "mixedmigration:establishedBy",
    "established": "mixedmigration:established",
    "relatedOrganization": "mixedmigration:relatedOrganization",
    "asOf": "mixedmigration:asOf",
    **{name: {"@container": "@list"} for name in _LISTS},
    **{name: {"@type": "@id"} for name in _LINKS},
}
"""What the names in our files mean; lists keep their order."""

TYPES: Mapping[PublicationKind, str] = {
    **dict.fromkeys(
        (
            PublicationKind.ARTICLE,
            PublicationKind.FEATURE,
            PublicationKind.COUNTRY_PROFILE,
            PublicationKind.POLICY_UPDATE,
            PublicationKind.COMMENTARY,
            PublicationKind.EXPERT_QA,
        ),
        "Article",
    ),
    PublicationKind.PODCAST: "PodcastEpisode",
    PublicationKind.POST: "SocialMediaPosting",
    PublicationKind.WEBINAR: "Event",
    PublicationKind.EVENT: "Event",
    PublicationKind.DATASET: "Dataset",
    PublicationKind.BOOK: "Book",
    PublicationKind.CHAPTER: "Chapter",
    PublicationKind.NEWS: "NewsArticle",
    PublicationKind.PROFILE_PAGE: "WebPage",
    PublicationKind.MAP: "Map",
    PublicationKind.INFOGRAPHIC: "ImageObject",
    PublicationKind.TESTIMONY: "CreativeWork",
    PublicationKind.OTHER: "CreativeWork",
}
SERIES = {"PodcastEpisode": "PodcastSeries", "Article": "Periodical", "ScholarlyArticle": "Periodical"}
ROLES: Mapping[ContributorRole, str] = {
    ContributorRole.AUTHOR: "author",
    ContributorRole.ACCOUNT: "author",
    ContributorRole.EDITOR: "editor",
    ContributorRole.TRANSLATOR: "translator",
    ContributorRole.SPEAKER: "performer",
    ContributorRole.MODERATOR: "performer",
    ContributorRole.HOST: "actor",
    ContributorRole.INTERVIEWEE: "actor",
    ContributorRole.FUNDER: "funder",
    ContributorRole.CONTRIBUTOR: "contributor",
}
RELATED: Mapping[PublicationRelationKind, str] = {
    PublicationRelationKind.PART_OF: "isPartOf",
    PublicationRelationKind.HAS_PART: "hasPart",
    PublicationRelationKind.TRANSLATION_OF: "translationOfWork",
    PublicationRelationKind.BASED_ON: "isBasedOn",
    PublicationRelationKind.CITES: "citation",
    PublicationRelationKind.REPOSTS: "sharedContent",
    PublicationRelationKind.QUOTES: "citation",
    PublicationRelationKind.REPLIES_TO: "about",
    PublicationRelationKind.ANNOUNCES: "about",
    PublicationRelationKind.LAUNCHES: "about",
    PublicationRelationKind.REVIEWS: "about",
    PublicationRelationKind.REFERS_TO: "mentions",
}
RESOLVERS: Mapping[IdentifierScheme, str] = {
    IdentifierScheme.DOI: "https://doi.org/",
    IdentifierScheme.ORCID: "https://orcid.org/",
    IdentifierScheme.ROR: "https://ror.org/",
    IdentifierScheme.HANDLE: "https://hdl.handle.net/",
    IdentifierScheme.WIKIDATA: "https://www.wikidata.org/entity/",
}
RELATIONS: Mapping[OrganisationRelationKind, str] = {
    OrganisationRelationKind.PART_OF: "parentOrganization",
    OrganisationRelationKind.HAS_PART: "subOrganization",
    OrganisationRelationKind.FUNDED_BY: "funder",
    OrganisationRelationKind.FUNDS: "funding",
    OrganisationRelationKind.MEMBER_OF: "memberOf",
    OrganisationRelationKind.HAS_MEMBER: "member",
    OrganisationRelationKind.HOSTED_BY: "hostedBy",
    OrganisationRelationKind.HOSTS: "hosts",
    OrganisationRelationKind.SUCCEEDED_BY: "succeededBy",
    OrganisationRelationKind.SUCCEEDS: "succeeds",
    OrganisationRelationKind.GREW_OUT_OF: "grewOutOf",
    OrganisationRelationKind.ESTABLISHED_BY: "establishedBy",
    OrganisationRelationKind.ESTABLISHED: "established",
    OrganisationRelationKind.SISTER_OF: "sisterOf",
    OrganisationRelationKind.PARTNER_OF: "partnerOf",
}

BODIES: Mapping[str, str] = {
    "ngo": "NGO",
    "international-ngo": "NGO",
    "national-ngo": "NGO",
    "regional-ngo": "NGO",
    "partner-country-ngo": "NGO",
    "government": "GovernmentOrganization",
    "local-government": "GovernmentOrganization",
    "academic": "ResearchOrganization",
    "think-tank": "ResearchOrganization",
    "university": "CollegeOrUniversity",
    "media": "NewsMediaOrganization",
    "private-sector": "Corporation",
    "archive": "ArchiveOrganization",
}
