package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateCheckerTest {

    private final TwoSidedProblem problem = TwoSidedProblem.builder("p")
            .addMentor(Person.of("ada"))
            .addMentor(Person.of("eve"))
            .addMentee(new Person("ben", 1, 1, Optional.empty()))
            .addMentee(Person.of("cy"))
            .pair("ada", "ben", 3)
            .pair("ada", "cy", 9)
            .pair("eve", "cy", 5)
            .lock("eve", "cy")
            .build();

    @Test
    void accepts_what_a_strategy_made() {
        MatchingResult result = solve("max-score");

        assertThat(result.totals()).isEqualTo(new Totals(2, 8));
        assertThat(CertificateChecker.verify(problem, result)).isEqualTo(Verification.of(ImmutableList.of()));
    }

    @Test
    void gives_every_reason_at_once() {
        MatchingResult hostile = new MatchingResult(
                "other",
                "sha256:none",
                StrategyUsed.of("max-score"),
                Status.SOLVED,
                ImmutableList.of(
                        new Pairing("zoe", "nobody", Long.MAX_VALUE, true),
                        new Pairing("eve", "ben", 1, false),
                        new Pairing("ada", "cy", 8, true),
                        new Pairing("ada", "cy", 9, false)),
                ImmutableList.of(new Unmatched("\u0000", Side.PEER, UnmatchedReason.PLACES_TAKEN)),
                new Totals(Long.MIN_VALUE, Long.MAX_VALUE),
                ImmutableList.of(new Remedy(Remedy.Kind.TRIO, "zoe", ImmutableList.of("nobody"))),
                ImmutableList.of(Note.of("INVENTED", "x", -1)),
                Optional.of(new ScoreCertificate(
                        ImmutableLongArray.of(Long.MIN_VALUE, Long.MAX_VALUE),
                        ImmutableLongArray.of(Long.MAX_VALUE, 0))),
                Optional.of("sha256:none"));

        assertThat(CertificateChecker.verify(problem, hostile).refusals())
                .extracting(Refusal::code)
                .containsExactly(
                        "OTHER_PROBLEM",
                        "SEAL",
                        "NOTES",
                        "PAIRINGS_ORDER",
                        "PAIRINGS_ORDER",
                        "UNKNOWN_ID",
                        "PAIR_NOT_ALLOWED",
                        "PAIR_SCORE",
                        "PAIR_LOCK",
                        "DUPLICATE_PAIRING",
                        "OVER_CAPACITY",
                        "OVER_CAPACITY",
                        "LOCK_MISSING",
                        "REMEDIES",
                        "UNMATCHED",
                        "TOTALS",
                        "CERTIFICATE_SHAPE");
    }

    @Test
    void names_the_mentee_who_is_below_the_minimum() {
        MatchingResult made = MatchingResult.answering(problem, StrategyUsed.of("max-score"))
                .pairings(ImmutableList.of(new Pairing("eve", "cy", 5, true)))
                .certificate(solve("max-score").certificate().orElseThrow())
                .build(Status.SOLVED);

        assertThat(CertificateChecker.verify(problem, made).refusals())
                .contains(Refusal.of("UNDER_MINIMUM", "fewer pairings than the minimum", "ben"));
    }

    @Test
    void refuses_a_strategy_that_nobody_knows_and_evidence_of_another_claim() {
        MatchingResult result = solve("max-score");

        assertThat(codes(renamed(result, "invented"))).containsExactly("STRATEGY");
        assertThat(codes(renamed(result, "max-coverage"))).containsExactly("CERTIFICATE_KIND");
        assertThat(codes(renamed(solve("max-coverage"), "max-score"))).containsExactly("CERTIFICATE_KIND");
    }

    @Test
    void accepts_merely_bounded_results_only_where_nothing_more_is_claimed() {
        MatchingResult made = MatchingResult.answering(problem, StrategyUsed.of("own"))
                .pairings(solve("max-score").pairings())
                .build(Status.BOUNDED);

        assertThat(CertificateChecker.verify(problem, made, Claim.WITHIN_BOUNDS).valid())
                .isTrue();
        assertThat(CertificateChecker.verify(problem, made, Claim.LARGEST_SCORE).valid())
                .isFalse();
    }

    @Test
    void refuses_results_of_peers_with_a_reason() {
        PeerProblem peers = PeerProblem.builder("p").addPeer(Person.of("ada")).build();
        MatchingResult made =
                MatchingResult.answering(peers, StrategyUsed.of("max-score")).build(Status.CANCELLED);

        assertThat(CertificateChecker.verify(peers, made).refusals())
                .extracting(Refusal::code)
                .containsExactly("PROBLEM_KIND");
    }

    @Test
    void refuses_settings_that_list_objectives_as_no_text() {
        MatchingResult ordered = copy(solve("bottleneck"), StrategyUsed.of("ordered"));

        for (Options.Value value : List.of(new Options.Whole(1), new Options.Texts(ImmutableList.of()))) {
            Options options = Options.of(Map.of(Claim.OBJECTIVES, value));
            assertThat(Claim.listed(options)).isEmpty();
            assertThat(codes(copy(ordered, new StrategyUsed("ordered", 0, options))
                            .sealed()))
                    .containsExactly("CERTIFICATE_KIND");
        }
        assertThat(Claim.listed(Options.none())).isEmpty();
    }

    @Test
    void refuses_an_order_of_turns_that_somebody_made_up() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder("p").addMentor(Person.of("ada"));
        for (String mentee : List.of("ben", "cy")) {
            builder.addMentee(Person.of(mentee)).pair("ada", mentee, 1);
        }
        TwoSidedProblem two = builder.build();
        Options listed = Options.of(Map.of(Claim.ORDER, new Options.Text(Claim.LISTED)));
        Map<String, ImmutableList<String>> orders =
                Map.of("ben", ImmutableList.of("ben", "cy"), "cy", ImmutableList.of("cy", "ben"));
        orders.forEach((first, order) -> {
            boolean isLot =
                    two.mentees().get(TieOrder.of(two.mentees(), 7).get(0)).id().equals(first);
            for (Options options : List.of(Options.none(), listed)) {
                MatchingResult made = MatchingResult.answering(two, new StrategyUsed("serial-dictatorship", 7, options))
                        .pairings(ImmutableList.of(new Pairing("ada", first, 1, false)))
                        .certificate(new SerialCertificate(order))
                        .build(Status.SOLVED);
                assertThat(CertificateChecker.verify(two, made).valid())
                        .as("%s first, %s", first, options)
                        .isEqualTo(isLot || options.equals(listed));
            }
        });
    }

    @Test
    void seals_settings_and_seed() {
        MatchingResult result = solve("max-score");
        StrategyUsed seeded = new StrategyUsed("max-score", 1, Options.none());

        assertThat(codes(copy(result, seeded))).containsExactly("SEAL");
        assertThat(codes(copy(result, new StrategyUsed("max-score", 0, Options.parse(Map.of("a", "1"))))))
                .containsExactly("SEAL");
    }

    private ImmutableList<String> codes(MatchingResult result) {
        return CertificateChecker.verify(problem, result).refusals().stream()
                .map(Refusal::code)
                .collect(ImmutableList.toImmutableList());
    }

    private static MatchingResult renamed(MatchingResult r, String name) {
        return copy(r, StrategyUsed.of(name)).sealed();
    }

    private static MatchingResult copy(MatchingResult r, StrategyUsed strategy) {
        return new MatchingResult(
                r.problemId(),
                r.problemDigest(),
                strategy,
                r.status(),
                r.pairings(),
                r.unmatched(),
                r.totals(),
                r.remedies(),
                r.notes(),
                r.certificate(),
                r.seal());
    }

    private MatchingResult solve(String strategy) {
        return PairingStrategies.standard().solve(problem, StrategyUsed.of(strategy), RunControl.none());
    }

    @Test
    void refuses_claims_about_choices_where_groups_or_minimums_bind() {
        TwoSidedProblem problem = TwoSidedProblem.builder("bound")
                .addMentor(Person.of("ada"))
                .addMentee(new Person("ben", 1, 1, Optional.empty()))
                .allowEveryPair()
                .build();
        MatchingResult result = MatchingResult.answering(problem, StrategyUsed.of("stable-mentee"))
                .pairings(ImmutableList.of(new Pairing("ada", "ben", 0, false)))
                .certificate(new StableCertificate())
                .build(Status.SOLVED);

        assertThat(CertificateChecker.verify(problem, result).refusals())
                .extracting(Refusal::code)
                .containsExactly("PROBLEM_KIND");
    }

    @Test
    void refuses_half_a_trade_for_a_mentee_with_two_places() {
        TwoSidedProblem problem = TwoSidedProblem.builder("two places")
                .addMentor(Person.of("ada"))
                .addMentor(Person.of("eve"))
                .addMentee(Person.of("ben", 2))
                .allowEveryPair()
                .build();
        MatchingResult result = MatchingResult.answering(problem, StrategyUsed.of("top-trading-cycles"))
                .pairings(ImmutableList.of(new Pairing("eve", "ben", 0, false)))
                .certificate(new TradingCertificate(ImmutableList.of(ImmutableList.of(new Couple("eve", "ben")))))
                .build(Status.SOLVED);

        assertThat(CertificateChecker.verify(problem, result).refusals())
                .extracting(Refusal::code)
                .containsExactly("CERTIFICATE_KIND");
    }
}
