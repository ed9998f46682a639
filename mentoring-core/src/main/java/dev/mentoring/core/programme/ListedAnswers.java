package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.List;

/** What a programme lists for applicants to choose from. */
final class ListedAnswers {

    private final boolean topics;
    private final boolean places;
    private final boolean stages;
    private final boolean commitments;
    private final Form form;

    ListedAnswers(
            Taxonomies taxonomies,
            List<Place> places,
            ImmutableList<Choice> stages,
            List<Commitment> commitments,
            Form form) {
        this.topics = taxonomies.all().stream()
                .flatMap(taxonomy -> taxonomy.topics().values().stream())
                .anyMatch(topic -> !topic.retired());
        this.places = !places.isEmpty();
        this.stages = !stages.isEmpty();
        this.commitments = !commitments.isEmpty();
        this.form = form;
    }

    /** Whether the question can be answered: where it is one of choosing, there is something to choose. */
    boolean allow(Question question) {
        return switch (question.field()) {
            case OFFERS, NEEDS, LIVED, SEEKS_LIVED -> topics;
            case PLACE, REACH_FROM, REACH_KILOMETRES -> places;
            case CAREER_STAGE -> stages;
            case COMMITMENTS -> commitments;
            case LANGUAGES -> form.columns().stream().anyMatch(column -> column.field() == Field.LANGUAGES);
            case ATTRIBUTE ->
                places
                        || question.attribute()
                                .flatMap(form::attribute)
                                .filter(Attribute.At.class::isInstance)
                                .isEmpty();
            default -> true;
        };
    }
}
