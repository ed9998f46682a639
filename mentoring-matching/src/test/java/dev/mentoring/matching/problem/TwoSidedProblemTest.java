package dev.mentoring.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoSidedProblemTest {

    @Test
    void numbers_people_and_pairs_by_identifier() {
        TwoSidedProblem problem = example().build();

        assertThat(problem.mentors()).extracting(Person::id).containsExactly("ada", "eve");
        assertThat(problem.mentees()).extracting(Person::id).containsExactly("ben", "cy", "di");
        assertThat(problem.pairCount()).isEqualTo(2);
        assertThat(problem.rowStart(3)).isEqualTo(2);
        assertThat(problem.pairOf(0, 0)).isZero();
        assertThat(problem.pairOf(1, 1)).isEqualTo(1);
        assertThat(problem.pairOf(1, 2)).isEqualTo(-1);
        assertThat(problem.mentorOf(1)).isEqualTo(1);
        assertThat(problem.menteeOf(1)).isEqualTo(1);
        assertThat(problem.score(1)).isEqualTo(120_000);
        assertThat(problem.isLocked(0)).isTrue();
        assertThat(problem.lockedCount()).isEqualTo(1);
        assertThat(problem.indexOfMentor("eve")).isEqualTo(1);
        assertThat(problem.indexOfMentee("ada")).isEqualTo(-1);
    }

    @Test
    void finds_no_pair_of_somebody_unknown_where_every_pair_is_allowed() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .allowEveryPair()
                .build();

        assertThat(problem.pairOf(0, 1)).isEqualTo(1);
        assertThat(problem.pairOf(problem.indexOfMentor("zoe"), 1)).isEqualTo(-1);
        assertThat(problem.pairOf(1, 0)).isEqualTo(-1);
    }

    @Test
    void can_be_told_more_after_it_was_built() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p")
                .addMentor(Person.of("zoe"))
                .addMentor(Person.of("ada"))
                .addMentee(Person.of("ben"))
                .pair("zoe", "ben", 1)
                .lock("zoe", "ben");
        TwoSidedProblem first = builder.build();
        TwoSidedProblem second = builder.addMentee(Person.of("abe"))
                .pair("ada", "abe", 2)
                .forbid("ada", "ben")
                .build();

        assertThat(first.pairCount()).isEqualTo(1);
        assertThat(first.pairOf(first.indexOfMentor("zoe"), first.indexOfMentee("ben")))
                .isZero();
        assertThat(second.pairCount()).isEqualTo(2);
        assertThat(second.isLocked(second.pairOf(second.indexOfMentor("zoe"), second.indexOfMentee("ben"))))
                .isTrue();
    }

    @Test
    void tells_each_problem_once_however_often_it_is_asked() {
        TwoSidedProblem.Builder builder = people().pair("ada", "nobody", 1);

        assertThat(wrong(builder)).containsExactly("UNKNOWN_ID pairs/0/mentee");
        assertThat(wrong(builder)).containsExactly("UNKNOWN_ID pairs/0/mentee");
        assertThat(wrong(builder.addMentee(new Person("eli", 1, 0, ranks("who")))))
                .containsExactly("UNKNOWN_ID mentees/3/preferences/0", "UNKNOWN_ID pairs/0/mentee");
    }

    @Test
    void has_the_same_digest_whatever_the_order_of_telling() {
        TwoSidedProblem other = TwoSidedProblem.builder("another name")
                .lock("ada", "ben")
                .pair("eve", "cy", 120_000)
                .pair("ada", "ben", 870_000)
                .forbid("eve", "di")
                .addMentee(Person.of("di"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("cy"))
                .addMentor(new Person("ada", 2, 0, ranks("ben", "di cy")))
                .addMentee(new Person("ben", 1, 0, ranks("ada")))
                .build();

        assertThat(other.digest()).isEqualTo(example().build().digest()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void has_another_digest_when_anything_is_different() {
        String digest = example().build().digest();

        assertThat(example().addMentee(Person.of("zoe")).build().digest()).isNotEqualTo(digest);
        assertThat(example().forbid("eve", "cy").build().digest()).isNotEqualTo(digest);
        assertThat(example().lock("eve", "cy").build().digest()).isNotEqualTo(digest);
    }

    @Test
    void takes_everybody_not_listed_as_unacceptable_and_counts_what_is_not_returned() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(new Person("ada", 1, 0, ranks("ben", "cy")))
                .addMentor(Person.of("eve"))
                .addMentee(new Person("ben", 1, 0, ranks("ada")))
                .addMentee(new Person("cy", 1, 0, ranks("eve")))
                .addMentee(Person.of("di"))
                .allowEveryPair()
                .build();

        assertThat(problem.pairCount()).isEqualTo(3);
        assertThat(problem.pairOf(0, 0)).isNotNegative();
        assertThat(problem.pairOf(1, 1)).isNotNegative();
        assertThat(problem.pairOf(1, 2)).isNotNegative();
        assertThat(problem.oneWayPreferences()).isEqualTo(1);
    }

    @Test
    void drops_listed_pairs_that_are_not_acceptable_to_both() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(new Person("ada", 1, 0, ranks()))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .pair("ada", "ben", 1)
                .pair("eve", "ben", 2)
                .build();

        assertThat(problem.pairCount()).isEqualTo(1);
        assertThat(problem.score(0)).isEqualTo(2);
    }

    @Test
    void keeps_the_two_sides_apart_when_an_identifier_stands_on_both() {
        TwoSidedProblem problem = TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada"))
                .addMentee(Person.of("ada"))
                .allowEveryPair()
                .build();

        assertThat(problem.pairCount()).isEqualTo(1);
    }

    @Test
    @Tag("N1")
    @Tag("N2")
    @Tag("N5")
    void reports_everything_that_is_wrong_with_its_place() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p")
                .addMentor("ada", 10_001, 0, Optional.empty())
                .addMentor("eve", 1, 2, Optional.empty())
                .addMentor(Person.of("ada"))
                .addMentor("", 1, 0, Optional.empty())
                .addMentor("gil", -1, 0, Optional.empty())
                .addMentor("hal", 5_000_000_000L, -1, Optional.empty())
                .addMentee(new Person("ben", 1, 0, ranks("nobody", "ada eve ben")))
                .addMentee("cy", 1, 0, ranks("eve", "ada eve"));

        assertThat(wrong(builder))
                .containsExactly(
                        "CAPACITY_RANGE mentors/0/capacity",
                        "BOUNDS_CROSSED mentors/1/minimum",
                        "DUPLICATE_ID mentors/2/id",
                        "EMPTY_VALUE mentors/3/id",
                        "CAPACITY_RANGE mentors/4/capacity",
                        "CAPACITY_RANGE mentors/5/capacity",
                        "NUMBER_RANGE mentors/5/minimum",
                        "PREFERENCES mentees/1/preferences/1/1",
                        "UNKNOWN_ID mentees/0/preferences/0",
                        "UNKNOWN_ID mentees/0/preferences/1/2");
    }

    @Test
    @Tag("B6")
    void reports_what_is_wrong_with_pairs() {
        TwoSidedProblem.Builder builder = people().pair("ada", "ben", MatchingProblem.LARGEST_SCORE)
                .pair("ada", "ben", 1)
                .pair("eve", "ben", MatchingProblem.LARGEST_SCORE + 1)
                .pair("eve", "cy", -MatchingProblem.LARGEST_SCORE)
                .pair("eve", "di", Long.MIN_VALUE)
                .pair("nobody", "cy", 1)
                .pair("ada", "nobody", 1)
                .forbid("eve", "nobody")
                .lock("nobody", "cy");

        assertThat(wrong(builder))
                .containsExactly(
                        "NUMBER_RANGE pairs/2/score",
                        "NUMBER_RANGE pairs/4/score",
                        "UNKNOWN_ID pairs/5/mentor",
                        "UNKNOWN_ID pairs/6/mentee",
                        "UNKNOWN_ID locked/0/mentor",
                        "UNKNOWN_ID forbidden/0/mentee",
                        "DUPLICATE_PAIR pairs/1");
    }

    @Test
    @Tag("R1")
    void refuses_locks_that_contradict_the_problem_and_names_both_people() {
        TwoSidedProblem.Builder builder = people().addMentee(new Person("flo", 1, 0, ranks("eve")))
                .pair("ada", "ben", 1)
                .pair("ada", "cy", 1)
                .pair("ada", "di", 1)
                .pair("ada", "flo", 1)
                .pair("eve", "di", 1)
                .lock("ada", "ben")
                .lock("ada", "ben")
                .lock("ada", "cy")
                .lock("ada", "di")
                .lock("eve", "ben")
                .lock("eve", "di")
                .lock("ada", "flo")
                .forbid("eve", "di");

        assertThat(wrong(builder))
                .containsExactly(
                        "RULE_CONFLICT locked/1",
                        "RULE_CONFLICT locked/3",
                        "RULE_CONFLICT locked/4",
                        "RULE_CONFLICT locked/5",
                        "RULE_CONFLICT locked/6");
        assertThat(problems(builder).get(1).ids()).containsExactly("ada", "di");
    }

    @Test
    @Tag("B7")
    @Tag("X3")
    void refuses_fifty_thousand_times_fifty_thousand_before_it_allocates() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("large").allowEveryPair();
        for (int i = 0; i < 50_000; i++) {
            builder.addMentor(Person.of("m" + i)).addMentee(Person.of("e" + i));
        }

        assertThat(wrong(builder)).containsExactly("LIMIT_MEMORY pairs");
    }

    @Test
    void takes_exactly_as_many_pairs_as_the_limit() {
        assertThat(people().allowEveryPair().pairLimit(6).build().pairCount()).isEqualTo(6);
        assertThat(wrong(people().allowEveryPair().pairLimit(5))).containsExactly("LIMIT_MEMORY pairs");
    }

    @Test
    void refuses_listed_pairs_when_every_pair_is_allowed() {
        assertThat(wrong(people().allowEveryPair().pair("ada", "ben", 1))).containsExactly("RULE_CONFLICT pairs");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 1_000})
    void finds_the_mentee_of_every_pair(int empty) {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p").addMentor(Person.of("ada"));
        for (int i = 0; i < empty; i++) {
            builder.addMentee(Person.of("a" + i));
        }
        TwoSidedProblem problem = builder.addMentee(Person.of("m"))
                .addMentee(Person.of("z"))
                .pair(0, empty, 4)
                .build();

        assertThat(problem.menteeOf(0)).isEqualTo(problem.indexOfMentee("m"));
        assertThat(problem.score(0)).isEqualTo(4);
    }

    private static TwoSidedProblem.Builder example() {
        return TwoSidedProblem.builder("example")
                .addMentor(new Person("ada", 2, 0, ranks("ben", "cy di")))
                .addMentor(Person.of("eve"))
                .addMentee(new Person("ben", 1, 0, ranks("ada")))
                .addMentee(Person.of("cy"))
                .addMentee(Person.of("di"))
                .pair("ada", "ben", 870_000)
                .pair("eve", "cy", 120_000)
                .lock("ada", "ben")
                .forbid("eve", "di");
    }

    private static TwoSidedProblem.Builder people() {
        return TwoSidedProblem.builder("p")
                .addMentor(Person.of("ada", 2))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben"))
                .addMentee(Person.of("cy"))
                .addMentee(Person.of("di"));
    }

    private static Optional<ImmutableList<ImmutableList<String>>> ranks(String... ranks) {
        ImmutableList.Builder<ImmutableList<String>> list = ImmutableList.builder();
        for (String rank : ranks) {
            list.add(ImmutableList.copyOf(rank.split(" ")));
        }
        return Optional.of(list.build());
    }

    private static ImmutableList<Problem> problems(TwoSidedProblem.Builder builder) {
        return catchThrowableOfType(InvalidModelException.class, builder::build).problems();
    }

    private static ImmutableList<String> wrong(TwoSidedProblem.Builder builder) {
        return problems(builder).stream()
                .map(p -> p.code() + " " + p.location().describe())
                .collect(ImmutableList.toImmutableList());
    }
}
