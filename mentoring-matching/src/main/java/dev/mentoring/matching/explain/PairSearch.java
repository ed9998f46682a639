package dev.mentoring.matching.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.Flip;
import dev.mentoring.core.rule.NotExcluded;
import dev.mentoring.core.rule.NotOneself;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.core.rule.RolesFit;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.TakingPart;
import dev.mentoring.core.rule.WayOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks for facts that would have to be otherwise, or clauses that would have to be waived, for somebody to be paired. */
final class PairSearch {

    /** How many partners are weighed at most: for each, every rule is asked. */
    private static final int MOST_WEIGHED = 200;

    /** What no exception is made for: who somebody is and takes part as, and what people refuse. */
    private static final ImmutableSet<String> NEVER_WAIVED = ImmutableSet.of(
            new RolesFit().name(), new NotOneself().name(), new TakingPart().name(), new NotExcluded().name());

    private final CompiledRound round;
    private final Map<String, Participant> people;
    private final Unmatched unmatched;
    private final WaySearch search;
    private final List<WayToMatch> byFacts = new ArrayList<>();
    private final List<WayToMatch> byWaiver = new ArrayList<>();

    PairSearch(CompiledRound round, Map<String, Participant> people, Unmatched unmatched, WaySearch search) {
        this.round = round;
        this.people = people;
        this.unmatched = unmatched;
        this.search = search;
    }

    /** Tries the partners whom rules keep out or refer, those with the fewest clauses in the way first, then by score. */
    void run(ImmutableList<KeptOut> kept) {
        List<String> out = kept.stream().flatMap(each -> each.people().stream()).toList();
        List<Candidate> candidates = out.stream()
                .limit(MOST_WEIGHED)
                .map(this::candidate)
                .sorted(Comparator.<Candidate>comparingInt(candidate -> candidate.clauses.size())
                        .thenComparing(candidate -> -candidate.score))
                .toList();
        if (out.size() > MOST_WEIGHED || candidates.size() > WaySearch.MOST_TRIES) {
            search.stopped();
        }
        candidates.stream().limit(WaySearch.MOST_TRIES).forEach(this::weigh);
        search.add(byFacts);
        search.add(byWaiver);
    }

    /** A partner with the clauses in the way and the points that the pair would have. */
    private record Candidate(Participant partner, ImmutableList<String> clauses, int score) {}

    private Candidate candidate(String id) {
        Participant partner = person(id);
        Participant mentor = mentor(partner);
        Participant mentee = mentee(partner);
        return new Candidate(
                partner, round.rules().inTheWay(mentor, mentee), round.scoring().score(mentor, mentee));
    }

    private void weigh(Candidate candidate) {
        WayOut out = round.rules().flip(mentor(candidate.partner), mentee(candidate.partner));
        boolean byFlip = out.flip().outcome() == Flip.Outcome.FOUND && isOpen(out.flip());
        boolean byLeave = out.clauses().stream().noneMatch(this::isNeverWaived);
        if (out.flip().outcome() == Flip.Outcome.NOT_FOUND) {
            search.stopped();
        }
        if (!byFlip && !byLeave) {
            return;
        }
        String partner = candidate.partner.id();
        Optional<Forced> proof = search.allowing(partner, candidate.score);
        if (byFlip) {
            proof.ifPresent(p ->
                    byFacts.add(new WayToMatch.OtherFacts(partner, out.flip().changes(), candidate.score, p)));
        }
        if (byLeave) {
            proof.ifPresent(
                    p -> byWaiver.add(new WayToMatch.WaivedClauses(partner, out.clauses(), candidate.score, p)));
        }
    }

    /** What people refuse is theirs: nobody is asked to want somebody. */
    private static boolean isOpen(Flip flip) {
        return flip.changes().stream().noneMatch(change -> change.fact().name().equals(RelationFact.AVOIDS.factName()));
    }

    private boolean isNeverWaived(String clause) {
        return round.rules().clauses().stream()
                .filter(each -> each.id().equals(clause))
                .map(Clause::rule)
                .flatMap(Rule::conditions)
                .anyMatch(condition -> NEVER_WAIVED.contains(condition.name()));
    }

    private Participant mentor(Participant partner) {
        return unmatched.side() == Side.MENTOR ? person(unmatched.id()) : partner;
    }

    private Participant mentee(Participant partner) {
        return unmatched.side() == Side.MENTOR ? partner : person(unmatched.id());
    }

    private Participant person(String id) {
        return Objects.requireNonNull(people.get(id), "the result names somebody who is not in the roster");
    }
}
