package dev.mentoring.json.scim;

/**
 * A fact of which a roster and an organisation's list say different things; the roster's was kept.
 *
 * @param person identifier of the participant, or of a manager above one
 * @param fact what it is
 */
public record Conflict(String person, OrganisationFact fact) {}
