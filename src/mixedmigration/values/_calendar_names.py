"""Names of months and weekdays, in the languages that the field's sources are written in.

Arabic has four sets: of Egypt and the Gulf, of the Levant and Iraq, of Algeria and
Tunisia, and of Morocco. Left out on purpose are languages in which a name means another
month than next door (Polish and Croatian *listopad*) or belongs to another calendar
(Amharic, Tigrinya, Dari, Pashto), and *mar.*, which is a weekday as well as a month, is
only ever read as the month.

Source: Unicode CLDR 47, calendars/gregorian, months and days, wide and abbreviated, of
    ar, ar-DZ, ar-MA, ar-SY, de, el, en, es, fr, it, nl, pt, ro, ru, tr and uk.
"""

from functools import cache
from types import MappingProxyType

from mixedmigration.vocabularies.label import fold

# One row for each month, from January; names are separated by `|`.
_MONTHS = (
    "january|jan|janvier|janv|enero|ene|janeiro|gennaio|gen|januar|jänner|januari|ocak|ianuarie|ian|ιανουάριος|ιανουαρίου|ιαν|январь|января|янв|січень|січня|січ|يناير|كانون الثاني|جانفي",
    "february|feb|février|févr|fév|febrero|fevereiro|fev|febbraio|febr|februar|februari|şubat|şub|februarie|φεβρουάριος|φεβρουαρίου|φεβ|февраль|февраля|февр|лютий|лютого|лют|فبراير|شباط|فيفري",
    "march|mar|mars|marzo|março|märz|mär|mrz|maart|mrt|mart|martie|μάρτιος|μαρτίου|март|марта|березень|березня|бер|مارس|آذار",
    "april|apr|avril|avr|abril|abr|aprile|nisan|nis|aprilie|απρίλιος|απριλίου|απρ|апрель|апреля|апр|квітень|квітня|квіт|أبريل|إبريل|نيسان|أفريل",
    "may|mai|mayo|maio|maggio|mag|mei|mayıs|mayis|μάιος|μαΐου|май|мая|травень|травня|трав|مايو|أيار|ماي",
    "june|jun|juin|junio|junho|giugno|giu|juni|haziran|haz|iunie|iun|ιούνιος|ιουνίου|ιουν|июнь|июня|июн|червень|червня|черв|يونيو|حزيران|جوان",
    "july|jul|juillet|juil|julio|julho|luglio|lug|juli|temmuz|tem|iulie|iul|ιούλιος|ιουλίου|ιουλ|июль|июля|июл|липень|липня|лип|يوليو|تموز|جويلية|يوليوز",
    "august|aug|août|agosto|ago|augustus|ağustos|ağu|αύγουστος|αυγούστου|αυγ|август|августа|авг|серпень|серпня|серп|أغسطس|آب|أوت|غشت",
    "september|sep|sept|septembre|septiembre|setiembre|setembro|set|settembre|eylül|eyl|septembrie|σεπτέμβριος|σεπτεμβρίου|σεπ|сентябрь|сентября|сент|вересень|вересня|вер|سبتمبر|أيلول|شتنبر",
    "october|oct|octobre|octubre|outubro|out|ottobre|ott|oktober|okt|ekim|eki|octombrie|οκτώβριος|οκτωβρίου|οκτ|октябрь|октября|окт|жовтень|жовтня|жовт|أكتوبر|تشرين الأول",
    "november|nov|novembre|noviembre|novembro|kasım|kasim|kas|noiembrie|noi|νοέμβριος|νοεμβρίου|νοε|ноябрь|ноября|нояб|листопад|листопада|лист|نوفمبر|تشرين الثاني|نونبر",
    "december|dec|décembre|déc|diciembre|dic|dezembro|dez|dicembre|dezember|aralık|aralik|ara|decembrie|δεκέμβριος|δεκεμβρίου|δεκ|декабрь|декабря|дек|грудень|грудня|груд|ديسمبر|كانون الأول|دجنبر",
)

# One row for each weekday, from Monday.
_WEEKDAYS = (
    "monday|mon|lundi|lun|lunes|segunda-feira|lunedì|montag|maandag|pazartesi|luni|δευτέρα|понедельник|понеділок|الاثنين|الإثنين",
    "tuesday|tue|tues|mardi|martes|terça-feira|martedì|dienstag|dinsdag|salı|sali|marți|τρίτη|вторник|вівторок|الثلاثاء",
    "wednesday|wed|weds|mercredi|mer|miércoles|mié|quarta-feira|mercoledì|mittwoch|woensdag|çarşamba|miercuri|τετάρτη|среда|середа|الأربعاء",
    "thursday|thu|thur|thurs|jeudi|jeu|jueves|jue|quinta-feira|giovedì|gio|donnerstag|donderdag|perşembe|joi|πέμπτη|четверг|четвер|الخميس",
    "friday|fri|vendredi|ven|viernes|vie|sexta-feira|venerdì|freitag|vrijdag|cuma|vineri|παρασκευή|пятница|п'ятниця|الجمعة",
    "saturday|sat|samedi|sam|sábado|sáb|sabato|samstag|sonnabend|zaterdag|cumartesi|sâmbătă|σάββατο|суббота|субота|السبت",
    "sunday|sun|dimanche|dim|domingo|dom|domenica|sonntag|zondag|pazar|duminică|κυριακή|воскресенье|неділя|الأحد",
)


@cache
def months() -> MappingProxyType[str, int]:
    """Map each folded name of a month to its number, from 1."""
    return _numbered(_MONTHS, 1)


@cache
def weekdays() -> MappingProxyType[str, int]:
    """Map each folded name of a weekday to its number, Monday being 0."""
    return _numbered(_WEEKDAYS, 0)


def _numbered(rows: tuple[str, ...], first: int) -> MappingProxyType[str, int]:
    return MappingProxyType({fold(name): n for n, row in enumerate(rows, first) for name in row.split("|")})
