"""The registry of issue codes: the only place where a code gets its meaning.

Programs are written against these slugs, so they are frozen by a test: a code may be
added, never renamed or given another effect.
"""

from types import MappingProxyType

from .issue import Effect, IssueCode

__all__ = ["CODES"]

_FINDING = Effect.RECORD_WHOLE
_RECORD = Effect.RECORD_SET_ASIDE

_ALL = (
    # one value by itself
    IssueCode("value/type", "The value is not of the kind that the field takes.", "Give a value of the kind named."),
    IssueCode("text/surrogate", "The text holds half of a character pair, which no file can carry.", "Remove or re-type the broken character."),
    IssueCode("text/blank", "The text is blank where a word is needed.", "Give the word, or leave the field out."),
    IssueCode("number/unreadable", "The cell is not a number in the notation of this column.", "Write digits only, with the separator the layout declares."),
    IssueCode("number/whole", "The number is not a whole number.", "Give a whole number."),
    IssueCode("number/finite", "The number is infinite or not a number.", "Give a finite number or leave the field out."),
    IssueCode("number/range", "The number lies outside the range of the field.", "Give a number inside the range named."),
    IssueCode("date/unreadable", "The text is no date in a spelling we read.", "Write it as 2024-03-31, 2024-03, 2024-Q1 or 2024."),
    IssueCode("date/ambiguous", "The text could be two different dates.", "State the order of day, month and year."),
    IssueCode("date/impossible", "There is no such day in the calendar.", "Correct the day or the month."),
    IssueCode("date/weekday", "The weekday named is not the weekday of the date.", "Check the order of day and month."),
    IssueCode("period/reversed", "The period ends before it starts.", "Exchange or correct the two dates."),
    IssueCode("country/unknown", "The label is no country name or code that we know.", "Choose one of the suggestions, or correct the label."),
    IssueCode("country/ambiguous", "The label fits more than one country.", "Write the name of the country in full."),
    IssueCode("country/not-a-country", "The label names a sea, a route or a region, not a country.", "Put it into the field for places, routes or regions."),
    IssueCode("position/range", "Latitude or longitude is outside the globe.", "Give latitude from -90 to 90 and longitude from -180 to 180."),
    IssueCode("position/unreadable", "The cell is not a pair of coordinates.", "Write latitude and longitude in decimal degrees."),
    IssueCode("age/unreadable", "The text is no age and no age band.", "Write it as 34, 18-24 or 60+."),
    IssueCode("duration/unreadable", "The text is no length of time.", "Write it as P10D, P1M/P3M, P5Y/.. or ../P1M."),
    IssueCode("money/unsettled", "The code CFA stands for two currencies, and the country settles neither.", "Give XOF or XAF."),
    IssueCode("estimate/order", "Low, best and high are not in ascending order.", "Put the three numbers into order."),
    IssueCode("term/unknown", "The word is not in this closed vocabulary.", "Choose a word of the vocabulary."),
    IssueCode("term/unlisted", "The label is not in the vocabulary; it is kept as it is.", "Look whether one of the words means the same.", _FINDING),
    IssueCode("id/malformed", "The identifier does not have its publisher's form.", "Look the record up at its publisher."),
    IssueCode("id/type", "The identifier is that of another kind of record.", "Give an id that starts with the entity's own name.", _RECORD),
    IssueCode("url/malformed", "The text is no web address.", "Write an address that starts with http:// or https://."),
    # one record
    IssueCode("field/required", "A field that every record needs is absent.", "Give the field.", _RECORD),
    IssueCode("key/unknown", "The record has a key that the entity does not declare; it is kept in extras.", "Correct the spelling if a near field is meant.", _FINDING),
    IssueCode("field/unread", "Part of the record could not be read when it was loaded; the raw input is in extras.", "Mend the raw input and read it again.", _FINDING),
    IssueCode("key/refused", "The record has a key that the entity does not declare, and strict reading was asked for.", "Remove the key, or read without strict.", _RECORD),
    IssueCode("record/type", "The document is of another type than asked for.", "Read it as what it says it is.", _RECORD),
    IssueCode("record/version", "The document was written with a newer schema than this release knows.", "Update mixedmigration.", _RECORD),
    IssueCode("record/shape", "The record is not an object with named fields.", "Give a mapping from field names to values.", _RECORD),
    IssueCode("record/unreadable", "The line is not a JSON document.", "Correct the line.", _RECORD),
    IssueCode("inferred/unknown", "A name in `inferred` is no field of the entity.", "Name a field of the entity."),
    # one row of a table
    IssueCode("row/ragged", "The row has more or fewer cells than the header, so its cells cannot be trusted.", "Quote the cell that holds a separator or a line end.", _RECORD),
    IssueCode("row/orphan", "The row of a child file belongs to no record of its main file, or to one that announces another number of rows.", "Put the two files back as they were written together.", _RECORD),
    IssueCode("row/placeholder", "The row holds what every row has, such as a year, and nothing else: it is kept for something to come.", "Nothing needs mending; look whether the publisher has filled it since.", _RECORD),
    IssueCode("row/differs", "Rows that tell of one thing say different things of it; the first is read, the others are kept in extras.", "Compare the rows at their publisher.", _FINDING),
    IssueCode("cell/encoding", "The cell holds bytes that are not text in the file's encoding.", "Save the file as UTF-8."),
    IssueCode("cell/disagrees", "Two columns of the row contradict each other; the printed one is kept in extras.", "Check the row at its publisher."),
    IssueCode("count/total-differs", "The printed total is not the sum of its parts; it is kept in extras.", "Check the row at its publisher."),
    IssueCode("cell/hidden", "The cell holds #### because the column was too narrow when the file was saved; its value is lost.", "Widen the column in the original file and save it again."),
    IssueCode("cell/formula-error", "The cell holds the error of a spreadsheet's formula, such as #REF!; its value is lost.", "Mend the formula in the original file, or take the value from an earlier export."),
    IssueCode("id/precision-lost", "The number ends in zeros as one that a spreadsheet rounded.", "Take the id from the original file, with the column as text."),
    # one question of a survey
    IssueCode("answer/other-label", "The cell holds another label than that of its column; it is read as the column's.", "Compare the form's labels with those of the export.", _FINDING),
    IssueCode("answer/disagrees", "The question's own cell names other answers than the columns of its labels; the latter are read.", "Check the interview in the original export.", _FINDING),
    IssueCode("answer/contradicts", "Answers are given together with none of them, or with a reason for no answer.", "Ask whoever held the interview which of the two was meant.", _FINDING),
    # a mapping of somebody's own table
    IssueCode("mapping/unknown", "The mapping names a key, a field or an option that there is not.", "Choose one of the suggestions, or see `mixedmigration describe`."),
    IssueCode("mapping/conflict", "Two lines of the mapping cannot both hold.", "Remove or change one of the two."),
    # a form
    IssueCode("form/type", "The form has a question of a type that XLSForm does not know.", "Write a type such as text, integer or select_one."),
    IssueCode("form/name", "A question, group or choice of the form has no name.", "Give it a name."),
    IssueCode("form/duplicate", "Two questions, groups, choices or columns of the form have one name.", "Rename one of the two."),
    IssueCode("form/list", "A question chooses from a list that the form does not define, or defines in two ways.", "Add the choices, or correct the name of the list."),
    IssueCode("form/group", "A group of the form is opened or closed where it cannot be.", "Let each begin have its end, in order."),
    # what is impossible within one incident
    IssueCode("incident/reported-before", "The incident was reported before it can have happened.", "Check the two dates."),
    IssueCode("incident/outside-period", "The date lies outside the period that the record covers.", "Check the date and the period."),
    # what is impossible within one route
    IssueCode("route/off-route", "A country where the route starts or ends is not among the countries along it.", "Add it to the countries along the route, or correct it."),
    IssueCode("route/itself", "The route is given as its own parent or successor.", "Give the id of the other route."),
    # what is impossible within one journey
    IssueCode("journey/leg-reversed", "A leg arrives before it departs.", "Check the two dates of the leg."),
    IssueCode("journey/legs-order", "A leg departs or arrives before an earlier leg of the journey does.", "Check the dates and the order of the two legs."),
    IssueCode("journey/before-start", "A leg departs before the journey began.", "Check the two dates."),
    IssueCode("journey/stay-reversed", "A stay was left before it began.", "Check the two dates of the stay."),
    # what is impossible within one interview
    IssueCode("interview/reversed", "The interview ended before it began.", "Check the two times."),
    # what is impossible within one policy, publication, organisation or figure
    IssueCode("policy/order", "A milestone certainly came before one that is listed ahead of it.", "List the milestones in order of time, or correct the date."),
    IssueCode("policy/never-started", "The policy is suspended, resumed or ended ahead of its coming into force.", "List what put it into force first; a policy that comes back is resumed."),
    IssueCode("policy/clock-time", "The text is no clock time of two digits each.", "Write it as 08:00, from 00:00 to 24:00."),
    IssueCode("policy/itself", "The policy event is related to itself.", "Give the id of the other event."),
    IssueCode("publication/instant", "The text is no moment in ISO 8601, or lies on another day than the date beside it.", "Write it as 2025-11-04T21:02, with Z or an offset where the zone is known."),
    IssueCode("publication/part", "The part is not one of the number of parts.", "Correct the part, or the number of parts."),
    IssueCode("publication/countries", "More countries are named than the publication is about in all.", "Correct the number of countries, or leave it out."),
    IssueCode("publication/itself", "The publication is related to itself.", "Give the id of the other publication."),
    IssueCode("identifier/form", "The identifier does not have the form or the check digit of its scheme.", "Copy it from the publication again, without the address of a resolver.", _RECORD),
    IssueCode("organisation/dissolved-before", "The organisation ended before it was founded.", "Check the two dates."),
    IssueCode("organisation/itself", "The organisation is related to itself.", "Give the id of the other organisation."),
    IssueCode("initiative/ended-before", "The initiative ended before it started.", "Check the two dates."),
    IssueCode("initiative/itself", "The initiative is a part of itself.", "Give the id of the other initiative."),
    IssueCode("observation/all-and-one", "The dimension names one part and says that it is all of them.", "Give either the part or that it is all."),
    IssueCode("observation/itself", "The figure is its own baseline.", "Give the id of the other figure."),
    # what is unlikely within one incident
    IssueCode("count/negative", "A count is negative, as publishers write a correction of an earlier row.", "Read it together with the incident's other rows.", _FINDING),
    IssueCode("count/sexes-exceed-total", "More women and men are counted than dead and missing.", "Survivors may have been counted; check the source.", _FINDING),
    IssueCode("count/children-exceed-total", "More children are counted than dead and missing.", "Survivors may have been counted; check the source.", _FINDING),
    IssueCode("count/nobody", "The record counts nobody dead and nobody missing.", "It may be a correction, or an incident without loss of life.", _FINDING),
    IssueCode("position/equal", "Latitude and longitude are the same number, as in a slip of the hand.", "Check the position against the place named.", _FINDING),
    IssueCode("position/whole-degree", "Latitude or longitude is a whole degree, as in a placeholder.", "Treat the position as known to about 100 km.", _FINDING),
    IssueCode("position/null-island", "Latitude and longitude are both zero, as in a placeholder.", "Treat the position as unknown.", _FINDING),
    IssueCode("position/swapped", "The position is far from the country or route named; with latitude and longitude exchanged it is in or off it.", "Look the place up; exchange the two numbers if it is there.", _FINDING),
    IssueCode("position/sign", "The position is far from the country or route named; with another sign it is in or off it.", "Look the place up; correct the sign if it is there.", _FINDING),
    IssueCode("position/far-from-country", "The position is far from the country named and from its waters.", "Check the position and the country against the place named.", _FINDING),
    IssueCode("position/far-from-route", "The position is far from all countries of the route named.", "Check the position and the route against the place named.", _FINDING),
    IssueCode("position/shared", "Records in four countries or more have this very position, and it lies outside this record's country.", "It was probably copied from another row; check it against the place named.", _FINDING),
    IssueCode("date/placeholder", "The date is the first or last day of a year, as in a placeholder.", "Treat the date as known to the year.", _FINDING),
    IssueCode("date/future", "The date lies after the day on which the dataset was read.", "Check the year.", _FINDING),
    IssueCode("incident/cumulative", "The record tells of several events or of a stretch of time, and gives no period.", "Take its date as the last day of a period, and its numbers as a sum.", _FINDING),
    # what is unlikely within one journey or one interview
    IssueCode("journey/destination-departure", "The person wants to go to the country from which they set out.", "Ask whether the person means to return, or correct the country.", _FINDING),
    IssueCode("journey/destination-nationality", "The person wants to go to the country of their nationality.", "Ask whether the person means to return, or correct the country.", _FINDING),
    IssueCode("journey/legs-gap", "A leg begins in another country than the leg before it ended.", "A leg may be lacking between the two, or their order be wrong.", _FINDING),
    IssueCode("journey/stays-overlap", "Two stays in different countries lie at the same time.", "Check the dates of the two stays.", _FINDING),
    IssueCode("journey/speed", "A leg is longer than anybody travels over land or sea in that time.", "Check dates, distance and modes of the leg.", _FINDING),
    IssueCode("journey/cost", "The legs of the journey together cost more than the whole of it.", "Check the amounts.", _FINDING),
    IssueCode("journey/cost-outlier", "The cost of the journey is far from that of others in the same currency.", "Check the amount and its currency.", _FINDING),
    IssueCode("journey/stop-off-route", "A stop lies in a country that is neither that of interview nor of departure, nor one passed through.", "Add the country to the way, or correct the stop.", _FINDING),
    IssueCode("journey/abuse-off-route", "An abuse is told of a country that is not on the route travelled.", "Add the country to the way, or correct the place.", _FINDING),
    IssueCode("journey/risk-off-route", "A place that is seen as dangerous is in a country that is not on the route travelled.", "Add the country to the way, or correct the place.", _FINDING),
    IssueCode("interview/own-country", "The interview took place in the country of the person's nationality, and they tell of no return.", "Confirm the nationality, and whether the person is on the move.", _FINDING),
    IssueCode("interview/own-departure", "The interview took place in the country from which the person set out, and they tell of no return.", "Ask whether the person has crossed a border.", _FINDING),
    IssueCode("interview/minor", "The person is under 18, and the questionnaire is for adults.", "Confirm the age; a child needs another procedure.", _FINDING),
    IssueCode("interview/before-journey", "The interview is dated before something that the person tells of in it.", "Check the dates.", _FINDING),
    IssueCode("incident/also-in-4mi", "The publisher has the incident from 4Mi interviews.", "Do not add it to incidents told in a 4Mi export: they would be counted twice.", _FINDING),
    # many records
    IssueCode("id/repeated", "The publisher gave this id to several rows; each row is its own record, in one incident group.", "Look up the incident group.", _FINDING),
    IssueCode("record/identical", "Another row says exactly the same; both are kept.", "Ask the publisher whether the row was printed twice.", _FINDING),
    IssueCode("record/possible-duplicate", "Another record of the dataset may tell of the same event; both are kept.", "Read the reports of both, and ask the publisher.", _FINDING),
    IssueCode("record/also-in-dataset", "A record of another dataset may tell of the same event; both are kept.", "Count only one of the two.", _FINDING),
    IssueCode("publication/possible-duplicate", "Another record may be of the same publication; both are kept.", "Compare the two records, and count the publication once.", _FINDING),
    IssueCode("id/duplicate", "Two records of the dataset bear the same id.", "Keep one of them, or give each its own id.", _FINDING),
    IssueCode("reference/dangling", "The record names another by an id that no record of the dataset has.", "Add the record, or pass its id as known.", _FINDING),
    IssueCode("reference/type", "The id named is that of another kind of record than the field is for.", "Give the id of a record of the kind meant.", _FINDING),
    IssueCode("reference/cycle", "Records name one another in a circle, so that one would come before itself.", "Look which of the references is wrong.", _FINDING),
    IssueCode("dataset/also-in-4mi", "The dataset holds 4Mi interviews, and incidents that their publisher has from 4Mi.", "Count one of the two; what is told in interviews is testimony, and no incident.", _FINDING),
    IssueCode("reference/ambiguous", "The id stands for several records.", "Use the id with its ordinal.", _FINDING),
    # one survey export, before it is read into interviews
    IssueCode("rule/expression", "A condition of a list of checks cannot be read.", "Write it in the part of R that such lists use."),
    IssueCode("survey/logical", "A rule of the list of logical checks holds for the interview.", "Look at the columns named, and ask whoever held the interview.", _FINDING),
    IssueCode("survey/duration", "The interview was shorter or longer than interviews usually are.", "Ask whoever held the interview; the form may have been left open.", _FINDING),
    IssueCode("survey/completeness", "Few questions of the interview are answered.", "Ask whether the interview was broken off.", _FINDING),
    IssueCode("survey/refusals", "Many questions of the interview were refused.", "Ask how the interview went; a refusal is an answer.", _FINDING),
    IssueCode("survey/hour", "The interview began at an unusual hour, by the clock of the device.", "Check the clock of the device, and ask whoever held the interview.", _FINDING),
    IssueCode("survey/back-to-back", "The same enumerator began the interview right after, or during, another one.", "Ask whoever held the interview; calls by phone may follow each other.", _FINDING),
    IssueCode("survey/soft-duplicate", "The interview differs from another one in very few answers.", "Compare the two, and ask whoever held the interview.", _FINDING),
    IssueCode("survey/outlier", "A number is far from those of the other interviews.", "Check the number and its unit with whoever held the interview.", _FINDING),
    # a cleaning log
    IssueCode("cleaning/action", "The action is none of those that a cleaning log knows.", "Choose one of the actions of the log's own sheet.", _RECORD),
    IssueCode("cleaning/interview", "The cleaning log names an interview that the data do not have, or have several times.", "Check the interview's id; it may have been discarded before.", _RECORD),
    IssueCode("cleaning/question", "The cleaning log names no question, or one that the data do not have.", "Write the name of the column as it was exported.", _RECORD),
    IssueCode("cleaning/old-value", "The data no longer hold the old value of the cleaning log.", "Look at the interview again; somebody may have changed it.", _RECORD),
    IssueCode("cleaning/new-value", "The new value is absent, is the old one, or stands beside an action that takes none.", "Give a new value, or choose another action.", _RECORD),
    IssueCode("cleaning/choice", "The new value is no answer that the question offers.", "Write one of the answers of the form, letter by letter.", _RECORD),
    IssueCode("cleaning/conflict", "Two lines of the cleaning log say different things of one answer, or the same interview is discarded twice.", "Keep one of the lines.", _RECORD),
)

CODES = MappingProxyType({code.slug: code for code in _ALL})
"""Every issue code by its slug."""
