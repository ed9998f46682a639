package dev.mentoring.matching.explain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.MatchingMode;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.Trace;
import dev.mentoring.core.rule.Verdict;
import dev.mentoring.matching.SmallProgramme;
import dev.mentoring.matching.explain.PairingExplanation;
import dev.mentoring.matching.explain.UnmatchedExplanation;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTextTest {

    private static final KeptOut MODES = new KeptOut("modes", "meeting-modes", false, ImmutableList.of("eve"));
    private static final KeptOut UNSURE = new KeptOut("modes", "meeting-modes", true, ImmutableList.of("flo", "gus"));

    private static final char BLANK = '\u00a0';
    private static final char THIN = '\u202f';

    private final ExplanationText english =
            new ExplanationText(Language.EN, SmallProgramme.programme(), id -> id.toUpperCase(Locale.ROOT));
    private final ExplanationText french =
            new ExplanationText(Language.FR, SmallProgramme.programme(), id -> id.toUpperCase(Locale.ROOT));

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
    @Tag("001-03")
    void explains_in_french() {
        UnmatchedExplanation taken = possible(
                UnmatchedReason.PLACES_TAKEN,
                new Possible("ada", 1_000_000, 1, ImmutableList.of("cy")),
                new Possible("ben", 1, 2, ImmutableList.of("di", "eli")),
                new Possible("cora", 0, 3, ImmutableList.of("flo")),
                new Possible("dora", 0, 1, ImmutableList.of()));

        assertThat(french.lines(taken))
                .containsExactly(
                        "4 mentors en tout~; 4 mentors possibles, mais toutes les places sont prises"
                                .replace('~', THIN),
                        "possible à 1~000~000 de points_: ADA, en paire avec CY"
                                .replace('~', THIN)
                                .replace('_', BLANK),
                        "possible à 1 point_: BEN, en paire avec DI, ELI".replace('_', BLANK),
                        "possible à 0 point_: CORA, en paire avec FLO, 2 places libres".replace('_', BLANK),
                        "et 1 autre possible avec autant de points ou moins");
        assertThat(french.lines(unmatched(Side.MENTEE, UnmatchedReason.NO_ALLOWED_PAIR, 1, MODES)))
                .containsExactly(
                        "1 mentor en tout~; les règles écartent tout le monde".replace('~', THIN),
                        "la règle modes écarte_: EVE".replace('_', BLANK));
        assertThat(french.lines(paired(false, Reason.of("no-needs-stated", "person", "n"))))
                .containsExactly(
                        "needs-covered 300~000 sur 600~000 (neutre_: une valeur manque)_: le mentoré n’indique aucun domaine"
                                .replace('~', THIN)
                                .replace('_', BLANK));
        assertThat(french.mode())
                .isEqualTo("Mode_: le programme forme les paires, et les deux côtés acceptent ou refusent"
                        .replace('_', BLANK));
    }

    @Test
    @Tag("004-07")
    void calls_the_sides_as_the_programme_does() {
        Programme sponsorship = SmallProgramme.builder()
                .relationship(SideWordsTest.SPONSORSHIP)
                .mode(MatchingMode.SHORTLIST)
                .build();
        ExplanationText text = new ExplanationText(Language.EN, sponsorship, id -> id);

        assertThat(text.mode())
                .isEqualTo("Mode: the programme offers each protégé a few people, and the protégé picks");
        assertThat(text.lines(
                        possible(UnmatchedReason.PLACES_TAKEN, new Possible("ada", 10, 1, ImmutableList.of("cy")))))
                .first()
                .isEqualTo("1 person considered as sponsor; 1 person possible, but all their places are taken");
        assertThat(text.lines(unmatched(Side.MENTOR, UnmatchedReason.NO_ALLOWED_PAIR, 0)))
                .containsExactly("there is no protégé");
    }

    @Test
    void names_stand_as_they_are_whatever_they_hold() {
        ExplanationText text =
                new ExplanationText(Language.EN, SmallProgramme.programme(), id -> "{0}\n\u0007'{1}" + id);

        assertThat(text.lines(unmatched(Side.MENTEE, UnmatchedReason.NO_ALLOWED_PAIR, 1, MODES)))
                .last()
                .isEqualTo("kept out by the rule modes: {0}\n\u0007'{1}eve");
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
            assertThat(french.lines(unmatched(side, reason, 1, MODES)).get(0)).isNotBlank();
        }
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
