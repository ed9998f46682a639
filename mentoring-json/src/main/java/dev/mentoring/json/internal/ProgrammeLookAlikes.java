package dev.mentoring.json.internal;

import dev.mentoring.core.participant.Place;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.Quota;
import dev.mentoring.core.programme.Statement;
import java.util.List;
import java.util.function.Function;

/** Warns of identifiers within each list of a programme that people would take for one another. */
final class ProgrammeLookAlikes {

    private final DocumentReader in;

    private ProgrammeLookAlikes(DocumentReader in) {
        this.in = in;
    }

    static void warn(Programme programme, DocumentReader in) {
        ProgrammeLookAlikes lists = new ProgrammeLookAlikes(in);
        for (int i = 0; i < programme.taxonomies().all().size(); i++) {
            LookAlikeIds.warn(
                    in,
                    "taxonomies/" + i + "/topics",
                    programme.taxonomies().all().get(i).topics().keySet().asList());
        }
        lists.of("places", programme.places(), Place::id);
        lists.of("commitments", programme.commitments(), Commitment::id);
        lists.of("form/attributes", programme.form().attributes(), Attribute::id);
        lists.of("quotas", programme.quotas(), Quota::id);
        lists.of("cohorts", programme.cohorts(), Cohort::id);
        lists.of("careerStages", programme.careerStages(), Choice::id);
        lists.of("formats", programme.formats(), Choice::id);
        lists.of("purposes", programme.purposes(), Purpose::id);
        lists.of("components", programme.components(), Component::id);
        lists.of("statements", programme.statements(), Statement::id);
        lists.of("diversityGoals", programme.diversityGoals(), DiversityGoal::id);
    }

    private <T> void of(String path, List<T> list, Function<T, String> id) {
        LookAlikeIds.warn(in, path, list.stream().map(id).toList());
    }
}
