package dev.mentoring.matching.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.oracle.Question;
import dev.mentoring.matching.oracle.RandomTold;
import dev.mentoring.matching.oracle.Told;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.RunControl;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Whatever is changed in a certificate, it is accepted exactly when it is a proof all the same. */
class CertificateMutationProperties {

    @Property(seed = "21", tries = 300)
    void accepts_a_changed_certificate_exactly_when_it_proves_the_claim_all_the_same(@ForAll long seed) {
        List<Question> questions = Question.all(Math.floorMod(seed, 1_000_000));
        check(RandomTold.nested(seed), questions.get((int) Math.floorMod(seed >> 8, (long) questions.size())));
    }

    @Property(seed = "23", tries = 1_500)
    @Tag("thorough")
    void accepts_a_changed_certificate_of_any_strategy_exactly_when_it_is_a_proof(@ForAll long seed) {
        Question.all(Math.floorMod(seed, 1_000_000)).forEach(question -> check(RandomTold.nested(seed), question));
    }

    @Example
    void refuses_most_changes() {
        int refused = 0;
        int changes = 0;
        for (long seed = 0; seed < 60; seed++) {
            Told told = RandomTold.nested(seed);
            TwoSidedProblem problem = told.problem();
            for (Question question : Question.all(seed)) {
                MatchingResult result = PairingStrategies.standard().solve(problem, question.how(), RunControl.none());
                for (Certificate changed : Mutations.of(result.certificate().orElseThrow())) {
                    boolean valid = CertificateChecker.verify(
                                    problem, with(result, changed).unsealed())
                            .valid();
                    refused += valid ? 0 : 1;
                    changes++;
                }
            }
        }
        assertThat(refused).as("of %d changes", changes).isGreaterThan(changes / 2);
    }

    private static void check(Told told, Question question) {
        TwoSidedProblem problem = told.problem();
        MatchingResult result = PairingStrategies.standard().solve(problem, question.how(), RunControl.none());
        PlainProof proof = new PlainProof(told, result.pairings());
        assertThat(proves(proof, result.certificate().orElseThrow(), question))
                .as("the plain check accepts what was made")
                .isTrue();
        for (Certificate changed : Mutations.of(result.certificate().orElseThrow())) {
            MatchingResult with = with(result, changed);
            assertThat(CertificateChecker.verify(problem, with).valid())
                    .as("with the old seal")
                    .isFalse();
            assertThat(CertificateChecker.verify(problem, with.unsealed()).valid())
                    .as("%s, %s", question, changed)
                    .isEqualTo(proves(proof, changed, question));
        }
    }

    @Property(seed = "22", tries = 100)
    void accepts_a_bound_exactly_when_the_numbers_give_it(@ForAll long seed) {
        Told told = RandomTold.nested(seed);
        TwoSidedProblem problem = told.problem();
        SplittableRandom random = new SplittableRandom(seed);
        MatchingResult result = MatchingResult.answering(problem, StrategyUsed.of("greedy"))
                .pairings(PairingStrategies.standard()
                        .solve(problem, StrategyUsed.of("max-score"), RunControl.none())
                        .pairings())
                .certificate(new BoundCertificate(
                        random.nextLong(-20, 20),
                        numbers(random, problem.mentors().size()),
                        numbers(random, problem.mentees().size())))
                .build(Status.BOUNDED);
        if (result.pairings().isEmpty()) {
            return;
        }
        PlainProof proof = new PlainProof(told, result.pairings());
        for (long atMost = -40; atMost <= 40; atMost++) {
            BoundCertificate bound = (BoundCertificate) result.certificate().orElseThrow();
            BoundCertificate other = new BoundCertificate(atMost, bound.mentors(), bound.mentees());
            assertThat(CertificateChecker.verify(problem, with(result, other).sealed())
                            .valid())
                    .isEqualTo(proof.proves(other));
        }
        for (Certificate changed : Mutations.of(result.certificate().orElseThrow())) {
            assertThat(CertificateChecker.verify(problem, with(result, changed).sealed())
                            .valid())
                    .isEqualTo(proof.proves((BoundCertificate) changed));
        }
    }

    private static ImmutableLongArray numbers(SplittableRandom random, int count) {
        return ImmutableLongArray.copyOf(random.longs(count, -3, 6));
    }

    private static boolean proves(PlainProof proof, Certificate certificate, Question question) {
        if (certificate instanceof ScoreCertificate score) {
            return proof.proves(score);
        }
        if (certificate instanceof CoverageCertificate coverage) {
            return proof.proves(coverage);
        }
        if (certificate instanceof LevelsCertificate levels) {
            Claim claim = Claim.ofStrategy(question.how().name()).orElseThrow();
            return proof.proves(levels, claim.objectives(question.how().options()));
        }
        return proof.proves((ShortageCertificate) certificate);
    }

    private static MatchingResult with(MatchingResult r, Certificate certificate) {
        return new MatchingResult(
                r.problemId(),
                r.problemDigest(),
                r.strategy(),
                r.status(),
                r.pairings(),
                r.unmatched(),
                r.totals(),
                r.remedies(),
                r.notes(),
                Optional.of(certificate),
                r.seal());
    }
}
