package dev.mentoring.matching.problem;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.PairGrid;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.RuleTally;
import dev.mentoring.matching.score.ScorerWatch;
import dev.mentoring.matching.score.Scorers;
import dev.mentoring.matching.score.ScoringContext;
import dev.mentoring.matching.score.ScoringPass;
import dev.mentoring.matching.score.WeightedModel;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Compiles a programme and a roster into a matching problem.
 *
 * <p>Rules decide which pairs exist, the scoring model gives each of them whole points, and the two never mix: a pair that a
 * rule keeps out is absent, whatever its score would be.
 *
 * <p>In the mode {@link dev.mentoring.core.programme.MatchingMode#RANKED_CHOICE} stated choices become preferences of the
 * problem: they take pairs away, and never bring one back. In the other modes they only score.
 *
 * <p>Quotas become bounds on groups, whose identifiers are {@code quota/value}: they neither take a pair away nor score it.
 */
public final class ProblemCompiler {

    private final Programme programme;
    private final Roster roster;
    private final LocalDate on;
    private final RuleContext context;
    private final Decider rules;
    private final WeightedModel scoring;
    private final ImmutableList<Participant> mentors;
    private final ImmutableList<Participant> mentees;
    private final ImmutableSet<MentoringPair> earlier;

    private ProblemCompiler(
            Programme programme,
            Roster roster,
            LocalDate on,
            DistanceProvider distances,
            Scorers scorers,
            ScorerWatch watch,
            ImmutableSet<MentoringPair> earlier,
            BooleanSupplier cancelled) {
        this.programme = programme;
        this.roster = roster;
        this.on = on;
        this.context = programme.ruleContext(roster, on, distances);
        this.rules = programme.rulesFor(roster.cohort()).in(context);
        this.scoring = WeightedModel.of(
                programme.scoring(),
                scorers,
                new ScoringContext(programme, roster, on, distances),
                watch,
                () -> stopIf(cancelled));
        this.mentors = having(Role.MENTOR);
        this.mentees = having(Role.MENTEE);
        this.earlier = earlier;
    }

    /**
     * Compiles a round.
     *
     * @param on the date for which rules are judged
     * @throws InvalidModelException when the roster states what the programme does not know, or locks a pair that a rule
     *     keeps out, or more pairs than a quota's maximum; every such problem is named
     * @throws dev.mentoring.matching.score.ScorerException when a scorer fails
     */
    public static CompiledRound compile(
            Programme programme, Roster roster, LocalDate on, DistanceProvider distances, Scorers scorers) {
        return compile(programme, roster, on, distances, scorers, ScorerWatch.none(), ImmutableSet.of(), () -> false);
    }

    /**
     * Compiles a round that can be cancelled, and whose problem may know the pairs of an earlier result, so that strategies can keep them.
     *
     * @param on the date for which rules are judged
     * @param watch how closely the scorers are watched, now and in explanations of the round
     * @param earlier the earlier pairs; those of people who are gone, or that are not allowed any more, are passed over
     * @param cancelled asked before each pair whether to stop; now and then where the watch has a limit of time
     * @throws RunCancelledException when it says so
     * @throws dev.mentoring.core.MentoringException as above
     */
    public static CompiledRound compile(
            Programme programme,
            Roster roster,
            LocalDate on,
            DistanceProvider distances,
            Scorers scorers,
            ScorerWatch watch,
            ImmutableSet<MentoringPair> earlier,
            BooleanSupplier cancelled) {
        programme.checkRules().throwIfAny(InvalidModelException::new);
        programme.check(roster).throwIfAny(InvalidModelException::new);
        return new ProblemCompiler(programme, roster, on, distances, scorers, watch, earlier, cancelled)
                .compile(cancelled);
    }

    private CompiledRound compile(BooleanSupplier cancelled) {
        refuseForbiddenLocks();
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(programme.id() + "/" + roster.cohort());
        Capacities capacities = programme.capacities();
        BindingChoices choices = new BindingChoices(programme.mode());
        mentors.forEach(mentor ->
                builder.addMentor(new Person(mentor.id(), placesOf(mentor), 0, choices.of(mentor, Role.MENTOR))));
        mentees.forEach(mentee ->
                builder.addMentee(new Person(mentee.id(), capacities.mentee(), 0, choices.of(mentee, Role.MENTEE))));
        PairGrid grid = rules.grid(mentors, mentees, cancelled);
        ImmutableList.Builder<MentoringPair> referred = ImmutableList.builder();
        scoring.scoreRound(() -> stopIf(cancelled), pass -> score(grid, pass, builder, referred));
        stopIf(cancelled);
        new QuotaBounds(context, rules, mentors, mentees).of(programme.quotas()).forEach(builder::group);
        roster.locked().forEach(pair -> builder.lock(pair.mentor(), pair.mentee()));
        earlier.forEach(pair -> builder.earlier(pair.mentor(), pair.mentee()));
        return new CompiledRound(
                programme,
                roster,
                on,
                builder.build(),
                rules,
                scoring,
                counts(grid.tally()),
                referred.build(),
                capped());
    }

    /** Scores the pairs that the rules allow, and those that they refer to the coordinator who has settled on them. */
    private void score(
            PairGrid grid,
            ScoringPass pass,
            TwoSidedProblem.Builder builder,
            ImmutableList.Builder<MentoringPair> referred) {
        for (int i = 0; i < mentors.size(); i++) {
            int at = i;
            Participant mentor = mentors.get(i);
            grid.forEachAllowed(i, k -> builder.pair(at, k, pass.score(mentor, mentees.get(k))));
            grid.forEachReferred(i, k -> {
                MentoringPair pair =
                        new MentoringPair(mentor.id(), mentees.get(k).id());
                if (roster.locked().contains(pair)) {
                    builder.pair(at, k, pass.score(mentor, mentees.get(k)));
                } else {
                    referred.add(pair);
                }
            });
        }
    }

    private static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw RunCancelledException.whileCompiling();
        }
    }

    private int placesOf(Participant mentor) {
        Capacities capacities = programme.capacities();
        return Math.min(mentor.mentorPlaces().orElse(capacities.mentorDefault()), capacities.mentorMaximum());
    }

    private ImmutableList<String> capped() {
        int most = programme.capacities().mentorMaximum();
        return mentors.stream()
                .filter(mentor -> mentor.mentorPlaces().orElse(0) > most)
                .map(Participant::id)
                .collect(toImmutableList());
    }

    private ImmutableList<RuleCount> counts(RuleTally tally) {
        return IntStream.range(0, rules.clauses().size())
                .mapToObj(i -> new RuleCount(
                        rules.clauses().get(i).id(),
                        rules.clauses().get(i).rule().name(),
                        tally.evaluated(i),
                        tally.no(i),
                        tally.unknown(i)))
                .collect(toImmutableList());
    }

    /**
     * Contradictions that can be seen without solving are found before solving and named together (R1). A pair that the rules
     * leave to the coordinator is not one: locking it is the coordinator's decision.
     */
    private void refuseForbiddenLocks() {
        Problems problems = new Problems();
        ImmutableMap<String, Participant> byId = roster.byId();
        Multiset<String> ofMentor = HashMultiset.create();
        Multiset<String> ofMentee = HashMultiset.create();
        int index = 0;
        for (MentoringPair pair : roster.locked()) {
            Participant mentor = byId.get(pair.mentor());
            Participant mentee = byId.get(pair.mentee());
            if (mentor != null && mentee != null) {
                if (rules.decide(mentor, mentee).decision() == Decision.KEPT_OUT) {
                    String why = "the locked pair is kept out by the rules "
                            + String.join(", ", rules.inTheWay(mentor, mentee));
                    refuse(pair, index, why, problems);
                }
                ofMentor.add(mentor.id());
                ofMentee.add(mentee.id());
                if (ofMentor.count(mentor.id()) > placesOf(mentor)
                        || ofMentee.count(mentee.id()) > programme.capacities().mentee()) {
                    refuse(pair, index, "more pairs are locked than one of the two has places", problems);
                }
            }
            index++;
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    private static void refuse(MentoringPair pair, int index, String why, Problems problems) {
        problems.add(ProblemCode.RULE_CONFLICT, Location.inModel("locked/" + index), why, pair.mentor(), pair.mentee());
    }

    private ImmutableList<Participant> having(Role role) {
        return roster.participants().stream().filter(person -> person.is(role)).collect(toImmutableList());
    }
}
