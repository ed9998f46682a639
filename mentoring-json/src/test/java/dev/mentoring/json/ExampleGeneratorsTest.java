package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.experiment.generator.Generators;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.experiment.generator.RosterGenerator;
import dev.mentoring.matching.experiment.generator.RosterShape;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Presets have the shape of the examples that they are named after, and people are drawn for every example programme. */
class ExampleGeneratorsTest {

    private static final int SEEDS = 20;
    private static final RosterShape SMALL =
            RosterShape.standard().with("mentees", 18).with("mentors", 12).with("both", 100);

    static Stream<String> names() {
        return Examples.names().stream();
    }

    /** What the page of the generators tells of an example. */
    private record Figures(
            double mentees,
            double menteesOut,
            double mentors,
            double mentorsOut,
            double places,
            double pairs,
            double mean,
            double deviation,
            double ties) {

        static Figures of(TwoSidedProblem problem) {
            BitSet met = new BitSet();
            int out = 0;
            int entries = 0;
            int repeated = 0;
            for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
                Set<Long> scores = new HashSet<>();
                int length = problem.rowStart(mentee + 1) - problem.rowStart(mentee);
                for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                    met.set(problem.mentorOf(pair));
                    scores.add(problem.score(pair));
                }
                out += length == 0 ? 1 : 0;
                entries += Math.max(0, length - 1);
                repeated += length - scores.size();
            }
            double mean = IntStream.range(0, problem.pairCount())
                    .mapToLong(problem::score)
                    .average()
                    .orElse(0);
            double square = IntStream.range(0, problem.pairCount())
                    .mapToDouble(pair -> (problem.score(pair) - mean) * (problem.score(pair) - mean))
                    .average()
                    .orElse(0);
            return new Figures(
                    problem.mentees().size(),
                    out,
                    problem.mentors().size(),
                    problem.mentors().size() - met.cardinality(),
                    problem.mentors().stream().mapToInt(Person::capacity).sum(),
                    problem.pairCount(),
                    mean,
                    Math.sqrt(square),
                    entries == 0 ? 0 : 1_000.0 * repeated / entries);
        }

        static Figures mean(ImmutableList<Figures> all) {
            return new Figures(
                    all.stream().mapToDouble(Figures::mentees).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::menteesOut).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::mentors).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::mentorsOut).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::places).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::pairs).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::mean).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::deviation).average().orElseThrow(),
                    all.stream().mapToDouble(Figures::ties).average().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_preset_has_the_shape_of_its_example(String name) {
        Figures example = Figures.of(ExampleRound.of(name).match().round().problem());
        ProblemGenerator preset = Generators.standard().named("like-" + name);
        Figures drawn = Figures.mean(IntStream.range(0, SEEDS)
                .mapToObj(seed -> Figures.of(
                        (TwoSidedProblem) preset.draw(Options.none(), seed).problem()))
                .collect(ImmutableList.toImmutableList()));

        assertThat(drawn.mentees()).isEqualTo(example.mentees());
        assertThat(drawn.mentors()).isEqualTo(example.mentors());
        assertThat(drawn.places()).isEqualTo(example.places());
        assertThat(drawn.menteesOut()).isCloseTo(example.menteesOut(), within(1.0));
        assertThat(drawn.mentorsOut()).isCloseTo(example.mentorsOut(), within(0.6));
        assertThat(drawn.pairs()).isCloseTo(example.pairs(), within(0.04 * example.pairs()));
        assertThat(drawn.mean()).isCloseTo(example.mean(), within(0.08 * example.mean()));
        assertThat(drawn.deviation()).isCloseTo(example.deviation(), within(0.2 * example.deviation()));
        assertThat(drawn.ties()).isCloseTo(example.ties(), within(40.0));
    }

    @ParameterizedTest
    @MethodSource("names")
    void people_who_are_drawn_fit_the_programme(String name) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(name));
        for (long seed = 0; seed < SEEDS; seed++) {
            Roster roster = RosterGenerator.draw(programme, SMALL, Examples.date(name), seed);

            assertThat(programme.check(roster).list()).isEmpty();
            assertThat(roster.participants()).hasSize(29);
            assertThat(roster.participants().stream().filter(person -> person.is(Role.MENTOR)))
                    .hasSize(12);
            assertThat(roster.participants().stream().filter(person -> person.is(Role.MENTEE)))
                    .hasSize(18);
            assertThat(roster.participants()).allMatch(person -> person.id().matches("p-[0-9]{6}"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void their_rounds_compile_and_have_pairs(String name) {
        ProblemGenerator generator = generator(name);
        int pairs = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Instance instance = generator.draw(Options.none(), seed);
            pairs += ((TwoSidedProblem) instance.problem()).pairCount();
            assertThat(instance.round().orElseThrow().roster().participants()).hasSize(29);
        }

        assertThat(pairs).isGreaterThan(SEEDS * 10);
        for (String people : new String[] {"0", "1"}) {
            generator.draw(Options.parse(Map.of("mentees", people, "mentors", "0", "both", "0")), 1);
            generator.draw(Options.parse(Map.of("mentees", people, "mentors", "1", "both", "1000")), 1);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_roster_that_is_drawn_can_be_written_and_read(String name) {
        Programme programme = MentoringJson.readProgramme(Examples.programme(name));
        Roster roster = RosterGenerator.draw(programme, SMALL, Examples.date(name), 1);
        String written = MentoringJson.write(ParticipantsDocument.of(roster));

        assertThat(MentoringJson.readParticipants(written.getBytes(StandardCharsets.UTF_8))
                        .roster())
                .isEqualTo(roster);
    }

    @ParameterizedTest
    @MethodSource("names")
    void settings_hold_instead_of_the_shape(String name) {
        Instance instance = generator(name).draw(Options.parse(Map.of("mentees", "3", "mentors", "4", "both", "0")), 1);

        assertThat(instance.round().orElseThrow().roster().participants()).hasSize(7);
        assertThatThrownBy(() -> SMALL.with("needs-least", 6))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("BOUNDS_CROSSED");
        assertThatThrownBy(() -> SMALL.with("mentor", 6))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING");
    }

    private static ProblemGenerator generator(String name) {
        return RosterGenerator.generatorOf(
                "programme", MentoringJson.readProgramme(Examples.programme(name)), SMALL, Examples.date(name));
    }
}
