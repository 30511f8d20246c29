"""What kind of answer a question of an electronic form takes."""

from .word import Term, Word, printed

__all__ = ["QuestionKind"]

_XLSFORM = "xlsform"


class QuestionKind(
    Word,
    vocabulary="question-kind",
    edition="2026-11-22",
    source="XLSForm specification (xlsform.org), question types and metadata",
    licence="Definitions are ours",
):
    """The kind of a question in a form, as XLSForm names it.

    Kinds from `start` on are filled by the device, and nobody is asked.

    Source:
        XLSForm specification (xlsform.org), question types and metadata, with the older
        spellings that its converter pyxform still reads. Definitions are ours.

    Examples:
        >>> QuestionKind.find("select_multiple", "xlsform")
        QuestionKind.SELECT_MULTIPLE
        >>> QuestionKind.find("int", "xlsform").is_metadata
        False
    """

    SELECT_ONE = Term(
        "select-one", "Select one", "One answer out of a list.",
        aliases=printed(_XLSFORM, "select_one", "select one from", "select1", "select_one_external", "select_one_from_file", "select one from file"),
    )
    SELECT_MULTIPLE = Term(
        "select-multiple", "Select multiple", "Any number of answers out of a list.",
        aliases=printed(_XLSFORM, "select_multiple", "select all that apply", "select all that apply from", "select_multiple_from_file", "select multiple from file"),
    )
    RANK = Term("rank", "Rank", "All answers of a list, put in order.")
    INTEGER = Term("integer", "Integer", "A whole number.", aliases=printed(_XLSFORM, "int"))
    DECIMAL = Term("decimal", "Decimal", "A number.")
    RANGE = Term("range", "Range", "A number between two ends, chosen on a slider.")
    TEXT = Term("text", "Text", "Free text.", aliases=printed(_XLSFORM, "string"))
    DATE = Term("date", "Date", "A day.")
    TIME = Term("time", "Time", "A time of day.")
    DATETIME = Term("datetime", "Date and time", "A day with a time of day.", aliases=printed(_XLSFORM, "dateTime", "date time"))
    GEOPOINT = Term("geopoint", "Geopoint", "One position.", aliases=printed(_XLSFORM, "location", "gps"))
    GEOTRACE = Term("geotrace", "Geotrace", "A line of positions.")
    GEOSHAPE = Term("geoshape", "Geoshape", "An area bounded by positions.")
    IMAGE = Term("image", "Image", "A picture.", aliases=printed(_XLSFORM, "photo"))
    AUDIO = Term("audio", "Audio", "A recording.")
    VIDEO = Term("video", "Video", "A film.")
    FILE = Term("file", "File", "Any file.")
    BARCODE = Term("barcode", "Barcode", "The content of a barcode.")
    NOTE = Term("note", "Note", "Words that are shown, to which there is no answer.")
    ACKNOWLEDGE = Term("acknowledge", "Acknowledge", "A box that is ticked.", aliases=printed(_XLSFORM, "trigger"))
    CALCULATE = Term("calculate", "Calculate", "A value that the form works out by itself.", aliases=printed(_XLSFORM, "calculation"))
    HIDDEN = Term("hidden", "Hidden", "A value that is neither asked nor shown.")
    START = Term("start", "Start", "When the interview was begun, by the device.", aliases=printed(_XLSFORM, "start time"))
    END = Term("end", "End", "When the interview was ended, by the device.", aliases=printed(_XLSFORM, "end time"))
    TODAY = Term("today", "Today", "The day of the interview, by the device.")
    DEVICE_ID = Term("deviceid", "Device id", "The number of the device.", aliases=printed(_XLSFORM, "imei"))
    USER_NAME = Term("username", "User name", "Who was signed in on the device.")
    PHONE_NUMBER = Term("phonenumber", "Phone number", "The number of the device's telephone.", aliases=printed(_XLSFORM, "phone number"))
    SIM_SERIAL = Term("simserial", "SIM serial", "The number of the card in the device.", aliases=printed(_XLSFORM, "sim id"))
    SUBSCRIBER_ID = Term("subscriberid", "Subscriber id", "Who the network takes the device for.", aliases=printed(_XLSFORM, "subscriber id"))
    EMAIL = Term("email", "Email", "The address of who was signed in on the device.")
    AUDIT = Term("audit", "Audit", "A log of how the form was filled in, which can hold positions.")
    START_GEOPOINT = Term("start-geopoint", "Start geopoint", "Where the device was when the interview was begun.")
    BACKGROUND_AUDIO = Term("background-audio", "Background audio", "A recording of the interview, made without a question.")

    @property
    def is_select(self) -> bool:
        """Whether the answer comes out of a list."""
        return self in (QuestionKind.SELECT_ONE, QuestionKind.SELECT_MULTIPLE, QuestionKind.RANK)

    @property
    def is_metadata(self) -> bool:
        """Whether the device fills it, and nobody is asked."""
        return list(QuestionKind).index(self) >= list(QuestionKind).index(QuestionKind.START)
