package dev.mentoring.matching;

import static dev.mentoring.matching.SmallProgramme.mentee;
import static dev.mentoring.matching.SmallProgramme.mentor;
import static dev.mentoring.matching.SmallProgramme.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ScoringModel;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.score.PairScorer;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.ScorerException;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a round whose scorer does what no scorer may do: always an error that names the scorer and the pairs. */
class WatchedScorersTest {

    private static final Roster ROSTER = roster(mentor("ada"), mentor("bea"), mentee("cy"), mentee("di"));

    @Test
    @Tag("S2")
    void rates_the_other_pairs_too_and_names_every_pair_at_which_a_scorer_throws() {
        AtomicInteger asked = new AtomicInteger();
        Matchmaker picky = with(Scorer.of("picky", (m, n) -> {
            asked.incrementAndGet();
            if (!m.id().equals("ada") || n.id().equals("di")) {
                throw new IllegalStateException("a private value");
            }
            return Rating.of(1);
        }));

        assertThatThrownBy(() -> match(picky, "picky")).isInstanceOfSatisfying(ScorerException.class, e -> {
            assertThat(e.problems())
                    .extracting(Problem::ids)
                    .containsExactly(
                            ImmutableList.of("picky", "ada", "di"),
                            ImmutableList.of("picky", "bea", "cy"),
                            ImmutableList.of("picky", "bea", "di"));
            assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
            assertThat(e.toString() + e.describe() + e.problems()).doesNotContain("private");
        });
        assertThat(asked).hasValue(4);
    }

    @Test
    @Tag("S2")
    void names_a_hundred_pairs_and_counts_the_others() {
        ParticipantBuilder[] people = Stream.iterate(10, i -> i + 1)
                .limit(11)
                .flatMap(i -> Stream.of(mentor("m" + i), mentee("n" + i)))
                .toArray(ParticipantBuilder[]::new);
        Matchmaker broken = with(Scorer.of("broken", (m, n) -> {
            throw new UnsupportedOperationException();
        }));

        assertThatThrownBy(() -> broken.match(only("broken"), roster(people), SmallProgramme.ON))
                .isInstanceOfSatisfying(ScorerException.class, e -> {
                    assertThat(e.problems()).hasSize(100);
                    assertThat(e.total()).isEqualTo(121);
                    assertThat(e.describe()).endsWith("and 21 more");
                });
    }

    @Test
    @Tag("B21")
    void names_the_class_of_what_was_thrown_even_where_it_has_no_name_of_its_own() {
        Matchmaker broken = with(Scorer.of("broken", (m, n) -> {
            throw new IllegalStateException("a private value") {
                private static final long serialVersionUID = 1L;
            };
        }));

        assertThatThrownBy(() -> match(broken, "broken"))
                .hasMessageContaining("threw " + WatchedScorersTest.class.getName() + "$");
    }

    @Test
    @Tag("S2")
    @SuppressWarnings("NullAway") // A scorer that breaks its contract is what the test is about.
    void names_a_scorer_that_fails_while_it_prepares() {
        Matchmaker failing = with(prepared("failing", () -> {
            throw new IllegalStateException("a private value");
        }));
        Matchmaker idle = with(prepared("idle", () -> null));

        for (Matchmaker matchmaker : List.of(failing, idle)) {
            assertThatThrownBy(() -> match(matchmaker, matchmaker == idle ? "idle" : "failing"))
                    .isInstanceOfSatisfying(ScorerException.class, e -> {
                        assertThat(e.problems()).extracting(Problem::code).containsExactly(ProblemCode.SCORER_FAILED);
                        assertThat(e.problems().get(0).ids()).containsExactly(matchmaker == idle ? "idle" : "failing");
                        assertThat(e.describe()).contains("while preparing").doesNotContain("private");
                    });
        }
    }

    @Test
    @Tag("S1")
    @Tag("B21")
    @SuppressWarnings("NullAway") // A scorer that breaks its contract is what the test is about.
    void names_a_scorer_whose_rating_lacks_a_part() {
        Matchmaker hollow = with(Scorer.of("hollow", (m, n) -> new Rating(null, ImmutableList.of())));

        assertThatThrownBy(() -> match(hollow, "hollow")).hasMessageContaining("SCORER_FAILED");
    }

    @Test
    @Tag("S3")
    void rates_once_and_keeps_it_unless_asked_to_check() {
        AtomicInteger calls = new AtomicInteger();
        Matchmaker counting = with(Scorer.of("counting", (m, n) -> Rating.of(calls.incrementAndGet())));

        assertThat(match(counting, "counting").round().problem().pairCount()).isEqualTo(4);
        assertThat(calls).hasValue(4);
        assertThatThrownBy(() -> match(counting.withScorersChecked(), "counting"))
                .isInstanceOfSatisfying(ScorerException.class, e -> {
                    assertThat(e.total()).isEqualTo(4);
                    assertThat(e.problems()).extracting(Problem::code).containsOnly(ProblemCode.SCORE_UNSTABLE);
                });
    }

    @Test
    @Tag("S3")
    void finds_a_rating_with_reasons_that_is_another_one_when_asked_to_check() {
        Matchmaker twofold = with(Scorer.of("twofold", new PairScorer() {
            @Override
            public Rating rate(Participant m, Participant n) {
                return Rating.unknown();
            }

            @Override
            public OptionalInt millionths(Participant m, Participant n) {
                return OptionalInt.of(2);
            }
        }));

        assertThat(match(twofold, "twofold").round().problem().score(0)).isEqualTo(2);
        assertThatThrownBy(() -> match(twofold.withScorersChecked(), "twofold"))
                .hasMessageContaining("with reasons and another way without");
    }

    @ParameterizedTest
    @Tag("S4")
    @ValueSource(booleans = {true, false})
    void finds_an_asymmetric_scorer_that_says_it_is_symmetric(boolean symmetric) {
        Matchmaker lopsided = with(new Scorer() {
            @Override
            public String name() {
                return "lopsided";
            }

            @Override
            public boolean symmetric() {
                return symmetric;
            }

            @Override
            public PairScorer prepare(Options options, ScoringContext context) {
                return (m, n) -> Rating.of(m.id().compareTo(n.id()) < 0 ? 1 : 0);
            }
        });

        if (symmetric) {
            assertThatThrownBy(() -> match(lopsided.withScorersChecked(), "lopsided"))
                    .hasMessageContaining("SCORE_ASYMMETRIC")
                    .hasMessageContaining("(lopsided, ada, cy)");
        } else {
            assertThat(match(lopsided.withScorersChecked(), "lopsided").verify().valid())
                    .isTrue();
        }
    }

    @Test
    void a_round_that_passes_the_checks_within_its_limit_is_the_same_round() {
        Matchmaker plain = Matchmaker.standard();
        Programme programme = SmallProgramme.programme();

        assertThat(plain.withScorersChecked()
                        .withScorerLimit(Duration.ofMinutes(10))
                        .match(programme, ROSTER, SmallProgramme.ON)
                        .whyPaired())
                .isEqualTo(plain.match(programme, ROSTER, SmallProgramme.ON).whyPaired());
    }

    @Test
    @Tag("S6")
    void a_scorer_may_start_a_round_of_its_own() {
        Match inner = Matchmaker.standard().match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON);
        Matchmaker nested = with(Scorer.of("nested", (m, n) -> {
            List<Pairing> pairings = Matchmaker.standard()
                    .match(SmallProgramme.programme(), ROSTER, SmallProgramme.ON)
                    .result()
                    .pairings();
            return Rating.of(
                    pairings.stream()
                                    .anyMatch(p -> p.mentor().equals(m.id())
                                            && p.mentee().equals(n.id()))
                            ? Rating.BEST
                            : 0);
        }));

        Match outer = match(nested.withScorersChecked(), "nested");

        assertThat(outer.result().pairings())
                .extracting(Pairing::mentor, Pairing::mentee)
                .containsExactlyElementsOf(inner.result().pairings().stream()
                        .map(p -> tuple(p.mentor(), p.mentee()))
                        .toList());
    }

    @ParameterizedTest
    @Tag("S5")
    @ValueSource(longs = {0, -1})
    void refuses_a_limit_that_leaves_no_time(long millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matchmaker.standard().withScorerLimit(Duration.ofMillis(millis)));
    }

    private static Scorer prepared(String name, Supplier<PairScorer> ready) {
        return new Scorer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public PairScorer prepare(Options options, ScoringContext context) {
                return ready.get();
            }
        };
    }

    private static Matchmaker with(Scorer scorer) {
        return Matchmaker.standard().withScorers(Scorers.standard().plus(scorer));
    }

    private static Programme only(String scorer) {
        return SmallProgramme.builder()
                .scoring(ScoringModel.of(Criterion.of(scorer, 1)))
                .build();
    }

    private static Match match(Matchmaker matchmaker, String scorer) {
        return matchmaker.match(only(scorer), ROSTER, SmallProgramme.ON);
    }
}
