package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.MatchingProblem;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Documents of every kind with members that nobody knows are written to the byte as they were read. */
@Tag("D8")
class PreservingProperties extends DrawnDocuments {

    @Property(tries = 40)
    void a_problem(@ForAll("problems") MatchingProblem problem, @ForAll long seed) {
        comesBack(MentoringJson.problems(), problem, seed);
    }

    @Property(tries = 40)
    void a_result(@ForAll("results") MatchingResult result, @ForAll long seed) {
        comesBack(MentoringJson.results(), result, seed);
    }

    @Property(tries = 40)
    void a_taxonomy(@ForAll("taxonomies") Taxonomy taxonomy, @ForAll long seed) {
        comesBack(MentoringJson.taxonomies(), taxonomy, seed);
    }

    @Property(tries = 40)
    void a_programme(@ForAll("programmes") Programme programme, @ForAll long seed) {
        comesBack(MentoringJson.programmes(), programme, seed);
    }

    @Property(tries = 40)
    void a_roster(@ForAll("rosters") ParticipantsDocument roster, @ForAll long seed) {
        comesBack(MentoringJson.participants(), roster, seed);
    }

    @Property(tries = 40)
    void a_log(@ForAll("logs") EventsDocument log, @ForAll long seed) {
        comesBack(MentoringJson.events(), log, seed);
    }

    static <T> void comesBack(DocumentFormat<T> format, T value, long seed) {
        String document = UnknownMembers.in(format.writeLine(value), new Random(seed));

        Reading<T> read = format.preserving().readWithNotes(document.getBytes(StandardCharsets.UTF_8));

        assertThat(format.writeLine(read.value(), read.extras())).isEqualTo(document);
        Reading<T> inLines = format.preserving()
                .readWithNotes(format.write(read.value(), read.extras()).getBytes(StandardCharsets.UTF_8));
        assertThat(inLines.extras()).isEqualTo(read.extras());
        assertThat(format.digest(inLines.value())).isEqualTo(format.digest(value));
    }
}
