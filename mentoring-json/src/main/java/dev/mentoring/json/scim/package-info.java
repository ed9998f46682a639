/**
 * People as a human resources system knows them, from a list of users in SCIM 2.0 (RFC 7643, RFC 7644).
 *
 * <p>{@link dev.mentoring.json.scim.ScimFormat} is the entry: it reads a list into a {@link
 * dev.mentoring.json.scim.ScimReading}, which says of every user whether they became one of the people, were left out as
 * inactive, or were refused and why. Its {@link dev.mentoring.json.scim.Organisation} holds where people work, how they are
 * reached and whom they report to, and fills with that what a roster lacks. Roles, offers and needs are not in such a list,
 * so that it never makes somebody a participant. May import core, json and Jackson.
 */
@NullMarked
package dev.mentoring.json.scim;

import org.jspecify.annotations.NullMarked;
