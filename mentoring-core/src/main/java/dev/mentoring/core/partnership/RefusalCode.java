package dev.mentoring.core.partnership;

/** The stable names of everything that can keep an act from being recorded. Codes are added, never renamed. */
public enum RefusalCode {
    // Who, when and what about.
    /** Somebody else has to do it. */
    NOT_YOURS(
            "it is for somebody else to do",
            "Let the person concerned do it, or the office where it may act for them.",
            false),
    /** It would stand in the log before something that was recorded earlier. */
    OUT_OF_ORDER(
            "it is recorded before the latest entry of the log",
            "Record it now; the day on which it happened may lie earlier.",
            false),
    /** It is said to have happened on a day that has not come. */
    IN_THE_FUTURE("the day has not come", "Record it when it has happened.", false),
    /** It is about a time that is over. */
    IN_THE_PAST(
            "the time is over",
            "Choose a later time; record a meeting that was held as held, and one that was not as called off.",
            false),
    /** The log has nothing of the person. */
    UNKNOWN_PERSON(
            "the log does not know the person, or they have not applied", "Record the application first.", false),
    /** The log has no such relationship. */
    UNKNOWN_PARTNERSHIP(
            "the log has no such relationship", "Correct the identifier, or propose the pair first.", false),
    /** The log has no such circle. */
    UNKNOWN_CIRCLE("the log has no such circle", "Correct the identifier, or form the circle first.", false),
    /** The programme or the relationship has nothing of that name. */
    UNKNOWN_NAME("nothing has that name", "Use a name of the programme, or of what was recorded before.", false),
    /** Something else has the name already. */
    NAME_TAKEN("the name is taken", "Choose a name that the log does not have.", false),
    /** It has been recorded, or changes nothing. */
    ALREADY_SO("it is so already", "Nothing is to be done.", false),
    /** It does not fit how far things have come. */
    WRONG_STATE(
            "things have not come so far, or further", "See what is due: the obligations name the next step.", false),
    /** There are as many of the kind as a log keeps. */
    LIMIT_REACHED("there are as many as a log keeps", "End the relationship and begin another.", false),
    /** A requirement is not met. */
    GATE_SHUT(
            "a requirement is not met",
            "Meet the requirement that the policy names, or let the office waive it with a reason.",
            true),

    // Programme and cohort.
    /** The programme has no policy for it. */
    NO_POLICY("the programme does not provide for it", "Add the policy to the programme if it is wanted.", false),
    /** The pilot was stopped. */
    PROGRAMME_STOPPED("the programme has been stopped", "Apply to another programme.", false),
    /** The cohort is closed. */
    COHORT_CLOSED("the cohort is closed", "Apply to the next cohort.", false),
    /** The cohort has as many people as it takes. */
    COHORT_FULL(
            "the cohort is full", "Apply to the next cohort, or let the office make an exception with a reason.", true),
    /** Whoever leads a cohort takes no part in it. */
    LEADS_COHORT("whoever leads a cohort takes no part in it", "Apply to a cohort that somebody else leads.", false),
    /** The two are not in one cohort. */
    OTHER_COHORT("the two are not in one cohort", "Propose people of one cohort.", false),
    /** It was decided by another version of the rules. */
    OTHER_RULES(
            "another version of the rules decides in the cohort",
            "Decide by the version that the cohort names.",
            false),
    /** Relationships of the cohort have not ended. */
    STILL_RUNNING("not everything has ended", "End the relationships and withdraw the proposals first.", false),

    // Pairs.
    /** The person did not apply for the role. */
    ROLE_MISSING(
            "the person has not applied for the role", "Propose people in the role for which they applied.", false),
    /** There is no place left. */
    PLACE_TAKEN("no place is left", "Wait for a place, or propose somebody else.", false),
    /** Somebody was proposed as often as the programme does. */
    ROUNDS_USED_UP(
            "the rounds of proposals are used up",
            "Let the person wait for a place, or let the office make an exception.",
            true),
    /** The time to answer is over. */
    TOO_LATE("the time for it is over", "Let the office propose again, or record it at the next occasion.", false),
    /** It is not time yet. */
    TOO_EARLY("it is not time yet", "Wait for the day, or let the office make an exception with a reason.", true),

    // Agreement, plan and meetings.
    /** The agreement lacks a clause that the programme requires. */
    CLAUSE_MISSING("a clause is missing that every agreement has", "Add the clause.", false),
    /** A clause is outside what the programme allows. */
    CLAUSE_BOUNDS("a clause is outside the programme's limits", "Change the clause.", false),
    /** Another version is the one to be answered. */
    OTHER_VERSION(
            "another version is the one to be answered", "Read the version that is open, and answer that one.", false),
    /** The plan is outside what the programme allows. */
    PLAN_BOUNDS("the plan is outside the programme's limits", "Change the plan.", true),
    /** The meeting is not where the programme allows. */
    MEETING_PLACE("meetings are not held there", "Choose a place that the policy names.", true),
    /** The meeting is not when the programme allows. */
    MEETING_HOURS("meetings are not held at that time", "Choose a time that the policy names.", true),
    /** The meeting is longer than the programme allows. */
    MEETING_LENGTH("meetings are not that long", "Plan a shorter meeting.", true),
    /** The commitment has no further contact. */
    CONTACTS_USED_UP(
            "the commitment has no further contact",
            "Complete the relationship, or let the office make an exception.",
            true),

    // The rest.
    /** The rating is not on the scale. */
    OFF_SCALE("the rating is not on the programme's scale", "Rate on the scale of the evaluation plan.", false),
    /** The circle would be smaller or larger than the programme allows. */
    CIRCLE_SIZE(
            "the circle would have too few or too many members", "Choose members within the policy's limits.", true),
    /** Only the office lets somebody pass. */
    WAIVER_NOT_YOURS("only the office makes an exception", "Ask the office.", false),
    /** The named policy is not in the way, or does not bend. */
    WAIVER_UNUSED(
            "a policy that is to be waived is not in the way",
            "Name the policies that the refusal names, and no others.",
            false);

    private final String says;
    private final String wayOut;
    private final boolean waivable;

    RefusalCode(String says, String wayOut, boolean waivable) {
        this.says = says;
        this.wayOut = wayOut;
        this.waivable = waivable;
    }

    /** What is in the way, in words that follow the name of the policy. */
    public String says() {
        return says;
    }

    /** What can be done about it, as one sentence. */
    public String wayOut() {
        return wayOut;
    }

    /** Whether the office can let somebody pass, with a reason. */
    public boolean isWaivable() {
        return waivable;
    }
}
