package dev.mentoring.core;

/**
 * The stable names of everything that can be wrong with what a caller hands in.
 *
 * <p>Codes are API: they are added, never renamed. Each carries the advice that goes with it, on a line of its own in
 * messages.
 */
public enum ProblemCode {
    // Text and limits, before anything is understood.
    /** The input holds nothing. */
    EMPTY("The input holds nothing.", "Give a document; an empty file is not one."),
    /** The bytes are not UTF-8. */
    ENCODING("The bytes are not UTF-8.", "Save the file as UTF-8."),
    /** The text is not JSON. */
    SYNTAX("The text is not JSON.", "Correct the text at the given line and column; a JSON editor shows the place."),
    /** Something follows the end of the document. */
    TRAILING_DATA("Something follows the end of the document.", "Keep one document a file; use NDJSON for several."),
    /** More bytes than the limit allows. */
    LIMIT_BYTES(
            "More bytes than the limit allows.", "Split the input, or raise the limit where the library is embedded."),
    /** Objects and arrays are nested too deeply. */
    LIMIT_DEPTH(
            "Objects and arrays are nested too deeply.",
            "No document of this library needs such depth; look for a wrong export."),
    /** More elements than the limit allows. */
    LIMIT_COUNT(
            "More elements than the limit allows.",
            "Split the input, or raise the limit where the library is embedded."),
    /** A text is too long. */
    LIMIT_LENGTH("A text is too long.", "Shorten the text."),
    /** More pairs than fit in memory. */
    LIMIT_MEMORY(
            "More pairs than fit in memory.", "List the allowed pairs in \"pairs\" instead of allowing every pair."),

    // The form of a document.
    /** The outermost value is not an object. */
    WRONG_ROOT("The outermost value is not an object.", "A document is one JSON object that begins with \"format\"."),
    /** The format is not one that this version reads here. */
    FORMAT(
            "The format is not one that this version reads here.",
            "The first member must be \"format\" with kind and major version, such as \"mentoring/programme/1\"."),
    /** A document of the kind that is due, in a version that is not read here. */
    SCHEMA_VERSION(
            "A document of the kind that is due, in a version that is not read here.",
            "Write the document in the version that is due, or give the step that brings the older one up to it."),
    /** A step that brings documents up to the next version failed. */
    MIGRATION_FAILED(
            "A step that brings documents up to the next version failed.",
            "Correct the named step; the cause is attached where there is one."),
    /** A member name occurs twice in one object. */
    DUPLICATE_KEY("A member name occurs twice in one object.", "Remove one of the two; nothing says which was meant."),
    /** A member that the format does not know. */
    UNKNOWN_FIELD(
            "A member that the format does not know.",
            "Remove or rename it; members of your own go under \"extensions\"."),
    /** A required member is missing. */
    MISSING_FIELD("A required member is missing.", "Add the member; `mentoring schema KIND` shows what is required."),
    /** A member that may not be null is null. */
    NULL_VALUE("A member that may not be null is null.", "Leave the member out when there is no value."),
    /** An element of an array is null. */
    NULL_ELEMENT("An element of an array is null.", "Remove the element."),
    /** A value of another type is due. */
    WRONG_TYPE(
            "A value of another type is due.",
            "Values are never converted: write numbers without quotes and texts with them."),
    /** A number is not finite. */
    NUMBER_NOT_FINITE(
            "A number is not finite.", "Scores and counts are whole numbers; a pair that is not allowed is left out."),
    /** A number is outside its range, has a fraction where none may be, or is written too long. */
    NUMBER_RANGE(
            "A number is outside its range, has a fraction where none may be, or is written too long.",
            "Give a number within the stated limits."),
    /** A value is empty where something is due. */
    EMPTY_VALUE("A value is empty where something is due.", "Give a value or leave the member out."),
    /** A value is not one of the accepted ones. */
    UNKNOWN_VALUE("A value is not one of the accepted ones.", "Use one of the accepted values."),
    /** A {@code "kind"}, or a member of that purpose, that names none of the kinds there are. */
    UNKNOWN_KIND(
            "A \"kind\", or a member of that purpose, that names none of the kinds there are.",
            "Use one of the kinds that the message names; documents never name classes."),

    // Identifiers and references.
    /** An identifier holds a character that identifiers may not hold. */
    ID_CHARACTERS(
            "An identifier holds a character that identifiers may not hold.",
            "Use visible letters, digits and punctuation, without control or formatting characters."),
    /** An identifier occurs twice in its list. */
    DUPLICATE_ID("An identifier occurs twice in its list.", "Give each its own identifier; neither of the two wins."),
    /** An identifier that nothing carries. */
    UNKNOWN_ID("An identifier that nothing carries.", "Correct the identifier, or add what it names."),
    /** Two identifiers that differ, but that people take for the same one; a warning, for nothing is merged. */
    ID_CONFUSABLE(
            "Two identifiers that differ, but that people take for the same one; a warning, for nothing is merged.",
            "Make sure that these are two; if they are one and the same, keep one of the identifiers."),

    // Taxonomies.
    /** Broader links, or links to successors, lead round in a circle. */
    TAXONOMY_CYCLE("Broader links, or links to successors, lead round in a circle.", "Remove one of the named links."),
    /** Topics are nested too deeply. */
    TAXONOMY_DEPTH("Topics are nested too deeply.", "Flatten the taxonomy."),
    /** Two topics disagree about the link between them. */
    TAXONOMY_LINK(
            "Two topics disagree about the link between them.",
            "State the link once, or with the same weight on both sides."),
    /** A vocabulary puts a topic below several others; only the first of them is kept. */
    SEVERAL_BROADER(
            "A vocabulary puts a topic below several others; only the first of them is kept.",
            "Put the one that matters first, or relate the topic to the others."),
    /** A vocabulary relates two topics without saying how strongly; a weight was assumed. */
    WEIGHT_ASSUMED(
            "A vocabulary relates two topics without saying how strongly; a weight was assumed.",
            "State the overlap in percent, or choose another weight to assume."),
    /** Part of a vocabulary or list that has no place here; it was left out. */
    NOT_CARRIED(
            "Part of a vocabulary or list that has no place here; it was left out.",
            "Keep the source itself where that part is needed."),

    // Programmes and people.
    /** A rule, scorer, strategy or metric of an unknown name, or settings that it or a form does not take. */
    UNKNOWN_SETTING(
            "A rule, scorer, strategy or metric of an unknown name, or settings that it or a form does not take.",
            "Use what the message names; `mentoring strategies` and the reference pages tell what each takes."),
    /** A rule, criterion or quota that uses an attribute which the form marks as sensitive. */
    SENSITIVE_ATTRIBUTE(
            "A rule, criterion or quota that uses an attribute which the form marks as sensitive.",
            "Use the attribute through a declared goal with the person's leave."),
    /** An explanation holds something that its audience may not see. */
    NOT_FOR_AUDIENCE(
            "An explanation holds something that its audience may not see.",
            "Make the explanation for the coordinator, or leave that out."),
    /** A person states no role. */
    ROLE_MISSING("A person states no role.", "Tick Mentor, Mentee or both."),
    /** An area, place, attribute or answer that the programme does not know. */
    UNKNOWN_OPTION(
            "An area, place, attribute or answer that the programme does not know.",
            "Use one of the programme's own terms, or add the wording to the programme as an alias."),
    /** A topic that the programme's taxonomies do not hold. */
    UNKNOWN_INTEREST(
            "A topic that the programme's taxonomies do not hold.",
            "Use a topic of the taxonomy, or keep the words under the person's other areas."),
    /** A wording that fits several of the programme's terms. */
    AMBIGUOUS_OPTION(
            "A wording that fits several of the programme's terms.", "Use a wording that only one term carries."),
    /** A date that does not exist, or is not written in the declared order. */
    DATE_INVALID(
            "A date that does not exist, or is not written in the declared order.",
            "Write the date in the order that the programme's form declares."),
    /** A date that can be read as two different days, where no order of day and month is declared. */
    DATE_AMBIGUOUS(
            "A date that can be read as two different days, where no order of day and month is declared.",
            "Declare the order of day, month and year for the column in the programme's form."),
    /** A time of day, an instant or a period that is not written as ISO 8601 writes it. */
    TIME_INVALID(
            "A time of day, an instant or a period that is not written as ISO 8601 writes it.",
            "Write times of day as 09:30, instants in UTC as 2026-01-05T09:30:00Z, and periods as P6M."),
    /** A count of places outside its limits. */
    CAPACITY_RANGE("A count of places outside its limits.", "Give a whole number within the stated limits."),
    /** A minimum above its capacity. */
    BOUNDS_CROSSED("A minimum above its capacity.", "Lower the minimum or raise the capacity."),
    /** The reporting lines lead round in a circle. */
    REPORTING_CYCLE("The reporting lines lead round in a circle.", "Correct one of the named managers."),
    /** A form column that is required does not stand in the header row. */
    MISSING_COLUMN(
            "A form column that is required does not stand in the header row.",
            "Export the column, or add its wording to the programme's form as an alias."),
    /** Two columns of the header row answer the same question. */
    DUPLICATE_COLUMN("Two columns of the header row answer the same question.", "Remove one of the columns."),
    /** A column that the programme's form does not mention. */
    UNKNOWN_COLUMN(
            "A column that the programme's form does not mention.",
            "Remove the column, or map it to IGNORE in the programme's form."),
    /** A row with more or fewer cells than the header. */
    ROW_LENGTH("A row with more or fewer cells than the header.", "Check the row's quotes and separators."),
    /** Quotes that do not close, or text after a closing quote. */
    CSV_SYNTAX("Quotes that do not close, or text after a closing quote.", "Check the quotes around the named row."),
    /** A line that is not written as its format has it. */
    LINE_SYNTAX("A line that is not written as its format has it.", "Write the line as the message says."),

    // Matching problems.
    /** A pair occurs twice. */
    DUPLICATE_PAIR("A pair occurs twice.", "List each pair once."),
    /** Locked, forbidden and allowed pairs contradict each other or the capacities. */
    RULE_CONFLICT(
            "Locked, forbidden and allowed pairs contradict each other or the capacities.",
            "Unlock the pair, or change the named rule, list or capacity."),
    /** A preference list that names its owner, a partner twice, or somebody who cannot be one. */
    PREFERENCES(
            "A preference list that names its owner, a partner twice, or somebody who cannot be one.",
            "List each possible partner once."),
    /** The strategy does not serve problems of this kind. */
    STRATEGY_UNSUITED("The strategy does not serve problems of this kind.", "Choose one of the named strategies."),
    /** Preferences with ties, and a strategy that needs strict ones. */
    PREFERENCES_TIED(
            "Preferences have ties, and the strategy needs strict ones.",
            "Choose a strategy that draws ties by lot or allows for them, or state every choice at a place of its own."),
    /** Groups whose bounds overlap, so that no exact method is known to be fast. */
    GROUPS_CROSS(
            "Groups whose bounds overlap, so that no exact method is known to be fast.",
            "Nest the groups or keep them apart; bound mentors' groups and mentees' groups separately."),
    /** No strategy has that name. */
    UNKNOWN_STRATEGY("No strategy has that name.", "`mentoring strategies` lists what there is."),
    /** Scores so large that exact arithmetic could overflow. */
    SCORE_OVERFLOW("Scores so large that exact arithmetic could overflow.", "Scale the scores down."),
    /** A rule of a user's own failed. */
    RULE_FAILED("A rule of a user's own failed.", "Correct the named rule; what it threw is attached as the cause."),
    /** A scorer returned a rating outside 0 to 1,000,000. */
    SCORE_RANGE("A scorer returned a rating outside 0 to 1,000,000.", "Correct the named scorer."),
    /** A scorer rated one pair in two ways. */
    SCORE_UNSTABLE(
            "A scorer rated one pair in two ways.",
            "Make the scorer give the same pair the same rating, with reasons and without."),
    /** A scorer failed. */
    SCORER_FAILED("A scorer failed.", "Correct the named scorer; the cause is attached."),
    /** A scorer that says that it is symmetric rated a pair turned round in another way. */
    SCORE_ASYMMETRIC(
            "A scorer says that it is symmetric, and rated a pair turned round in another way.",
            "Make the named scorer symmetric, or let it not say so."),
    /** A scorer was not done within the limit of time that the caller set. */
    SCORER_TIMEOUT(
            "A scorer was not done within the limit of time that the caller set.",
            "Correct the named scorer, or allow for more time."),
    /** A strategy failed: it threw, or gave no result. */
    STRATEGY_FAILED(
            "A strategy threw, or gave no result.",
            "Correct the named strategy; the cause is attached where there is one."),
    /** A strategy gave a result that does not answer the question, or that its proof does not prove. */
    STRATEGY_RESULT(
            "A strategy's result does not answer the question, or is not proved.",
            "Correct the named strategy; its contract test shows more."),

    // Runs and results.
    /** The caller stopped the run before there was a question to answer. */
    RUN_CANCELLED(
            "The caller stopped the run before there was a question to answer.", "Run again without stopping it."),
    /** The result belongs to another problem. */
    OTHER_PROBLEM("The result belongs to another problem.", "Verify a result against the problem that it answers."),

    // Logs.
    /** An entry of a log that is not the next one: by its number, or recorded before the entry in front of it. */
    LOG_ORDER(
            "An entry of a log that is not the next one: by its number, or recorded before the entry in front of it.",
            "Look for an entry that was dropped, added or moved; a log is continued, never edited."),
    /** An entry of a log whose hash does not follow from it and the entries before it. */
    LOG_CHAIN(
            "An entry of a log whose hash does not follow from it and the entries before it.",
            "The log is not what it was when it was written; compare it with a copy or with an anchor."),
    /** A log of another programme. */
    OTHER_PROGRAMME("A log of another programme.", "Give the log together with the programme that it names."),
    /** A log of trials of another design, of other questions or of another version. */
    OTHER_DESIGN(
            "A log of trials of another design, of other questions or of another version.",
            "Go on with design, questions and version as they were, or keep the new trials in another file.");

    private final String meaning;
    private final String advice;

    ProblemCode(String meaning, String advice) {
        this.meaning = meaning;
        this.advice = advice;
    }

    /** What is wrong, as one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What the reader can do about it, as one sentence. */
    public String advice() {
        return advice;
    }
}
