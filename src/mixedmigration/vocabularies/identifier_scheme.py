"""Who gave an identifier, and so what it looks like."""

from .word import Term, Word, printed

__all__ = ["IdentifierScheme"]


class IdentifierScheme(
    Word,
    vocabulary="identifier-scheme",
    edition="2026-11-22",
    source="the body that keeps each register",
    licence="Names of registers are facts; definitions are ours",
    is_complete=False,
):
    """The register in which a publication, a person or an organisation has a number or name.

    Source:
        DOI Foundation; ISO 2108 (ISBN), ISO 3297 (ISSN); ORCID; ROR; ReliefWeb API; IATI and
        org-id.guide; AT Protocol; GLIDE (ADRC).

    Examples:
        >>> IdentifierScheme.find("DOI")
        IdentifierScheme.DOI
    """

    DOI = Term("doi", "DOI", "Digital object identifier, such as 10.1234/abc, without the address of a resolver.")
    ISBN = Term("isbn", "ISBN", "International standard book number, of 10 or 13 digits.")
    ISSN = Term("issn", "ISSN", "International standard serial number of a journal or series.")
    HANDLE = Term("handle", "Handle", "A name in the Handle system, such as 10986/12345.")
    ORCID = Term("orcid", "ORCID iD", "The number of an author, such as 0000-0002-1825-0097.")
    ROR = Term("ror", "ROR ID", "The name of an organisation in the Research Organization Registry.")
    RELIEFWEB = Term(
        "reliefweb",
        "ReliefWeb ID",
        "The number of a report or source on ReliefWeb.",
        aliases=printed("reliefweb", "id"),
    )
    IATI = Term("iati", "IATI organisation identifier", "The identifier of an organisation in aid data.")
    WIKIDATA = Term("wikidata", "Wikidata ID", "The number of an item of Wikidata, such as Q42.")
    GLIDE = Term("glide", "GLIDE number", "The number of a disaster.", aliases=printed("reliefweb", "glide"))
    UN_SYMBOL = Term(
        "un-symbol", "UN document symbol", "The symbol of a document of the United Nations, such as A/RES/73/195."
    )
    CELEX = Term("celex", "CELEX number", "The number of a legal act of the European Union.")
    AT_URI = Term("at-uri", "AT URI", "The address of a record of the AT Protocol.", aliases=printed("bluesky", "uri"))
    CID = Term("cid", "CID", "The content hash of a record of the AT Protocol.", aliases=printed("bluesky", "cid"))
    DID = Term("did", "DID", "The lasting name of an account of the AT Protocol.", aliases=printed("bluesky", "did"))
    ACCOUNT = Term(
        "account", "Account name", "The name of an account on a network.", aliases=printed("bluesky", "handle")
    )
    PUBLISHER_NUMBER = Term(
        "publisher-number", "Publisher's number", "A number or slug that the publisher itself gave."
    )
