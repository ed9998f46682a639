package dev.mentoring.json;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.json.events.RandomEvents;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** Random documents of the kinds for the properties of the classes that extend this one. */
abstract class DrawnDocuments {

    @Provide
    Arbitrary<MatchingProblem> problems() {
        return RandomDocuments.problems();
    }

    @Provide
    Arbitrary<MatchingResult> results() {
        return RandomDocuments.results();
    }

    @Provide
    Arbitrary<Taxonomy> taxonomies() {
        return RandomRosters.taxonomies();
    }

    @Provide
    Arbitrary<Programme> programmes() {
        return RandomProgrammes.programmes();
    }

    @Provide
    Arbitrary<ParticipantsDocument> rosters() {
        return RandomRosters.participants();
    }

    @Provide
    Arbitrary<EventsDocument> logs() {
        return RandomEvents.logs();
    }
}
