package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeerProblemTest {

    @Test
    void puts_the_smaller_identifier_first() {
        PeerProblem problem = people().pair("cy", "ada", 7).lock("cy", "ada").build();

        assertThat(problem.firstOf(0)).isZero();
        assertThat(problem.secondOf(0)).isEqualTo(2);
        assertThat(problem.pairOf(2, 0)).isZero();
        assertThat(problem.score(0)).isEqualTo(7);
        assertThat(problem.isLocked(0)).isTrue();
        assertThat(problem.digest())
                .isEqualTo(people().lock("ada", "cy").pair(0, 2, 7).build().digest());
    }

    @Test
    void allows_every_pair_of_different_people_that_is_acceptable_to_both() {
        PeerProblem problem = people().addPeer(
                        new Person("di", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("ada")))))
                .allowEveryPair()
                .build();

        assertThat(problem.pairCount()).isEqualTo(4);
        assertThat(problem.pairOf(0, 3)).isNotNegative();
        assertThat(problem.pairOf(1, 3)).isEqualTo(-1);
    }

    @Test
    void takes_other_scores_within_the_limit() {
        PeerProblem problem = people().pair("cy", "ada", 7).lock("cy", "ada").build();

        PeerProblem other = problem.withScores(pair -> 2 * problem.score(pair));

        assertThat(other.score(0)).isEqualTo(14);
        assertThat(other.isLocked(0)).isTrue();
        assertThat(other.withScores(problem::score).digest()).isEqualTo(problem.digest());
        assertThat(catchThrowableOfType(
                        InvalidModelException.class,
                        () -> problem.withScores(pair -> MatchingProblem.LARGEST_SCORE + 1)))
                .hasMessageContaining("NUMBER_RANGE");
    }

    @Test
    void counts_an_entry_that_is_not_returned_once() {
        PeerProblem problem = people().addPeer(
                        new Person("di", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("eli")))))
                .addPeer(new Person("eli", 1, 0, Optional.of(ImmutableList.of())))
                .allowEveryPair()
                .build();

        assertThat(problem.oneWayPreferences()).isEqualTo(1);
    }

    @Test
    void reports_everything_that_is_wrong_with_its_place() {
        PeerProblem.Builder builder = people().addPeer("ben", 1, 0, Optional.empty())
                .addPeer(new Person("di", 1, 0, Optional.of(ImmutableList.of(ImmutableList.of("di")))))
                .pair("ada", "ada", 1)
                .pair("ada", "ben", 1)
                .pair("ben", "ada", 1)
                .pair("ada", "cy", 1)
                .pair("nobody", "cy", 1)
                .lock("ada", "ben")
                .lock("cy", "ada");

        assertThat(catchThrowableOfType(InvalidModelException.class, builder::build)
                        .problems())
                .extracting(p -> p.code() + " " + p.location().describe())
                .containsExactly(
                        "DUPLICATE_ID peers/3/id",
                        "PREFERENCES peers/4/preferences/0",
                        "RULE_CONFLICT pairs/0/second",
                        "UNKNOWN_ID pairs/4/first",
                        "DUPLICATE_PAIR pairs/2",
                        "RULE_CONFLICT locked/1");
    }

    private static PeerProblem.Builder people() {
        return PeerProblem.builder("p")
                .addPeer(Person.of("ada"))
                .addPeer(Person.of("ben"))
                .addPeer(Person.of("cy"));
    }
}
