/**
 * People as a programme knows them.
 *
 * <p>{@link dev.mentoring.core.participant.Roster} is the entry: the participants of one cohort, their reporting lines, and
 * the pairs that are excluded, locked or part of the past. {@link dev.mentoring.core.participant.Participant} holds what
 * matching may use; {@link dev.mentoring.core.participant.Contact} holds names and addresses and is a type of its own, which
 * no rule, scorer or strategy takes. Texts that print a person show the identifier alone. {@link
 * dev.mentoring.core.participant.TaxonomyMigration} takes a roster to the next version of its taxonomies, and {@link
 * dev.mentoring.core.participant.TaxonomyUpkeep} says what that version should care for. May import taxonomy.
 */
@NullMarked
@Value.Style(allowedClasspathAnnotations = Override.class)
package dev.mentoring.core.participant;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
