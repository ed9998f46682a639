package dev.mentoring.json.scim;

/** What a list of users can tell of a participant. */
public enum OrganisationFact {
    /** The employer. */
    ORGANISATION,
    /** The part of the organisation. */
    DEPARTMENT,
    /** The job title. */
    JOB_TITLE,
    /** The languages in which the person can meet. */
    LANGUAGES,
    /** What the person is called. */
    NAME,
    /** The address for electronic mail. */
    EMAIL,
    /** The direct manager, of a participant or of somebody above one. */
    MANAGER
}
