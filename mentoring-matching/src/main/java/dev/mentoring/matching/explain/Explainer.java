package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Ruling;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.score.ScoreBreakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Explains a result from the round that it answers, with the same rules and scorers that made it. */
public final class Explainer {

    private final CompiledRound round;
    private final MatchingResult result;
    private final ImmutableMap<String, Participant> people;
    private final ListMultimap<String, String> menteesOf =
            MultimapBuilder.treeKeys(Ids.ORDER).arrayListValues().build();
    private final ListMultimap<String, String> mentorsOf =
            MultimapBuilder.treeKeys(Ids.ORDER).arrayListValues().build();

    private Explainer(CompiledRound round, MatchingResult result) {
        this.round = round;
        this.result = result;
        this.people = round.byId();
        for (Pairing pairing : result.pairings()) {
            menteesOf.put(pairing.mentor(), pairing.mentee());
            mentorsOf.put(pairing.mentee(), pairing.mentor());
        }
    }

    /**
     * An explainer of a result of the round.
     *
     * @throws IllegalArgumentException when the result answers another problem
     */
    public static Explainer of(CompiledRound round, MatchingResult result) {
        if (!result.problemDigest().equals(round.problem().digest())) {
            throw new IllegalArgumentException("the result answers another problem than the round's");
        }
        return new Explainer(round, result);
    }

    /** Why each pairing was made, in the order of the result. */
    public ImmutableList<PairingExplanation> pairings() {
        return result.pairings().stream().map(this::explain).collect(toImmutableList());
    }

    /** Why each person without a partner has none, in the order of the result. */
    public ImmutableList<UnmatchedExplanation> unmatched() {
        return result.unmatched().stream().map(this::explain).collect(toImmutableList());
    }

    /**
     * Why the pairing was made.
     *
     * @throws dev.mentoring.matching.score.ScorerException when a scorer rates the pair otherwise than before
     */
    public PairingExplanation explain(Pairing pairing) {
        Participant mentor = person(pairing.mentor());
        Participant mentee = person(pairing.mentee());
        ScoreBreakdown breakdown = round.scoring().breakdown(mentor, mentee, pairing.score());
        return new PairingExplanation(pairing, breakdown, round.rules().trace(mentor, mentee));
    }

    /** Why the person has no partner. */
    public UnmatchedExplanation explain(Unmatched unmatched) {
        boolean isMentor = unmatched.side() == Side.MENTOR;
        Participant person = person(unmatched.id());
        List<Participant> others = round.people(isMentor ? Role.MENTEE : Role.MENTOR).stream()
                .filter(other -> !other.id().equals(person.id()))
                .toList();
        Map<Integer, List<String>> keptByClause = new TreeMap<>();
        ImmutableList.Builder<String> notChosen = ImmutableList.builder();
        ImmutableList.Builder<Possible> possible = ImmutableList.builder();
        for (Participant other : others) {
            Ruling ruling = isMentor
                    ? round.rules().decide(person, other)
                    : round.rules().decide(other, person);
            if (ruling.decision() == Decision.ALLOWED
                    && !isPair(isMentor ? person : other, isMentor ? other : person)) {
                notChosen.add(other.id());
            } else if (ruling.decision() == Decision.ALLOWED) {
                possible.add(isMentor ? possibleMentee(person, other) : possibleMentor(other, person));
            } else {
                // Clauses are numbered twice: once for what they keep out, once for what they refer.
                int key = 2 * ruling.clause() + (ruling.decision() == Decision.REFERRED ? 1 : 0);
                keptByClause.computeIfAbsent(key, k -> new ArrayList<>()).add(other.id());
            }
        }
        return new UnmatchedExplanation(
                unmatched, others.size(), kept(keptByClause), notChosen.build(), possible.build());
    }

    /** Whether the pair stands in the problem: of those that the rules allow, all but those left out by choices. */
    private boolean isPair(Participant mentor, Participant mentee) {
        TwoSidedProblem problem = round.problem();
        return problem.pairOf(problem.indexOfMentor(mentor.id()), problem.indexOfMentee(mentee.id())) >= 0;
    }

    private ImmutableList<KeptOut> kept(Map<Integer, List<String>> byClause) {
        return byClause.entrySet().stream()
                .map(entry -> {
                    Clause clause = round.rules().clauses().get(entry.getKey() / 2);
                    return new KeptOut(
                            clause.id(),
                            clause.rule().name(),
                            entry.getKey() % 2 == 1,
                            ImmutableList.copyOf(entry.getValue()));
                })
                .collect(toImmutableList());
    }

    private Possible possibleMentor(Participant mentor, Participant mentee) {
        TwoSidedProblem problem = round.problem();
        Person partner = problem.mentors().get(problem.indexOfMentor(mentor.id()));
        return new Possible(
                mentor.id(),
                round.scoring().score(mentor, mentee),
                partner.capacity(),
                ImmutableList.copyOf(menteesOf.get(mentor.id())));
    }

    private Possible possibleMentee(Participant mentor, Participant mentee) {
        TwoSidedProblem problem = round.problem();
        Person partner = problem.mentees().get(problem.indexOfMentee(mentee.id()));
        return new Possible(
                mentee.id(),
                round.scoring().score(mentor, mentee),
                partner.capacity(),
                ImmutableList.copyOf(mentorsOf.get(mentee.id())));
    }

    private Participant person(String id) {
        return Objects.requireNonNull(people.get(id), "the result names somebody who is not in the roster");
    }
}
