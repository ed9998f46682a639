package dev.mentoring.matching.explain.text;

import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Topic;
import java.util.Optional;

/** What a programme calls its topics, attributes, goals, commitments, statements and components in a language; by identifier what it does not know. */
final class ProgrammeLabels {

    private final Programme programme;
    private final String tag;

    ProgrammeLabels(Programme programme, Language language) {
        this.programme = programme;
        this.tag = language.tag();
    }

    String topic(String id) {
        return in(programme.taxonomies().topic(id).map(Topic::labels), id);
    }

    String attribute(String id) {
        return in(programme.form().attribute(id).map(Attribute::labels), id);
    }

    String goal(String id) {
        return in(
                programme.diversityGoals().stream()
                        .filter(goal -> goal.id().equals(id))
                        .findFirst()
                        .map(DiversityGoal::labels),
                id);
    }

    String statement(String id) {
        return in(
                programme.statements().stream()
                        .filter(statement -> statement.id().equals(id))
                        .findFirst()
                        .map(Statement::labels),
                id);
    }

    String component(String id) {
        return in(
                programme.components().stream()
                        .filter(component -> component.id().equals(id))
                        .findFirst()
                        .map(Component::labels),
                id);
    }

    String commitment(String id) {
        return in(
                programme.commitments().stream()
                        .filter(commitment -> commitment.id().equals(id))
                        .findFirst()
                        .map(commitment -> commitment.choice().labels()),
                id);
    }

    private String in(Optional<Labels> labels, String id) {
        return labels.map(known -> known.in(tag)).orElse(id);
    }
}
