package dev.mentoring.matching.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Trace;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.score.Contribution;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnglishTextTest {

    private static final KeptOut MODES = new KeptOut("modes", "meeting-modes", false, ImmutableList.of("eve"));
    private static final KeptOut UNSURE = new KeptOut("modes", "meeting-modes", true, ImmutableList.of("flo", "gus"));

    private final EnglishText english = new EnglishText(SmallProgramme.programme(), id -> id.toUpperCase(Locale.ROOT));

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(links("topic-offered", "budget", "budget", 1_000_000), "offers Budget management"),
                Arguments.of(
                        links("category-offered", "budget", "governance", 500_000),
                        "offers all of Governance, which holds Budget management (50 %)"),
                Arguments.of(
                        links("category-wanted", "governance", "budget", 250_000),
                        "offers Budget management, part of Governance (25 %)"),
                Arguments.of(
                        links("related-topic-offered", "budget", "expenses", 600_000),
                        "offers Revenue / expense tracking, related to Budget management (60 %)"),
                Arguments.of(Reason.of("topic-not-offered", "need", "board"), "does not offer Board relations"),
                Arguments.of(
                        Reason.of("broad-offer", "topics", "34", "breadth", "12"),
                        "offers 34 topics, more than 12, so each counts for less"),
                Arguments.of(Reason.of("no-needs-stated", "person", "n"), "the mentee states no area"),
                Arguments.of(Reason.of("no-offers-stated", "person", "m"), "the mentor states no area"),
                Arguments.of(Reason.of("same-answer", "attribute", "kind"), "same Library location"),
                Arguments.of(Reason.of("near-answer", "attribute", "band"), "near in Library staff"),
                Arguments.of(Reason.of("different-answer", "attribute", "kind"), "different Library location"),
                Arguments.of(Reason.of("value-missing", "attribute", "years"), "Years in role is not known of both"),
                Arguments.of(
                        Reason.of("gap", "attribute", "years", "gap", "-3", "target", "5"),
                        "difference in Years in role is -3, target 5"),
                Arguments.of(
                        new Reason(
                                "topic-offered",
                                ImmutableSortedMap.of(
                                        "credit",
                                        "850000",
                                        "level",
                                        "SOLID",
                                        "need",
                                        "budget",
                                        "offer",
                                        "budget",
                                        "priority",
                                        "HIGH")),
                        "offers Budget management, level solid, priority high (85 %)"),
                Arguments.of(
                        Reason.of("topic-not-offered", "need", "board", "priority", "LOW"),
                        "does not offer Board relations, priority low"),
                Arguments.of(
                        Reason.of("topic-offered", "need", "budget", "kind", "offers-of-mentee"),
                        "the mentee offers Budget management"),
                Arguments.of(
                        Reason.of("no-needs-stated", "person", "m", "kind", "offers-of-mentee"),
                        "the mentor states no area to learn about"),
                Arguments.of(
                        Reason.of("no-offers-stated", "person", "n", "kind", "offers-of-mentee"),
                        "the mentee states no area to share"),
                Arguments.of(
                        Reason.of("topic-not-offered", "need", "budget", "kind", "lived"),
                        "has not lived through Budget management"),
                Arguments.of(
                        Reason.of("no-needs-stated", "person", "n", "kind", "lived"),
                        "the mentee seeks nobody who has been there"),
                Arguments.of(
                        Reason.of("no-offers-stated", "person", "m", "kind", "lived"),
                        "the mentor tells of nothing lived through"),
                Arguments.of(
                        Reason.of("gap", "fact", "grade", "gap", "-3", "target", "5"),
                        "difference in grade is -3, target 5"),
                Arguments.of(
                        Reason.of("value-missing", "fact", "months-in-role"),
                        "months in the role is not known of both"),
                Arguments.of(
                        Reason.of("chosen", "by", "MENTEE", "rank", "2", "ranks", "3"), "choice 2 of 3 of the mentee"),
                Arguments.of(Reason.of("not-chosen", "by", "MENTOR"), "not among the choices of the mentor"),
                Arguments.of(Reason.of("no-choices-stated", "by", "MENTEE"), "the mentee states no choices"),
                Arguments.of(Reason.of("priority", "attribute", "kind"), "the mentee has priority by Library location"),
                Arguments.of(
                        Reason.of("no-priority", "fact", "months-in-sector"),
                        "the mentee has no priority by months in the sector"),
                Arguments.of(
                        Reason.of("priority-unknown", "attribute", "kind"),
                        "Library location is not known of the mentee"),
                Arguments.of(
                        Reason.of("wishes-count", "attribute", "kind", "goal", "voices"),
                        "by leave of both for the goal voices: wishes about Library location"),
                Arguments.of(
                        Reason.of("no-common-leave", "goal", "voices"),
                        "nothing that both gave leave to use for the goal voices"),
                Arguments.of(Reason.of("goal-inactive", "goal", "voices"), "the goal voices is not active"),
                Arguments.of(Reason.of("same-initial", "letter", "a"), "same-initial {letter=a}"),
                Arguments.of(new Reason("charmed", ImmutableSortedMap.of()), "charmed"),
                Arguments.of(
                        Reason.of("category-offered", "need", "a topic unknown to the programme"),
                        "offers all of , which holds a topic unknown to the programme"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    @Tag("001-09")
    void puts_every_kind_of_reason_into_words(Reason reason, String words) {
        assertThat(english.lines(paired(true, reason))).containsExactly("needs-covered 300,000 of 600,000: " + words);
    }

    @Test
    void joins_reasons_and_says_when_points_are_neutral() {
        Reason same = Reason.of("same-answer", "attribute", "kind");

        assertThat(english.lines(paired(false, same, same)))
                .containsExactly(
                        "needs-covered 300,000 of 600,000 (neutral: a value is missing): same Library location;"
                                + " same Library location");
        assertThat(english.lines(paired(true))).containsExactly("needs-covered 300,000 of 600,000");
    }

    @Test
    void names_by_name_those_of_whom_a_rule_could_not_tell() {
        PairingExplanation paired = paired(true);
        Finding yes = finding("self", "not-oneself", Verdict.YES, ImmutableList.of());
        Finding unknown = finding(
                "commitment",
                "common-commitment",
                Verdict.UNKNOWN,
                ImmutableList.of(Fact.of("commitments", "ada", "ongoing"), Fact.missing("commitments", "cy")));

        assertThat(english.lines(
                        new PairingExplanation(paired.pairing(), paired.breakdown(), ImmutableList.of(yes, unknown))))
                .last()
                .isEqualTo("let in although the rule commitment could not tell: commitments of CY not known");
    }

    @Test
    @Tag("001-03")
    void says_that_the_rules_keep_out_everybody() {
        assertThat(english.lines(unmatched(Side.MENTEE, UnmatchedReason.NO_ALLOWED_PAIR, 1, MODES)))
                .containsExactly(
                        "1 mentor considered; the rules keep out every one", "kept out by the rule modes: EVE");
    }

    @Test
    @Tag("001-03")
    void says_that_the_coordinator_has_pairs_to_decide() {
        assertThat(english.lines(unmatched(Side.MENTOR, UnmatchedReason.NO_ALLOWED_PAIR, 3, MODES, UNSURE)))
                .containsExactly(
                        "3 mentees considered; the rules allow none and leave 2 to the coordinator",
                        "kept out by the rule modes: EVE",
                        "left to the coordinator by the rule modes: FLO, GUS");
    }

    @ParameterizedTest
    @CsvSource({"MENTOR, there is no mentee", "MENTEE, there is no mentor", "PEER, there is no peer"})
    @Tag("N3")
    void says_that_there_was_nobody_to_consider(Side side, String words) {
        assertThat(english.lines(unmatched(side, UnmatchedReason.NO_ALLOWED_PAIR, 0)))
                .containsExactly(words);
    }

    @Test
    @Tag("001-03")
    void says_who_has_the_places_of_the_three_best_and_how_many_more_there_are() {
        UnmatchedExplanation taken = possible(
                UnmatchedReason.PLACES_TAKEN,
                new Possible("ada", 10, 1, ImmutableList.of("cy")),
                new Possible("ben", 1_234_567, 2, ImmutableList.of("di", "eli")),
                new Possible("cora", 10, 0, ImmutableList.of()),
                new Possible("dora", 9, 1, ImmutableList.of("flo")));

        assertThat(english.lines(taken))
                .containsExactly(
                        "4 mentors considered; 4 mentors possible, but all their places are taken",
                        "possible at 1,234,567 points: BEN, paired with DI, ELI",
                        "possible at 10 points: ADA, paired with CY",
                        "possible at 10 points: CORA, takes nobody",
                        "and 1 more possible at fewer or as many points");
    }

    @Test
    @Tag("001-03")
    void says_that_a_pair_with_a_free_place_would_not_raise_the_total() {
        UnmatchedExplanation lowers = possible(
                UnmatchedReason.LOWERS_TOTAL,
                new Possible("ada", 0, 3, ImmutableList.of("cy")),
                new Possible("ben", -1_000, 1, ImmutableList.of()));

        assertThat(english.lines(lowers))
                .containsExactly(
                        "2 mentors considered; somebody possible has a free place, but the pair would not raise the total",
                        "possible at 0 points: ADA, paired with CY, 2 places free",
                        "possible at -1,000 points: BEN, has 1 place, all free");
    }

    @Test
    @Tag("N1")
    void says_that_somebody_has_no_place_to_give() {
        assertThat(english.lines(
                        possible(UnmatchedReason.CAPACITY_ZERO, new Possible("ada", 5, 1, ImmutableList.of()))))
                .containsExactly(
                        "takes nobody: the number of places is zero",
                        "possible at 5 points: ADA, has 1 place, all free");
    }

    @Test
    void says_nothing_but_that_nothing_was_solved() {
        assertThat(english.lines(possible(UnmatchedReason.NOT_SOLVED, new Possible("ada", 5, 1, ImmutableList.of()))))
                .containsExactly("no result: the run was cancelled, or minimums and locks cannot be met");
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_every_reason_on_every_side(UnmatchedReason reason) {
        for (Side side : Side.values()) {
            assertThat(english.lines(unmatched(side, reason, 1, MODES)).get(0)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "999|999",
                "1000|1,000",
                "-100000|-100,000",
                "9223372036854775807|9,223,372,036,854,775,807",
                "-9223372036854775808|-9,223,372,036,854,775,808"
            })
    @Tag("L1")
    void separates_thousands(long number, String text) {
        assertThat(EnglishText.thousands(number)).isEqualTo(text);
    }

    private static Reason links(String code, String need, String offer, int credit) {
        return Reason.of(code, "need", need, "offer", offer, "credit", Integer.toString(credit));
    }

    private static PairingExplanation paired(boolean known, Reason... reasons) {
        Contribution contribution = new Contribution(
                "needs-covered", "needs-covered", 300_000, 600_000, known, ImmutableList.copyOf(reasons));
        return new PairingExplanation(
                new Pairing("ada", "cy", 300_000, false),
                new ScoreBreakdown(300_000, ImmutableList.of(contribution)),
                ImmutableList.of());
    }

    private static UnmatchedExplanation unmatched(Side side, UnmatchedReason reason, int considered, KeptOut... kept) {
        return new UnmatchedExplanation(
                new Unmatched("zoe", side, reason),
                considered,
                ImmutableList.copyOf(kept),
                ImmutableList.of(),
                ImmutableList.of());
    }

    private static UnmatchedExplanation possible(UnmatchedReason reason, Possible... possible) {
        return new UnmatchedExplanation(
                new Unmatched("zoe", Side.MENTEE, reason),
                possible.length,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.copyOf(possible));
    }

    private static Finding finding(String clause, String rule, Verdict verdict, ImmutableList<Fact> facts) {
        return new Finding(clause, new Trace(rule, verdict, facts, ImmutableList.of()));
    }
}
