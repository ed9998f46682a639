package dev.mentoring.core.participant;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.taxonomy.Succession;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;

/**
 * A roster taken from one version of a programme's taxonomies to the next, and what that changed.
 *
 * <p>Offers, needs, topics of goals and of what was lived through count as statements, and they balance: {@code stated} = {@code kept} + {@code replaced} + {@code turnedToText}. Nothing is lost:
 * a topic that nothing replaces goes on as an area in the person's own words. Where two topics become one, the stronger
 * statement is kept, with the evidence of both.
 *
 * @param roster the people with topics in use
 * @param changes what was not simply kept, in order of the people and the kinds of statement, in the order stated
 * @param stated statements before
 * @param kept statements whose topic is still in use
 * @param replaced statements whose topic has others in its place
 * @param turnedToText statements whose topic has nothing in its place
 */
public record TaxonomyMigration(
        Roster roster, ImmutableList<TopicChange> changes, long stated, long kept, long replaced, long turnedToText) {

    /** Refuses counts that do not balance. */
    public TaxonomyMigration {
        if (stated != kept + replaced + turnedToText || changes.size() != replaced + turnedToText) {
            throw new InternalErrorException("of " + stated + " statements, " + kept + " were kept, " + replaced
                    + " replaced and " + turnedToText + " turned to text, with " + changes.size() + " changes told");
        }
    }

    /**
     * Takes a roster from the taxonomies in which its people stated their topics to the next ones, by {@link Succession}.
     *
     * @param language the language in which topics without successor are kept as text
     * @throws InvalidModelException when the successors named by both taxonomies together lead round in a circle
     */
    public static TaxonomyMigration of(Roster roster, Taxonomies last, Taxonomies next, String language) {
        TopicMigration topics = new TopicMigration(Succession.between(last, next), language);
        List<Participant> people = new ArrayList<>();
        for (Participant person : roster.participants()) {
            people.add(topics.migrate(person));
        }
        Roster migrated = Roster.builder().from(roster).participants(people).build();
        return topics.report(migrated);
    }

    /** Counts alone: people may be private. */
    @Override
    public String toString() {
        return "TaxonomyMigration[" + roster + ", " + stated + " stated, " + kept + " kept, " + replaced + " replaced, "
                + turnedToText + " turned to text]";
    }
}
