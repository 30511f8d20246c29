"""What people write above the columns of their own tables, by the field it stands for.

The words are ours, from reading tables in English, Spanish, French and Arabic; no
publisher defined them. A word under two fields is one that leaves open which is meant.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from mixedmigration.vocabularies.label import LONGEST, fold, key

__all__ = ["WORDS", "HeaderWord", "fields_called", "is_not_recorded", "plain_header", "words_for_id"]

LANGUAGES = {"en": "English", "es": "Spanish", "fr": "French", "ar": "Arabic"}
"""The languages of the words below, by code."""

# Source: ours. One entry for each field or part of one; words are separated by `|`.
WORDS: Mapping[str, Mapping[str, str]] = {
    "date": {
        "en": "date|date of incident|incident date|day|when",
        "es": "fecha|fecha del incidente|fecha del suceso|fecha del hecho|fecha de los hechos|cuándo",
        "fr": "date|date de l'incident|date du fait|date des faits",
        "ar": "التاريخ|تاريخ|تاريخ الحادث|تاريخ الحادثة",
    },
    "date.year": {"en": "year", "es": "año", "fr": "année", "ar": "السنة|سنة|العام"},
    "date.month": {"en": "month", "es": "mes", "fr": "mois", "ar": "الشهر|شهر"},
    "date.day": {"es": "día", "fr": "jour", "ar": "اليوم|يوم"},
    "reported_on": {
        "en": "report date|date reported|reported on|date of report",
        "es": "fecha del informe|fecha de informe|fecha del reporte|fecha de reporte|fecha de notificación",
        "fr": "date du rapport|date de signalement|date du signalement",
        "ar": "تاريخ التقرير|تاريخ الإبلاغ",
    },
    "country": {
        "en": "country|country of incident|incident country",
        "es": "país|país del incidente|país del suceso",
        "fr": "pays|pays de l'incident",
        "ar": "البلد|الدولة|بلد الحادث",
    },
    "regions": {
        "en": "region|region of incident",
        "es": "región|región del incidente",
        "fr": "région|région de l'incident",
        "ar": "المنطقة|الإقليم",
    },
    "place": {
        "en": "place|location|location description|location of incident|site",
        "es": "lugar|lugar del incidente|lugar del suceso|lugar de los hechos|ubicación|localización",
        "fr": "lieu|lieu de l'incident|localisation|endroit",
        "ar": "المكان|الموقع|مكان الحادث",
    },
    "position": {
        "en": "coordinates|position|gps|lat lon|lat long",
        "es": "coordenadas|posición",
        "fr": "coordonnées|position",
        "ar": "الإحداثيات",
    },
    "position.latitude": {"en": "latitude|lat", "es": "latitud", "fr": "latitude", "ar": "خط العرض|دائرة العرض"},
    "position.longitude": {"en": "longitude|lon|long|lng", "es": "longitud", "fr": "longitude", "ar": "خط الطول"},
    "routes": {
        "en": "route|migration route",
        "es": "ruta|ruta migratoria",
        "fr": "route|route migratoire|itinéraire",
        "ar": "الطريق|المسار|طريق الهجرة",
    },
    "types": {
        "en": "type of incident|incident type",
        "es": "tipo de incidente|tipo de suceso",
        "fr": "type d'incident",
        "ar": "نوع الحادث",
    },
    "dead": {
        "en": "dead|deaths|number dead|number of dead|number of deaths|fatalities|killed",
        "es": "muertos|muertes|muertas|fallecidos|fallecidas|personas fallecidas|personas muertas|número de muertos"
        "|número de fallecidos|nº de muertos|víctimas mortales",
        "fr": "morts|décès|décédés|personnes décédées|nombre de morts|nombre de décès|tués",
        "ar": "الوفيات|القتلى|الموتى|عدد الوفيات|عدد القتلى|عدد الموتى",
    },
    "missing": {
        "en": "missing|number missing|number of missing|disappeared",
        "es": "desaparecidos|desaparecidas|personas desaparecidas|número de desaparecidos|nº de desaparecidos",
        "fr": "disparus|disparues|personnes disparues|nombre de disparus",
        "ar": "المفقودون|المفقودين|عدد المفقودين",
    },
    "injured": {
        "en": "injured|wounded|number of injured",
        "es": "heridos|heridas|personas heridas|número de heridos",
        "fr": "blessés|blessées|nombre de blessés",
        "ar": "الجرحى|المصابون|عدد الجرحى|عدد المصابين",
    },
    "survivors": {
        "en": "survivors|number of survivors|rescued",
        "es": "sobrevivientes|supervivientes|número de sobrevivientes|número de supervivientes",
        "fr": "survivants|survivantes|rescapés|nombre de survivants",
        "ar": "الناجون|الناجين|عدد الناجين",
    },
    "females": {
        "en": "females|women|number of females|number of women",
        "es": "mujeres|número de mujeres",
        "fr": "femmes|nombre de femmes",
        "ar": "النساء|الإناث|عدد النساء",
    },
    "males": {
        "en": "males|men|number of males|number of men",
        "es": "hombres|varones|número de hombres",
        "fr": "hommes|nombre d'hommes",
        "ar": "الرجال|الذكور|عدد الرجال",
    },
    "children": {
        "en": "children|minors|number of children",
        "es": "menores|niños|niñas|niños y niñas|niñas y niños|número de menores|número de niños",
        "fr": "enfants|mineurs|nombre d'enfants|nombre de mineurs",
        "ar": "الأطفال|القاصرون|عدد الأطفال",
    },
    "causes": {
        "en": "cause|cause of death|causes of death",
        "es": "causa|causas|causa de muerte|causa de la muerte|causas de muerte",
        "fr": "cause|cause du décès|cause de décès|causes du décès",
        "ar": "السبب|سبب الوفاة",
    },
    "causes_reported": {
        "en": "cause|cause of death|causes of death",
        "es": "causa|causas|causa de muerte|causa de la muerte|causas de muerte",
        "fr": "cause|cause du décès|cause de décès|causes du décès",
        "ar": "السبب|سبب الوفاة",
    },
    "perpetrators": {
        "en": "perpetrator|perpetrators",
        "es": "perpetrador|perpetradores|autor de los hechos|autores de los hechos",
        "fr": "auteurs présumés|auteur présumé",
        "ar": "الجناة|الجاني",
    },
    "origin_countries": {
        "en": "country of origin|countries of origin|nationality|nationalities",
        "es": "país de origen|países de origen|nacionalidad|nacionalidades",
        "fr": "pays d'origine|nationalité|nationalités",
        "ar": "بلد المنشأ|بلدان المنشأ|الجنسية|بلد الأصل",
    },
    "origin_regions": {
        "en": "region of origin",
        "es": "región de origen",
        "fr": "région d'origine",
        "ar": "منطقة المنشأ",
    },
    "source_quality": {
        "en": "source quality",
        "es": "calidad de la fuente|calidad de las fuentes",
        "fr": "qualité de la source|qualité des sources",
        "ar": "جودة المصدر",
    },
    "reported_by": {
        "en": "source|information source|reported by",
        "es": "fuente|fuentes|fuente de información|informado por",
        "fr": "source|sources|source d'information|signalé par",
        "ar": "المصدر|مصدر المعلومات",
    },
    "urls": {
        "en": "url|urls|link|links|source|web address",
        "es": "enlace|enlaces|fuente|fuentes|dirección web",
        "fr": "lien|liens|source|sources|adresse web",
        "ar": "الرابط|روابط|المصدر",
    },
    "description": {
        "en": "description|what happened|summary",
        "es": "descripción|descripción de los hechos|relato|resumen",
        "fr": "description|description des faits|récit|résumé",
        "ar": "الوصف|وصف الحادث",
    },
    "modes": {
        "en": "mode of travel|modes of travel|means of transport",
        "es": "modo de viaje|medio de transporte|medios de transporte",
        "fr": "mode de voyage|moyen de transport|moyens de transport",
        "ar": "وسيلة النقل|وسائل النقل",
    },
    "countries": {"en": "countries", "es": "países", "fr": "pays traversés", "ar": "البلدان"},
    "name": {"en": "name", "es": "nombre", "fr": "nom", "ar": "الاسم"},
}
IDS: Mapping[str, str] = {
    "en": "id|no|incident id|case id|record id|case number|incident number",
    "es": "id|nº|id del incidente|código|código del incidente|número de caso|nº de caso|expediente|número de expediente"
    "|nº de expediente",
    "fr": "id|identifiant|numéro de l'incident|numéro du cas",
    "ar": "المعرف|رقم الحادث|رقم الحالة",
}
"""Words for the column that holds the ids of the rows. Source: ours."""

NOT_RECORDED = (
    "n/a|na|n/d|nd|n.a.|no data|not known|unknown|not recorded|"
    "s/d|sd|s.d.|sin dato|sin datos|sin información|no consta|no se sabe|desconocido|desconocida|se desconoce|"
    "inconnu|inconnue|non renseigné|non connu|pas de données|"
    "غير معروف|غير محدد|لا يوجد|-|--|?|??|...|x"
)
"""Words that often say that nothing was recorded; whether they do is for the table's owner to say. Source: ours."""

_NOTES = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")
_MARKS = re.compile(r"[_\-./:#*?]+")


@attrs.frozen
class HeaderWord:
    """What a word above a column stands for, and in which language."""

    target: str
    """The dotted name of the field or part; empty for the id."""
    language: str
    """The language's English name."""


def plain_header(header: str) -> str:
    """Take away what makes no difference: case, accents, underscores, and notes in brackets.

    Examples:
        >>> plain_header("FECHA_INCIDENTE (dd/mm/aaaa)")
        'fecha incidente'
    """
    return " ".join(_MARKS.sub(" ", _NOTES.sub(" ", fold(header))).split()) if len(header) <= LONGEST else ""


@cache
def _known() -> Mapping[str, tuple[HeaderWord, ...]]:
    found: dict[str, dict[str, HeaderWord]] = {}
    for target, by_language in {**WORDS, "": IDS}.items():
        for code, words in by_language.items():
            for word in words.split("|"):
                found.setdefault(plain_header(word), {}).setdefault(target, HeaderWord(target, LANGUAGES[code]))
    return MappingProxyType({word: tuple(meanings.values()) for word, meanings in found.items()})


def fields_called(header: str) -> tuple[HeaderWord, ...]:
    """Give what a word above a column may stand for.

    Examples:
        >>> [(word.target, word.language) for word in fields_called("País_de_origen")]
        [('origin_countries', 'Spanish')]
    """
    return tuple(word for word in _known().get(plain_header(header), ()) if word.target)


def is_not_recorded(cell: str) -> bool:
    """Say whether a cell holds one of the words that often mean that nothing was recorded.

    Examples:
        >>> is_not_recorded("S/D"), is_not_recorded("0")
        (True, False)
    """
    return len(cell) <= LONGEST and key(cell) in _not_recorded()


@cache
def _not_recorded() -> frozenset[str]:
    return frozenset(map(key, NOT_RECORDED.split("|")))


def words_for_id(header: str) -> HeaderWord | None:
    """Say whether a word above a column stands for the id of a row, and in which language."""
    return next((word for word in _known().get(plain_header(header), ()) if not word.target), None)
