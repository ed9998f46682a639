package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.YesOrNo;
import dev.mentoring.core.taxonomy.Labels;
import java.util.List;
import java.util.Optional;

/** The wordings of the answers of a programme's columns. */
final class Vocabularies {

    private static final ImmutableList<Choice> YES_OR_NO = ImmutableList.of(
            new Choice(YesOrNo.YES.name(), Labels.of("Yes")), new Choice(YesOrNo.NO.name(), Labels.of("No")));

    private final Programme programme;
    private final Vocabulary topics;
    private final Vocabulary places;
    private final Vocabulary commitments;
    private final Vocabulary stages;

    Vocabularies(Programme programme) {
        this.programme = programme;
        this.topics = Vocabulary.ofTopics(programme.taxonomies());
        this.places = Vocabulary.of(programme.places().stream()
                .map(place -> new Choice(place.id(), place.labels()))
                .toList());
        this.commitments = Vocabulary.of(
                programme.commitments().stream().map(Commitment::choice).toList());
        this.stages = Vocabulary.of(programme.careerStages());
    }

    /** The programme's places. */
    Vocabulary places() {
        return places;
    }

    /** The wordings of the answers to the question that a column belongs to, be it about one of them alone. */
    Vocabulary of(Column column) {
        return switch (column.field()) {
            case OFFERS, NEEDS, LIVED, SEEKS_LIVED -> topics;
            case PLACE, REACH_FROM -> places;
            case COMMITMENTS -> commitments;
            case CAREER_STAGE -> stages;
            case ATTRIBUTE, WISHED_ANSWERS -> answers(column);
            default -> Vocabulary.of(column.choices());
        };
    }

    private Vocabulary answers(Column column) {
        Optional<Attribute> attribute = column.attribute().flatMap(programme.form()::attribute);
        if (attribute.filter(Attribute.Truth.class::isInstance).isPresent()) {
            List<Choice> own = column.choices();
            return Vocabulary.of(own.isEmpty() ? YES_OR_NO : own);
        }
        return Vocabulary.of(attribute.map(Attribute::terms).orElse(ImmutableList.of()));
    }
}
