package dev.mentoring.core.programme;

/** What a column of a form export is about. */
public enum Field {
    /** The applicant's identifier, required. */
    ID,
    /** Full name: contact data. */
    NAME,
    /** Address for electronic mail: contact data. */
    EMAIL,
    /** Date of the application, in the column's declared order. */
    APPLIED_ON,
    /** Roles; the column's choices have the identifiers MENTOR and MENTEE. */
    ROLES,
    /** Topics offered, at either level. */
    OFFERS,
    /** Topics wanted, at either level. */
    NEEDS,
    /** Areas offered in the applicant's own words. */
    OTHER_OFFERS,
    /** Areas wanted in the applicant's own words. */
    OTHER_NEEDS,
    /** The attribute that the column names. */
    ATTRIBUTE,
    /** Where the applicant works: one of the programme's places. */
    PLACE,
    /** Ways of meeting; the column's choices have the identifiers REMOTE and IN_PERSON. An empty cell means every way. */
    MEETING_MODES,
    /** The place within whose reach the applicant asks to meet. */
    REACH_FROM,
    /** How far that reach is, in whole kilometres. */
    REACH_KILOMETRES,
    /** Kinds of commitment: the programme's own. */
    COMMITMENTS,
    /** How many mentees the applicant takes. */
    MENTOR_PLACES,
    /** Identifiers of people whom the applicant avoids. */
    AVOIDS,
    /** Identifier of the applicant's manager. */
    REPORTS_TO,
    /** What the applicant wants to reach, in their own words. */
    OBJECTIVES,
    /** A request in the applicant's own words. */
    NOTE,
    /** Nothing that the programme uses. */
    IGNORE
}
