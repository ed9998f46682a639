import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.matching.Matchmaker;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Status;
import dev.mentoring.matching.certificate.StrategyUsed;
import dev.mentoring.matching.experiment.Bench;
import dev.mentoring.matching.experiment.Design;
import dev.mentoring.matching.experiment.ExperimentReport;
import dev.mentoring.matching.experiment.Source;
import dev.mentoring.matching.experiment.Variant;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Metric;
import dev.mentoring.matching.metric.Metrics;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.TieOrder;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.strategy.PairingStrategy;
import dev.mentoring.matching.strategy.RunControl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Is it worth solving, or do turns do? A strategy, a scorer and a metric of our own, beside those of the library. */
class OwnStudy {
    /** Mentees take turns in an order that the lot gives; each takes the best mentor with a free place. */
    static class Turns implements PairingStrategy {
        @Override public String name() { return "turns"; }
        @Override public String claim() { return "Each mentee in turn takes the best mentor who is left."; }
        @Override public Claim proves() { return Claim.WITHIN_BOUNDS; }

        @Override public boolean serves(MatchingProblem problem) {
            return problem instanceof TwoSidedProblem sides && sides.lockedCount() == 0 && sides.groups().isEmpty()
                    && Stream.concat(sides.mentors().stream(), sides.mentees().stream()).allMatch(p -> p.minimum() == 0);
        }

        @Override public MatchingResult pair(MatchingProblem problem, StrategyUsed how, RunControl control) {
            TwoSidedProblem sides = (TwoSidedProblem) problem;
            int[] free = sides.mentors().stream().mapToInt(Person::capacity).toArray();
            List<Pairing> made = new ArrayList<>();
            TieOrder.of(sides.mentees(), how.seed()).stream().filter(m -> sides.mentees().get(m).capacity() > 0).forEach(
                    mentee -> IntStream.range(sides.rowStart(mentee), sides.rowStart(mentee + 1)).boxed()
                            .filter(pair -> free[sides.mentorOf(pair)] > 0)
                            .max(Comparator.comparing(sides::score))
                            .ifPresent(pair -> {
                                free[sides.mentorOf(pair)]--;
                                made.add(sides.pairing(pair, mentee));
                            }));
            return MatchingResult.answering(problem, how).pairings(made).build(Status.BOUNDED);
        }
    }

    /** Somebody who works elsewhere sees more with fresh eyes. */
    static final Scorer ELSEWHERE = Scorer.of("elsewhere", (mentor, mentee) -> Rating.of(
            mentor.place().equals(mentee.place()) ? 0 : Rating.BEST, Reason.of("places-compared", "mentor", mentor.id())));

    static final Metric GOOD = Metric.of("good-pairs", "The number of pairs with at least 600,000 points.", matching ->
            Optional.of(new Measure.Whole(matching.made().stream().filter(p -> matching.score(p) >= 600_000).count())));

    static ExperimentReport run(Programme programme, Roster roster, LocalDate on) {
        Matchmaker ours = Matchmaker.standard().withScorers(Scorers.standard().plus(ELSEWHERE));
        Design design = Design.builder("turns").seed(7).replications(20)
                .addSources(new Source.Given("our-round", "round"), new Source.Drawn(Variant.of("two-sided-market")))
                .addContenders(Variant.of("max-score"), Variant.of("turns"), Variant.of("greedy"))
                .addMetrics("pairs", "total-score", "good-pairs").build();
        return Bench.standard().withGiven("round", Instance.of(ours.compile(programme, roster, on)))
                .withStrategies(PairingStrategies.standard().plus(new Turns()))
                .withMetrics(Metrics.standard().plus(GOOD)).run(design);
    }
}
