package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.WayOut;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.WhyNot.Cause;
import dev.mentoring.matching.explain.WhyNot.Party;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.score.ScoreBreakdown;
import dev.mentoring.matching.strategy.PairingStrategies;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Explains a result from the round that it answers, with the same rules, scorers and strategy that made it.
 *
 * <p>Explanations are those of a coordinator; each {@code forParty} picks out what others may see. Not for use by several threads
 * at once.
 */
public final class Explainer {

    private final CompiledRound round;
    private final MatchingResult result;
    private final ProblemExplainer plain;
    private final ImmutableMap<String, Participant> people;
    private final Supplier<UnmatchedAccounts> accounts = Suppliers.memoize(this::accounts);

    private Explainer(CompiledRound round, MatchingResult result, PairingStrategies strategies) {
        this.round = round;
        this.result = result;
        this.people = round.byId();
        plain = new ProblemExplainer(round.problem(), result, strategies, this::choice);
    }

    /**
     * An explainer of a result of the round.
     *
     * @throws IllegalArgumentException when the result answers another problem
     */
    public static Explainer of(CompiledRound round, MatchingResult result) {
        return of(round, result, PairingStrategies.standard());
    }

    /**
     * An explainer of a result of a strategy that may be one of the user's own; where it is not among the strategies, what
     * would be otherwise is not known.
     *
     * @throws IllegalArgumentException as above
     */
    public static Explainer of(CompiledRound round, MatchingResult result, PairingStrategies strategies) {
        return new Explainer(round, result, strategies);
    }

    /** Why each pairing was made, in the order of the result. */
    public ImmutableList<PairingExplanation> pairings() {
        return result.pairings().stream().map(this::explain).collect(toImmutableList());
    }

    /** Why each person without a partner has none, in the order of the result. */
    public ImmutableList<UnmatchedExplanation> unmatched() {
        return accounts.get().of(result.unmatched());
    }

    /**
     * Why the pairing was made.
     *
     * @throws dev.mentoring.matching.score.ScorerException when a scorer rates the pair otherwise than before
     */
    public PairingExplanation explain(Pairing pairing) {
        Participant mentor = person(pairing.mentor());
        Participant mentee = person(pairing.mentee());
        return new PairingExplanation(
                pairing,
                breakdown(mentor, mentee, pairing.score()),
                round.rules().trace(mentor, mentee));
    }

    /** Why the person has no partner. */
    public UnmatchedExplanation explain(Unmatched unmatched) {
        return accounts.get().of(unmatched);
    }

    /**
     * Why the two are paired, for each of them (requirement 001-09).
     *
     * @throws InvalidModelException when nobody of the roster has an identifier
     * @throws IllegalArgumentException when the two are not paired
     * @throws dev.mentoring.matching.score.ScorerException when a scorer rates the pair otherwise than before
     */
    public WhyThisPair whyPair(String mentor, String mentee) {
        Participant one = person(mentor);
        Participant other = person(mentee);
        WhyThisPair bare = plain.whyPair(mentor, mentee);
        ScoreBreakdown breakdown = breakdown(one, other, bare.pairing().score());
        return new WhyThisPair(
                bare.pairing(),
                Optional.of(breakdown),
                SharedTopics.of(breakdown),
                bare.mentor(),
                bare.mentee(),
                round.rules().trace(one, other),
                bare.proof());
    }

    /**
     * Why the two are not paired.
     *
     * @throws InvalidModelException when nobody of the roster has an identifier
     * @throws dev.mentoring.matching.score.ScorerException when a scorer rates the pair otherwise than before
     */
    public WhyNot whyNot(String mentor, String mentee) {
        Participant one = person(mentor);
        Participant other = person(mentee);
        int pair = plain.pair(mentor, mentee);
        Cause cause = pair < 0 ? absent(one, other) : plain.cause(pair);
        WhyNot bare = plain.whyNot(party(Side.MENTOR, one, other), party(Side.MENTEE, other, one), pair, cause);
        return pair < 0
                ? bare
                : new WhyNot(
                        bare.mentor(),
                        bare.mentee(),
                        bare.score(),
                        Optional.of(breakdown(one, other, round.problem().score(pair))),
                        cause,
                        bare.standoffs());
    }

    private Party party(Side side, Participant person, Participant other) {
        return new Party(
                side,
                person.id(),
                choice(side, person.id(), other.id()),
                person.avoids().contains(other.id()),
                round.rules().trace(person, role(side)));
    }

    /** Why the problem does not have a pair: rules, or else choices that bind. */
    private Cause absent(Participant mentor, Participant mentee) {
        Decision decision = round.rules().decide(mentor, mentee).decision();
        if (decision == Decision.ALLOWED) {
            return new WhyNot.LeftOut(
                    plain.leavesOut(Side.MENTOR, mentor.id(), mentee.id()),
                    plain.leavesOut(Side.MENTEE, mentee.id(), mentor.id()));
        }
        ImmutableList<String> clauses = round.rules().inTheWay(mentor, mentee);
        ImmutableList<Finding> trace = round.rules().trace(mentor, mentee);
        WayOut wayOut = round.rules().flip(mentor, mentee);
        return decision == Decision.REFERRED
                ? new WhyNot.Referred(clauses, trace, wayOut)
                : new WhyNot.KeptOut(clauses, trace, wayOut);
    }

    /**
     * Why somebody has no partner, and what would get one (requirement 001-03).
     *
     * @throws InvalidModelException when nobody of the roster has the identifier
     * @throws IllegalArgumentException when the person has a partner, or does not stand on that side
     */
    public WhyNobody whyNobody(Side side, String person) {
        Participant who = person(person);
        Unmatched unmatched = plain.unmatched(side, person);
        UnmatchedExplanation explanation = explain(unmatched);
        WaySearch search = plain.search(unmatched);
        search.tryPlaces(explanation.possible());
        if (unmatched.reason() == UnmatchedReason.CAPACITY_ZERO) {
            tryLimit(search, side);
        } else if (!explanation.possible().isEmpty()) {
            tryLimit(search, side == Side.MENTOR ? Side.MENTEE : Side.MENTOR);
        }
        if (unmatched.reason() != UnmatchedReason.CAPACITY_ZERO && unmatched.reason() != UnmatchedReason.NOT_SOLVED) {
            new PairSearch(round, people, unmatched, search).run(explanation.kept());
        }
        return new WhyNobody(
                explanation,
                Funnel.of(explanation),
                round.rules().trace(who, role(side)),
                search.ways(),
                search.isBounded());
    }

    private void tryLimit(WaySearch search, Side side) {
        Capacities capacities = round.programme().capacities();
        if (side == Side.MENTOR) {
            search.tryLimit(side, capacities.mentorMaximum(), round.capped());
        } else {
            search.tryLimit(
                    side,
                    capacities.mentee(),
                    round.problem().mentees().stream().map(Person::id).collect(toImmutableList()));
        }
    }

    /**
     * What the explanations are made from, to be stored with them (requirement 001-12).
     *
     * @param library version of the library
     */
    public ExplanationSource source(String library) {
        return ExplanationSource.of(round, result, library);
    }

    private UnmatchedAccounts accounts() {
        return new UnmatchedAccounts(round, plain);
    }

    private ScoreBreakdown breakdown(Participant mentor, Participant mentee, long score) {
        return round.scoring().breakdown(mentor, mentee, score);
    }

    private Optional<ChoiceRank> choice(Side side, String person, String partner) {
        return ChoiceRank.in(person(person).choices(role(side)), partner);
    }

    private static Role role(Side side) {
        return side == Side.MENTOR ? Role.MENTOR : Role.MENTEE;
    }

    private Participant person(String id) {
        Participant person = people.get(id);
        if (person == null) {
            throw InvalidModelException.of(ProblemCode.UNKNOWN_ID, "explain", "nobody of the roster has the id", id);
        }
        return person;
    }
}
