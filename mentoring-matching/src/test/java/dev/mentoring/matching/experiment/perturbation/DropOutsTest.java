package dev.mentoring.matching.experiment.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.SomeProblems;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DropOutsTest {

    private static final Map<String, String> NOBODY = Map.of("mentees", "0", "mentors", "0");
    private static final Map<String, String> MENTEES = Map.of("mentees", "300", "mentors", "0");

    @Property(tries = 100)
    void judges_by_those_who_stay(@ForAll long seed) {
        TwoSidedProblem truth = SomeProblems.sides(seed);

        Perturbed after = perturb(truth, MENTEES, seed);
        Perturbed before = perturb(truth, Map.of("mentees", "300", "mentors", "0", "when", "before"), seed);

        assertThat(after.asked()).isSameAs(truth);
        assertThat(before.asked()).isSameAs(before.judged());
        assertThat(before.judged().digest()).isEqualTo(after.judged().digest());
        TwoSidedProblem left = (TwoSidedProblem) after.judged();
        assertThat(left.mentors()).hasSameSizeAs(truth.mentors());
        assertThat(truth.mentees()).extracting(Person::id).containsAll(ids(left));
        assertThat(perturb(truth, NOBODY, seed).judged().digest()).isEqualTo(truth.digest());
    }

    @Test
    void takes_about_the_share_that_is_asked_for_and_the_same_people_of_a_larger_programme() {
        TwoSidedProblem few = mentees(1_000);
        TwoSidedProblem more = mentees(1_100);

        ImmutableSet<String> stay =
                ids((TwoSidedProblem) perturb(few, MENTEES, 5).judged());
        ImmutableSet<String> stayOfMore =
                ids((TwoSidedProblem) perturb(more, MENTEES, 5).judged());

        assertThat(stay).hasSizeBetween(650, 750);
        assertThat(stayOfMore).containsAll(stay);
        assertThat(stayOfMore.stream().filter(ids(few)::contains)).hasSameSizeAs(stay);
    }

    @Test
    void leaves_nobody_when_everybody_goes() {
        PeerProblem peers = PeerProblem.builder("two")
                .addPeer(Person.of("ann"))
                .addPeer(Person.of("bob"))
                .allowEveryPair()
                .build();

        assertThat(((PeerProblem) perturb(peers, Map.of("peers", "1000"), 0).judged()).peers())
                .isEmpty();
        assertThatThrownBy(() -> perturb(peers, Map.of("mentors", "1"), 0))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("UNKNOWN_SETTING");
        assertThatThrownBy(() -> perturb(mentees(1), Map.of("peers", "1"), 0))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> perturb(mentees(1), Map.of("when", "never"), 0))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> perturb(mentees(1), Map.of("mentors", "1001"), 0))
                .isInstanceOf(InvalidModelException.class);
    }

    private static TwoSidedProblem mentees(int count) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("mentees");
        IntStream.range(0, count).forEach(k -> builder.addMentee(Person.of("e" + k)));
        return builder.build();
    }

    private static ImmutableSet<String> ids(TwoSidedProblem problem) {
        return problem.mentees().stream().map(Person::id).collect(ImmutableSet.toImmutableSet());
    }

    private static Perturbed perturb(MatchingProblem problem, Map<String, String> settings, long seed) {
        return new DropOuts().perturb(Instance.of(problem), Options.parse(settings), seed);
    }
}
