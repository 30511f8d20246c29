"""What kind of act a policy event is, and at which level it was made."""

from .word import Match, Term, Word, printed

__all__ = ["PolicyAct", "PolicyLevel"]

_DEMIG = "demig-policy"


class PolicyAct(
    Word,
    vocabulary="policy-act",
    edition="2026-11-22",
    source="ours, after the acts that the field's reports and lists tell of",
    licence="Definitions are ours",
    is_complete=False,
):
    """The form that a policy takes: a law, a programme, an agreement, a control at a border.

    Source:
        Ours, after what reports of the Mixed Migration Centre and the Migration Policy
        Institute, DEMIG POLICY and the European Commission's list of border controls tell of.

    Examples:
        >>> PolicyAct("border-control").broader
        (PolicyAct.EXECUTIVE_ACT,)
    """

    LAW = Term("law", "Law", "An act of a legislature, or one of the same rank.", labels={"es": "Ley", "fr": "Loi"})
    DIRECTIVE = Term(
        "directive",
        "Directive or regulation of the European Union",
        "A legal act that binds the member states of the European Union.",
        broader=("law",),
    )
    EXECUTIVE_ACT = Term(
        "executive-act",
        "Executive act",
        "A decree, order, proclamation or rule of a government, made without a vote of the legislature.",
        labels={"es": "Acto del poder ejecutivo", "fr": "Acte de l'exécutif"},
    )
    BORDER_CONTROL = Term(
        "border-control",
        "Border control",
        "Controls put up, reintroduced or lifted at a border, or its closure.",
        labels={"es": "Control fronterizo", "fr": "Contrôle aux frontières"},
        broader=("executive-act",),
    )
    PROGRAMME = Term(
        "programme",
        "Programme",
        "Something that a government runs for a group of people, such as a pathway for entry, and for which they apply.",
        labels={"es": "Programa", "fr": "Programme"},
    )
    AGREEMENT = Term(
        "agreement",
        "Agreement",
        "A treaty, or an understanding of another form, between states or between a state and a union of states.",
        labels={"es": "Acuerdo", "fr": "Accord"},
    )
    COMPACT = Term(
        "compact",
        "Compact",
        "An understanding of states that binds none of them by law.",
        labels={"es": "Pacto", "fr": "Pacte"},
        broader=("agreement",),
    )
    DECLARATION = Term(
        "declaration",
        "Declaration",
        "A statement of one or several governments of what they mean to do.",
        labels={"es": "Declaración", "fr": "Déclaration"},
    )
    STRATEGY = Term(
        "strategy",
        "Strategy or action plan",
        "A paper that sets aims and steps.",
        labels={"es": "Estrategia o plan de acción", "fr": "Stratégie ou plan d'action"},
    )
    COURT_DECISION = Term(
        "court-decision",
        "Court decision",
        "A judgment or injunction that changes what may be done.",
        labels={"es": "Decisión judicial", "fr": "Décision de justice"},
    )
    SCHEME = Term(
        "scheme",
        "Kind of programme in several countries",
        "Programmes of one kind that several countries run, each its own, told of together.",
        broader=("programme",),
    )
    REFORM = Term(
        "reform",
        "Reform or rollback",
        "Several acts of a government told of as one turn of its policy.",
    )


class PolicyLevel(
    Word,
    vocabulary="policy-level",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, level of legislation",
    licence="Labels are facts of a public codebook; definitions are ours",
):
    """At which level a policy was made.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        level of legislation; the finer levels are ours. Definitions are ours.

    Examples:
        >>> PolicyLevel.GLOBAL.broader
        (PolicyLevel.MULTI_OR_BILATERAL,)
    """

    NATIONAL = Term(
        "national",
        "National policy",
        "Made by one country for itself.",
        aliases=printed(_DEMIG, "National policy", "National"),
    )
    SUBNATIONAL = Term(
        "subnational", "Subnational policy", "Made by a state, province or city within a country.", source="ours"
    )
    MULTI_OR_BILATERAL = Term(
        "multi-or-bilateral",
        "Multi- or bilateral policy",
        "Made by two countries or more together.",
        aliases=printed(_DEMIG, "Multi- or bilateral policy"),
    )
    BILATERAL = Term(
        "bilateral",
        "Bilateral policy",
        "Made by two sides: two countries, or a country and a union of countries.",
        source="ours",
        aliases=printed(_DEMIG, "Multi- or bilateral policy", match=Match.BROADER),
        broader=("multi-or-bilateral",),
    )
    REGIONAL = Term(
        "regional",
        "Regional policy",
        "Made by a union or group of countries for all of them, such as the European Union.",
        source="ours",
        aliases=printed(_DEMIG, "Multi- or bilateral policy", match=Match.BROADER),
        broader=("multi-or-bilateral",),
    )
    GLOBAL = Term(
        "global",
        "Global policy",
        "Made by countries of the whole world, mostly in the United Nations.",
        source="ours",
        aliases=printed(_DEMIG, "Multi- or bilateral policy", match=Match.BROADER),
        broader=("multi-or-bilateral",),
    )
