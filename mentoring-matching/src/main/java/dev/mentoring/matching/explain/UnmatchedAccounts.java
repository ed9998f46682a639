package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Ruling;
import dev.mentoring.core.rule.RulingGrid;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Accounts for everybody whom somebody without a partner could have had. Rules are asked by columns, for many people at once; asked
 * pair by pair they would cost more than the pairing.
 */
final class UnmatchedAccounts {

    /** How many people are asked about at once, which bounds the memory. */
    private static final int AT_ONCE = 256;

    private final CompiledRound round;
    private final ProblemExplainer explainer;
    private final ImmutableMap<String, Participant> people;
    private final ImmutableList<Participant> mentors;
    private final ImmutableList<Participant> mentees;
    /** Where the people stand in the problem, in the order of the lists. */
    private final int[] mentorIndex;

    private final int[] menteeIndex;

    UnmatchedAccounts(CompiledRound round, ProblemExplainer explainer) {
        this.round = round;
        this.explainer = explainer;
        people = round.byId();
        mentors = round.people(Role.MENTOR);
        mentees = round.people(Role.MENTEE);
        TwoSidedProblem problem = round.problem();
        mentorIndex = mentors.stream()
                .mapToInt(person -> problem.indexOfMentor(person.id()))
                .toArray();
        menteeIndex = mentees.stream()
                .mapToInt(person -> problem.indexOfMentee(person.id()))
                .toArray();
    }

    /** The account of one person. */
    UnmatchedExplanation of(Unmatched unmatched) {
        return of(List.of(unmatched)).get(0);
    }

    /** The accounts of the people, in their order. */
    ImmutableList<UnmatchedExplanation> of(List<Unmatched> unmatched) {
        ImmutableList.Builder<UnmatchedExplanation> accounts = ImmutableList.builder();
        List<Unmatched> batch = new ArrayList<>();
        for (Unmatched each : unmatched) {
            if (!batch.isEmpty() && (batch.size() == AT_ONCE || batch.get(0).side() != each.side())) {
                accounts.addAll(ofOneSide(batch));
                batch.clear();
            }
            batch.add(each);
        }
        return accounts.addAll(ofOneSide(batch)).build();
    }

    private List<UnmatchedExplanation> ofOneSide(List<Unmatched> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        boolean areMentors = batch.get(0).side() == Side.MENTOR;
        List<Participant> asked = batch.stream().map(each -> person(each.id())).toList();
        RulingGrid grid = areMentors
                ? round.rules().rulings(asked, mentees)
                : round.rules().rulings(mentors, asked);
        List<UnmatchedExplanation> accounts = new ArrayList<>();
        for (int k = 0; k < batch.size(); k++) {
            int at = k;
            accounts.add(account(batch.get(k), other -> areMentors ? grid.ruling(at, other) : grid.ruling(other, at)));
        }
        return accounts;
    }

    private UnmatchedExplanation account(Unmatched unmatched, IntFunction<Ruling> rulings) {
        boolean isMentor = unmatched.side() == Side.MENTOR;
        ImmutableList<Participant> others = isMentor ? mentees : mentors;
        TwoSidedProblem problem = round.problem();
        int own = isMentor ? problem.indexOfMentor(unmatched.id()) : problem.indexOfMentee(unmatched.id());
        Map<Integer, List<String>> keptByClause = new TreeMap<>();
        ImmutableList.Builder<String> notChosen = ImmutableList.builder();
        ImmutableList.Builder<Possible> possible = ImmutableList.builder();
        int considered = 0;
        for (int k = 0; k < others.size(); k++) {
            String other = others.get(k).id();
            if (other.equals(unmatched.id())) {
                continue;
            }
            considered++;
            Ruling ruling = rulings.apply(k);
            if (ruling.decision() != Decision.ALLOWED) {
                // Clauses are numbered twice: once for what they keep out, once for what they refer.
                int key = 2 * ruling.clause() + (ruling.decision() == Decision.REFERRED ? 1 : 0);
                keptByClause.computeIfAbsent(key, clause -> new ArrayList<>()).add(other);
                continue;
            }
            int pair = isMentor ? problem.pairOf(own, menteeIndex[k]) : problem.pairOf(mentorIndex[k], own);
            if (pair < 0) {
                notChosen.add(other);
            } else {
                possible.add(
                        isMentor
                                ? explainer.possible(
                                        Side.MENTEE, problem.mentees().get(menteeIndex[k]), pair)
                                : explainer.possible(
                                        Side.MENTOR, problem.mentors().get(mentorIndex[k]), pair));
            }
        }
        return new UnmatchedExplanation(unmatched, considered, kept(keptByClause), notChosen.build(), possible.build());
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

    private Participant person(String id) {
        return Objects.requireNonNull(people.get(id), "the result names somebody who is not in the roster");
    }
}
