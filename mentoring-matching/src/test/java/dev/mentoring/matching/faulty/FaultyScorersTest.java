package dev.mentoring.matching.faulty;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.matching.contract.ScorerCheck;
import dev.mentoring.matching.contract.ScorerContract;
import dev.mentoring.matching.contract.ScorerSample;
import dev.mentoring.matching.score.Scorer;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract of scorers finds every fault that was put into one, and none where there is none. */
@Tag("S1")
@Tag("S2")
@Tag("S3")
@Tag("S4")
@Tag("A7")
class FaultyScorersTest {

    /** The check that each fault is made for, of which others may be broken as well. */
    private static final ImmutableMap<String, ScorerCheck> FOUND_BY = ImmutableMap.<String, ScorerCheck>builder()
            .put("throws where a grade is missing", ScorerCheck.RANGE)
            .put("below zero where the mentee leads", ScorerCheck.RANGE)
            .put("counts its calls", ScorerCheck.REPEATED)
            .put("rates by which object somebody is", ScorerCheck.TOLD_AGAIN)
            .put("one above the best", ScorerCheck.RANGE)
            .put("overflows", ScorerCheck.RANGE)
            .put("no rating for some", ScorerCheck.RANGE)
            .put("not a number, cast", ScorerCheck.MISSING)
            .put("missing counts as zero", ScorerCheck.MISSING)
            .put("missing means nothing in common", ScorerCheck.MISSING)
            .put("depends on the locale", ScorerCheck.LOCALES)
            .put("depends on the locale's digits", ScorerCheck.LOCALES)
            .put("reasons quote a note", ScorerCheck.REASONS)
            .put("reasons quote an answer in words", ScorerCheck.REASONS)
            .put("reasons are sentences", ScorerCheck.REASONS)
            .put("remembers whom it saw in any round", ScorerCheck.OTHER_ROUNDS)
            .put("remembers its first pair", ScorerCheck.REPEATED)
            .put("order of a map of objects", ScorerCheck.TOLD_AGAIN)
            .put("belongs to one thread", ScorerCheck.THREADS)
            .put("ranks people among all", ScorerCheck.OUTSIDERS)
            .put("another figure without reasons", ScorerCheck.FIGURE)
            .put("no figure without reasons", ScorerCheck.RANGE)
            .put("not ready for anybody", ScorerCheck.RANGE)
            .put("fails while it prepares", ScorerCheck.RANGE)
            .put("takes any setting", ScorerCheck.SETTINGS)
            .put("says it is symmetric", ScorerCheck.SYMMETRY)
            .put("has a title for a name", ScorerCheck.NAME)
            .put("has a new name each time", ScorerCheck.NAME)
            .put("never knows anything", ScorerCheck.TELLING)
            .buildOrThrow();

    @TestFactory
    Stream<DynamicTest> finds_what_is_wrong_with_a_scorer_that() {
        assertThat(FaultyScorers.all().keySet()).hasSizeGreaterThanOrEqualTo(20).isEqualTo(FOUND_BY.keySet());
        return FaultyScorers.all().entrySet().stream()
                .map(faulty -> dynamicTest(faulty.getKey(), () -> {
                    ScorerCheck check = requireNonNull(FOUND_BY.get(faulty.getKey()));
                    assertThat(check.violations(faulty.getValue(), ScorerSample.standard()))
                            .as("violations of %s", check)
                            .isNotEmpty()
                            .hasSizeLessThan(20)
                            .allSatisfy(violation -> assertThat(violation).doesNotContain("Canary"));
                }));
    }

    @Test
    void finds_a_scorer_that_takes_the_worse_for_the_better() {
        ScorerSample sample =
                ScorerSample.standard().preferring(new MentoringPair("m00", "e01"), new MentoringPair("m00", "e03"));
        ScorerSample opposite =
                ScorerSample.standard().preferring(new MentoringPair("m00", "e03"), new MentoringPair("m00", "e01"));

        assertThat(ScorerCheck.allViolations(FaultyScorers.sound(), sample)).isEmpty();
        assertThat(ScorerCheck.allViolations(FaultyScorers.sound(), opposite))
                .singleElement()
                .asString()
                .startsWith("direction: ");
    }

    @Test
    void takes_what_a_scorer_says_of_itself() {
        ImmutableMap<String, Scorer> faulty = FaultyScorers.all();

        assertThat(ScorerCheck.allViolations(
                        scorer(faulty, "ranks people among all"),
                        ScorerSample.standard().readingTheWholeRoster()))
                .isEmpty();
        assertThat(ScorerCheck.allViolations(
                        scorer(faulty, "missing counts as zero"),
                        ScorerSample.standard().countingMissingAsWorst()))
                .isEmpty();
    }

    @Test
    void fails_the_tests_of_a_class_that_names_a_faulty_scorer() {
        ScorerContract contract = () -> scorer(FaultyScorers.all(), "takes any setting");
        DynamicTest settings = contract.keeps_the_contract_of_scorers()
                .filter(test -> test.getDisplayName().equals(ScorerCheck.SETTINGS.sentence()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> settings.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a scorer refuses settings that it does not know; not so: ");
    }

    private static Scorer scorer(ImmutableMap<String, Scorer> scorers, String fault) {
        return Optional.ofNullable(scorers.get(fault)).orElseThrow();
    }
}
