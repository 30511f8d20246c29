"""The words that people write above the columns of their own tables, by what each of them means.

The words are ours, from reading tables in English, Spanish, French, Italian, German and Arabic;
no publisher defined them. A name of a column is read word by word: `RULES` says which words
together stand for which field, in any order, so that `place of death`, `DEATHPLACE` and `lieu du
décès` need no line of their own. What a name says beyond that is not known, and nothing is known
of such a name.
"""

from collections.abc import Mapping

__all__ = ["CONCEPTS", "FILLERS", "FORMS", "IDIOMS", "IDS", "LANGUAGES", "LEFT_OPEN", "PEOPLE", "RULES"]

LANGUAGES = {"en": "English", "es": "Spanish", "fr": "French", "it": "Italian", "de": "German", "ar": "Arabic"}
"""The languages of the words below, by code."""

CONCEPTS: Mapping[str, Mapping[str, str]] = {
    # What a cell holds.
    "date": {"en": "date", "es": "fecha", "fr": "date", "it": "data", "de": "datum", "ar": "التاريخ|تاريخ"},
    "year": {"en": "year", "es": "año", "fr": "année", "it": "anno", "de": "jahr", "ar": "السنة|سنة|العام|عام"},
    "month": {"en": "month", "es": "mes", "fr": "mois", "it": "mese", "de": "monat", "ar": "الشهر|شهر"},
    "day": {"en": "day", "es": "día", "fr": "jour", "it": "giorno", "de": "tag", "ar": "اليوم|يوم"},
    "country": {"en": "country", "es": "país", "fr": "pays", "it": "paese", "de": "land", "ar": "البلد|بلد|الدولة|دولة"},
    "countries": {"en": "countries", "es": "países", "fr": "pays", "it": "paesi", "de": "länder", "ar": "بلدان|البلدان"},
    "region": {"en": "region|regions", "es": "región|regiones", "fr": "région|régions", "it": "regione|regioni",
               "de": "region|regionen", "ar": "المنطقة|منطقة|الإقليم|إقليم"},
    "place": {"en": "place|location|site|locality", "es": "lugar|ubicación|localización", "fr": "lieu|localisation|endroit",
              "it": "luogo|località", "de": "ort", "ar": "المكان|مكان|الموقع|موقع"},
    "coordinates": {"": "gps", "en": "coordinates", "es": "coordenadas|posición", "fr": "coordonnées", "it": "coordinate",
                    "de": "koordinaten", "ar": "الإحداثيات|إحداثيات"},
    "latitude": {"": "lat", "en": "latitude", "es": "latitud", "fr": "latitude", "it": "latitudine",
                 "de": "breitengrad|breite"},
    "longitude": {"": "lon|long|lng", "en": "longitude", "es": "longitud", "fr": "longitude", "it": "longitudine",
                  "de": "längengrad|länge"},
    "route": {"en": "route|routes", "es": "ruta|rutas", "fr": "route|routes|itinéraire", "it": "rotta|rotte",
              "de": "route|routen|fluchtroute", "ar": "الطريق|طريق|المسار|مسار"},
    "type": {"en": "type|category", "es": "tipo|categoría", "fr": "type|catégorie", "it": "tipo|categoria",
             "de": "art|kategorie", "ar": "نوع|فئة"},
    "cause": {"en": "cause|causes", "es": "causa|causas", "fr": "cause|causes", "it": "causa|cause", "de": "ursache|ursachen",
              "ar": "السبب|سبب|أسباب"},
    "nationality": {"en": "nationality|nationalities", "es": "nacionalidad|nacionalidades", "fr": "nationalité|nationalités",
                    "it": "nazionalità", "de": "nationalität|staatsangehörigkeit", "ar": "الجنسية|جنسية"},
    "source": {"en": "source|sources", "es": "fuente|fuentes", "fr": "source|sources", "it": "fonte|fonti",
               "de": "quelle|quellen", "ar": "المصدر|مصدر|مصادر"},
    "link": {"": "url|urls|link|links", "es": "enlace|enlaces", "fr": "lien|liens", "it": "collegamento",
             "ar": "الرابط|رابط|روابط"},
    "quality": {"en": "quality|reliability", "es": "calidad|fiabilidad", "fr": "qualité|fiabilité",
                "it": "qualità|affidabilità", "de": "qualität|zuverlässigkeit", "ar": "جودة|موثوقية"},
    "description": {"en": "description|summary", "es": "descripción|relato|resumen", "fr": "description|récit|résumé",
                    "it": "descrizione|riassunto", "de": "beschreibung|zusammenfassung", "ar": "الوصف|وصف"},
    "id": {"": "id", "es": "código", "fr": "identifiant", "it": "identificativo", "de": "kennung", "ar": "المعرف|معرف"},
    "name": {"en": "name|names|surname|forename", "es": "nombre|nombres|apellido|apellidos", "fr": "nom|noms|prénom|prénoms",
             "it": "nome|nomi|cognome", "de": "name|namen|vorname|nachname", "ar": "الاسم|اسم|أسماء|الأسماء"},
    # How many of whom; a word of the singular needs a word for "number" beside it.
    "count": {"": "num|no|n|nb|nr|total", "en": "number|count", "es": "número|cantidad", "fr": "nombre",
              "it": "numero|totale", "de": "anzahl|zahl", "ar": "عدد|العدد|مجموع"},
    "dead": {"en": "dead|deaths|fatalities|killed", "es": "muertos|muertas|muertes|fallecidos|fallecidas",
             "fr": "morts|mortes|décès|décédés|décédées|tués", "it": "morti|morte|deceduti|decedute",
             "de": "tote|toten|todesopfer|todesfälle", "ar": "الوفيات|وفيات|القتلى|قتلى|الموتى|موتى"},
    "missing": {"en": "missing|disappeared", "es": "desaparecidos|desaparecidas", "fr": "disparus|disparues",
                "it": "dispersi|disperse|scomparsi", "de": "vermisste|vermissten",
                "ar": "المفقودون|المفقودين|مفقودون|مفقودين"},
    "injured": {"en": "injured|wounded", "es": "heridos|heridas", "fr": "blessés|blessées", "it": "feriti|ferite",
                "de": "verletzte|verletzten", "ar": "الجرحى|جرحى|المصابون|المصابين"},
    "survivors": {"en": "survivors", "es": "sobrevivientes|supervivientes", "fr": "survivants|survivantes|rescapés",
                  "it": "superstiti|sopravvissuti", "de": "überlebende|überlebenden", "ar": "الناجون|الناجين|ناجون|ناجين"},
    "women": {"en": "females|women", "es": "mujeres", "fr": "femmes", "it": "donne", "de": "frauen",
              "ar": "النساء|الإناث|نساء|إناث"},
    "woman": {"en": "female|woman", "es": "mujer", "fr": "femme", "it": "donna", "de": "frau"},
    "men": {"en": "males|men", "es": "hombres|varones", "fr": "hommes", "it": "uomini", "de": "männer",
            "ar": "الرجال|الذكور|رجال|ذكور"},
    "man": {"en": "male|man", "es": "hombre|varón", "fr": "homme", "it": "uomo", "de": "mann"},
    "children": {"en": "children|minors", "es": "menores|niños|niñas", "fr": "enfants|mineurs", "it": "bambini|minori|minorenni",
                 "de": "kinder|minderjährige", "ar": "الأطفال|القاصرون|أطفال|قاصرون"},
    "child": {"en": "child|minor", "es": "menor|niño", "fr": "enfant|mineur", "it": "bambino|minore", "de": "kind"},
    "victims": {"en": "victims", "es": "víctimas", "fr": "victimes", "it": "vittime", "de": "opfer", "ar": "الضحايا|ضحايا"},
    # Of what, or whose.
    "event": {"en": "incident|event|accident", "es": "incidente|suceso|hecho|hechos|evento", "fr": "incident|événement|fait|faits",
              "it": "incidente|evento", "de": "vorfall|vorfalls|ereignis|unfall", "ar": "الحادث|حادث|الحادثة|حادثة"},
    "death": {"en": "death", "es": "muerte|fallecimiento", "fr": "mort|décès", "it": "morte|decesso", "de": "tod|tods|todes",
              "ar": "الوفاة|وفاة|الموت"},
    "dying": {"en": "death", "es": "muerte|fallecimiento", "fr": "mort", "it": "decesso", "de": "tod|tods|todes",
              "ar": "الوفاة|وفاة|الموت"},
    "origin": {"en": "origin", "es": "origen|procedencia", "fr": "origine|provenance", "it": "origine|provenienza",
               "de": "herkunft|herkunfts", "ar": "المنشأ|منشأ|الأصل"},
    "report": {"en": "report|reported|reporting", "es": "informe|reporte|notificación", "fr": "rapport|signalement|signalé",
               "it": "segnalazione|rapporto", "de": "bericht|meldung|melde", "ar": "التقرير|تقرير|الإبلاغ|إبلاغ"},
    "migration": {"en": "migration|migrant|migrants|migratory", "es": "migratoria|migración|migrante|migrantes",
                  "fr": "migratoire|migration|migrant|migrants", "it": "migratoria|migrazione|migrante|migranti",
                  "de": "migration|migrations|migranten", "ar": "الهجرة|المهاجرين"},
    "people": {"en": "people|persons", "es": "personas", "fr": "personnes", "it": "persone", "de": "personen",
               "ar": "الأشخاص|أشخاص"},
    "information": {"en": "information|info", "es": "información", "fr": "information|informations", "it": "informazione",
                    "de": "information", "ar": "المعلومات|معلومات"},
    "web": {"": "web"},
    "record": {"en": "record|case|object|row", "es": "caso|registro|expediente", "fr": "cas", "it": "caso", "de": "fall",
               "ar": "الحالة|حالة"},
    # In the words of map programs.
    "x": {"": "x"},
    "y": {"": "y"},
}  # fmt: skip
"""What single words mean, by language, those of every language first; words are separated by `|`. Source: ours."""

FILLERS = (
    "of the in at and or a de del la el los las y en du des le les l d et di della delle dell dello nell dei degli e "
    "der die das von und im am في من و"
).split()
"""Words that say nothing by themselves. Source: ours."""

FORMS: Mapping[str, str] = {
    "clean": "clean|cleaned|corrected|standardised|standardized|harmonised|harmonized|limpia|limpio|nettoyée|nettoyé|pulita|bereinigt",
    "raw": "raw|original|orig|bruta|bruto|brute|brut|grezza|grezzo|roh",
    "text": "text|txt|texto|texte|testo|نص",
    "code": "code|codes|iso|iso2|iso3",
}
"""Words that say how something is written, and not what it is. Source: ours."""

_OF = ("", " event", " death")
_NUMBER = ("", " count", " people", " count people", " migration", " count migration")


def _each(words: str, ends: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{words}{end}" for end in ends)


RULES: Mapping[str, tuple[str, ...]] = {
    "date": (*_each("date", _OF), "day", "date day"),
    "date.year": ("year", "year event", "year dying"),
    "date.month": ("month", "month event", "month dying"),
    "date.day": ("day", "day event", "day dying"),
    "reported_on": ("date report",),
    "reported_on.year": ("year report",),
    "reported_on.month": ("month report",),
    "reported_on.day": ("day report",),
    "country": (*_each("country", _OF), *_each("country name", _OF)),
    "regions": (*_each("region", _OF), *_each("region name", _OF)),
    "place": (*_each("place", _OF), *_each("place name", _OF), "place description"),
    "position": (*_each("coordinates", _OF), "latitude longitude", "coordinates place"),
    "position.latitude": (*_each("latitude", _OF), "latitude place", "latitude coordinates", "y coordinates"),
    "position.longitude": (*_each("longitude", _OF), "longitude place", "longitude coordinates", "x coordinates"),
    "routes": ("route", "route migration", "route name"),
    "types": ("type event",),
    "dead": (*_each("dead", _NUMBER), "count death"),
    "missing": _each("missing", _NUMBER),
    "dead_and_missing_reported": _each("dead missing", _NUMBER),
    "injured": _each("injured", _NUMBER),
    "survivors": _each("survivors", _NUMBER),
    "females": ("women", "count women", "count woman"),
    "males": ("men", "count men", "count man"),
    "children": ("children", "count children", "count child"),
    "causes": ("cause", "cause death", "cause type", "cause death type"),
    "causes_reported": ("cause", "cause death", "cause report", "cause death report", "cause description"),
    "origin_countries": (
        "country origin",
        "countries origin",
        "nationality",
        "nationality people",
        "nationality migration",
        "nationality country",
    ),
    "origin_regions": ("region origin",),
    "source_quality": ("quality source", "quality information"),
    "reported_by": ("source", "source information", "source name", "source report"),
    "urls": ("link", "link source", "link web", "source", "link report"),
    "description": ("description", "description event"),
    "": ("id", "id event", "id record"),
}
"""Which words together stand for which field, or for the id, in any order. Source: ours."""

LEFT_OPEN: Mapping[str, tuple[str, ...]] = {
    "count": ("dead", "missing", "dead_and_missing_reported"),
    "victims": ("dead", "missing", "dead_and_missing_reported", "injured"),
    "count victims": ("dead", "missing", "dead_and_missing_reported", "injured"),
    "people count": ("dead", "missing", "dead_and_missing_reported"),
    "region origin": ("origin_countries",),
    "origin": ("origin_countries", "origin_regions"),
    "event": ("types", "description"),
    "x": ("position.longitude",),
    "y": ("position.latitude",),
}
"""Words that may stand for a field, and for something else as well. Source: ours."""

IDIOMS: Mapping[str, Mapping[str, str]] = {
    "date": {"en": "when", "es": "cuándo"},
    "position": {"en": "position|lat lon|lat long", "fr": "position"},
    "position.latitude": {"ar": "خط العرض|دائرة العرض"},
    "position.longitude": {"ar": "خط الطول"},
    "dead": {"es": "víctimas mortales", "de": "todesopfer"},
    "survivors": {"en": "rescued"},
    "causes": {"de": "todesursache"},
    "causes_reported": {"de": "todesursache"},
    "children": {"es": "niños y niñas|niñas y niños"},
    "perpetrators": {
        "en": "perpetrator|perpetrators",
        "es": "perpetrador|perpetradores|autor de los hechos|autores de los hechos",
        "fr": "auteurs présumés|auteur présumé",
        "ar": "الجناة|الجاني",
    },
    "reported_by": {"en": "reported by", "es": "informado por", "fr": "signalé par"},
    "urls": {"en": "web address", "es": "dirección web", "fr": "adresse web"},
    "description": {"en": "what happened"},
    "modes": {
        "en": "mode of travel|modes of travel|means of transport",
        "es": "modo de viaje|medio de transporte|medios de transporte",
        "fr": "mode de voyage|moyen de transport|moyens de transport",
        "ar": "وسيلة النقل|وسائل النقل",
    },
    "countries": {"en": "countries", "es": "países", "fr": "pays traversés", "it": "paesi", "ar": "البلدان"},
    "name": {"en": "name", "es": "nombre", "fr": "nom", "it": "nome", "de": "name", "ar": "الاسم"},
}
"""Names of columns whose words mean something together that they do not mean by themselves. Source: ours."""

IDS: Mapping[str, str] = {
    "en": "no|incident number|case number|case no|record number|record no",
    "es": "nº|expediente|número de caso|nº de caso|número de expediente|nº de expediente",
    "fr": "numéro de l'incident|numéro du cas",
    "ar": "رقم الحادث|رقم الحالة",
}
"""Names of columns that hold the ids of the rows, beside those of `RULES`. Source: ours."""

PEOPLE = (
    "victim victims victima victimas victime victimes vittima vittime opfer الضحية الضحايا ضحية "
    "fullname firstname lastname full first last given family alias witness witnesses testigo testigos temoin "
    "temoins testimone testimoni zeuge zeugen contact contacto telefono phone telephone telefon email passport "
    "pasaporte passeport passaporto identity"
).split()
"""Words, in folded letters, of which one speaks of single people. Source: ours."""
