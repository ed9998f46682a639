package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.explain.WhyNot.Cause;
import dev.mentoring.matching.explain.WhyNot.Party;
import dev.mentoring.matching.explain.WhyThisPair.Standing;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.strategy.PairingStrategies;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Explains a result of two sides from the problem and the result alone, as far as they go: there are scores, choices, places and
 * exact losses, but neither contributions nor rules. {@link Explainer} adds those where there are people.
 *
 * <p>Not for use by several threads at once.
 */
public final class ProblemExplainer {

    private final TwoSidedProblem problem;
    private final MatchingResult result;
    private final Choosing choosing;
    private final Partners partners;
    private final WhatIfs whatIfs;
    private final Supplier<Ratings> ratings = Suppliers.memoize(this::rate);

    /** Where somebody's own stated choices put another. */
    interface Choosing {
        Optional<ChoiceRank> of(Side side, String person, String partner);
    }

    ProblemExplainer(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies, Choosing choosing) {
        if (!result.problemDigest().equals(problem.digest())) {
            throw new IllegalArgumentException("the result answers another problem");
        }
        this.problem = problem;
        this.result = result;
        this.choosing = choosing;
        partners = Partners.of(result.pairings());
        whatIfs = new WhatIfs(problem, result, strategies);
    }

    /**
     * An explainer of a result.
     *
     * @throws IllegalArgumentException when the result answers another problem
     */
    public static ProblemExplainer of(TwoSidedProblem problem, MatchingResult result) {
        return of(problem, result, PairingStrategies.standard());
    }

    /**
     * An explainer of a result of a strategy that may be one of the user's own; where it is not among the strategies, what
     * would be otherwise is not known.
     *
     * @throws IllegalArgumentException as above
     */
    public static ProblemExplainer of(TwoSidedProblem problem, MatchingResult result, PairingStrategies strategies) {
        return new ProblemExplainer(
                problem, result, strategies, (side, person, partner) -> Ratings.choice(problem, side, person, partner));
    }

    private Ratings rate() {
        return Ratings.of(problem, result);
    }

    /**
     * Why the two are paired, for each of them.
     *
     * @throws InvalidModelException when nobody of the side has an identifier
     * @throws IllegalArgumentException when they are not paired
     */
    public WhyThisPair whyPair(String mentor, String mentee) {
        int pair = problem.pairOf(index(Side.MENTOR, mentor), index(Side.MENTEE, mentee));
        if (pair < 0 || !partners.arePaired(mentor, mentee)) {
            throw new IllegalArgumentException("the two are not paired");
        }
        return new WhyThisPair(
                problem.pairing(pair, problem.menteeOf(pair)),
                Optional.empty(),
                ImmutableList.of(),
                standing(Side.MENTOR, pair),
                standing(Side.MENTEE, pair),
                ImmutableList.of(),
                Numbers.of(problem, pair, result.certificate()));
    }

    /**
     * Why the two are not paired.
     *
     * @throws InvalidModelException when nobody of the side has an identifier
     */
    public WhyNot whyNot(String mentor, String mentee) {
        int pair = problem.pairOf(index(Side.MENTOR, mentor), index(Side.MENTEE, mentee));
        return whyNot(
                party(Side.MENTOR, mentor, mentee),
                party(Side.MENTEE, mentee, mentor),
                pair,
                pair < 0 ? absent(mentor, mentee) : cause(pair));
    }

    WhyNot whyNot(Party mentor, Party mentee, int pair, Cause cause) {
        boolean open = pair >= 0 && !(cause instanceof WhyNot.Made);
        return new WhyNot(
                mentor,
                mentee,
                pair < 0 ? OptionalLong.empty() : OptionalLong.of(problem.score(pair)),
                Optional.empty(),
                cause,
                open ? standoffs(pair) : ImmutableList.of());
    }

    private ImmutableList<Standoff> standoffs(int pair) {
        return new Standoffs(problem, partners, ratings.get(), result.certificate()).of(pair);
    }

    private Party party(Side side, String person, String other) {
        return new Party(side, person, choosing.of(side, person, other), false, ImmutableList.of());
    }

    /** Why the problem does not have a pair. */
    private Cause absent(String mentor, String mentee) {
        WhyNot.LeftOut leftOut =
                new WhyNot.LeftOut(leavesOut(Side.MENTOR, mentor, mentee), leavesOut(Side.MENTEE, mentee, mentor));
        return leftOut.byMentor() || leftOut.byMentee() ? leftOut : new WhyNot.NotAllowed();
    }

    /** Whether somebody's preferences bind and do not name another. */
    boolean leavesOut(Side side, String person, String other) {
        Person stated = people(side).get(index(side, person));
        return stated.preferences().isPresent() && ChoiceRank.in(stated, other).isEmpty();
    }

    /** Why an allowed pair was not made, or that it was. */
    Cause cause(int pair) {
        String mentor = problem.mentors().get(problem.mentorOf(pair)).id();
        String mentee = problem.mentees().get(problem.menteeOf(pair)).id();
        if (partners.arePaired(mentor, mentee)) {
            return new WhyNot.Made();
        }
        Optional<Answer> answer = whatIfs.after(new Change.Make(mentor, mentee));
        if (answer.isEmpty()) {
            return new WhyNot.Unknown();
        }
        if (answer.get().obstacle().isPresent()) {
            return new WhyNot.Prevented(answer.get().obstacle().get());
        }
        Forced forced = Forced.of(answer.get());
        return forced.isEven() ? new WhyNot.Tied(forced, whatIfs.tieRule(mentor, mentee)) : new WhyNot.Costs(forced);
    }

    /**
     * Why somebody has no partner, and what would get one.
     *
     * @throws InvalidModelException when nobody of the side has the identifier
     * @throws IllegalArgumentException when the person has a partner
     */
    public WhyNobody whyNobody(Side side, String person) {
        index(side, person);
        Unmatched unmatched = unmatched(side, person);
        UnmatchedExplanation explanation = explain(unmatched);
        WaySearch search = search(unmatched);
        search.tryPlaces(explanation.possible());
        return new WhyNobody(
                explanation, Funnel.of(explanation), ImmutableList.of(), search.ways(), search.isBounded());
    }

    Unmatched unmatched(Side side, String person) {
        return result.unmatched().stream()
                .filter(each -> each.side() == side && each.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the person has a partner"));
    }

    WaySearch search(Unmatched unmatched) {
        return new WaySearch(problem, whatIfs, unmatched);
    }

    private UnmatchedExplanation explain(Unmatched unmatched) {
        ImmutableList.Builder<String> absent = ImmutableList.builder();
        ImmutableList.Builder<String> notChosen = ImmutableList.builder();
        ImmutableList.Builder<Possible> possible = ImmutableList.builder();
        boolean mentor = unmatched.side() == Side.MENTOR;
        Side others = mentor ? Side.MENTEE : Side.MENTOR;
        for (Person other : people(others)) {
            int pair = mentor ? pair(unmatched.id(), other.id()) : pair(other.id(), unmatched.id());
            if (pair >= 0) {
                possible.add(possible(others, other, pair));
            } else if (leavesOut(unmatched.side(), unmatched.id(), other.id())
                    || leavesOut(others, other.id(), unmatched.id())) {
                notChosen.add(other.id());
            } else {
                absent.add(other.id());
            }
        }
        ImmutableList<String> kept = absent.build();
        return new UnmatchedExplanation(
                unmatched,
                people(others).size(),
                kept.isEmpty() ? ImmutableList.of() : ImmutableList.of(KeptOut.notAllowed(kept)),
                notChosen.build(),
                possible.build());
    }

    /** A partner whom the problem allows. */
    Possible possible(Side side, Person partner, int pair) {
        return new Possible(partner.id(), problem.score(pair), partner.capacity(), partners.of(side, partner.id()));
    }

    /** How a pair that was made looks to one of the two. */
    Standing standing(Side side, int made) {
        boolean mentor = side == Side.MENTOR;
        String person = mentor
                ? problem.mentors().get(problem.mentorOf(made)).id()
                : problem.mentees().get(problem.menteeOf(made)).id();
        List<Integer> better = pairs(side, made)
                .filter(pair -> ratings.get().compareRanks(side, pair, made) < 0)
                .boxed()
                .toList();
        ImmutableList<GivenUp> givenUp = better.stream()
                .filter(pair ->
                        !partners.of(side, person).contains(partner(side, pair).id()))
                .collect(Comparators.least(
                        WhyThisPair.MOST_GIVEN_UP,
                        Comparator.<Integer, Integer>comparing(
                                        pair -> ratings.get().rank(side, pair))
                                .thenComparing(pair -> -problem.score(pair))
                                .thenComparing(pair -> partner(side, pair).id(), Ids.ORDER)))
                .stream()
                .map(pair -> givenUp(side, person, pair))
                .collect(toImmutableList());
        return new Standing(
                side,
                person,
                choosing.of(side, person, partner(side, made).id()),
                ratings.get().rank(side, made),
                better.size(),
                givenUp);
    }

    private GivenUp givenUp(Side side, String person, int pair) {
        Person partner = partner(side, pair);
        Side other = side == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
        ImmutableList<String> holders = partners.of(other, partner.id());
        Optional<Forced> forced = holders.size() >= partner.capacity()
                ? Optional.empty()
                : cause(pair).ifMade();
        return new GivenUp(
                partner.id(),
                problem.score(pair),
                choosing.of(side, person, partner.id()),
                partner.capacity(),
                holders,
                forced);
    }

    /** The pairs of one of the two people of a pair. */
    private IntStream pairs(Side side, int pair) {
        int mentee = problem.menteeOf(pair);
        if (side == Side.MENTEE) {
            return IntStream.range(problem.rowStart(mentee), problem.rowStart(mentee + 1));
        }
        int mentor = problem.mentorOf(pair);
        return IntStream.range(0, problem.mentees().size())
                .map(other -> problem.pairOf(mentor, other))
                .filter(other -> other >= 0);
    }

    /** The partner, in a pair, of the person of a side. */
    private Person partner(Side side, int pair) {
        return side == Side.MENTOR
                ? problem.mentees().get(problem.menteeOf(pair))
                : problem.mentors().get(problem.mentorOf(pair));
    }

    /** The pair of two people; -1 when it is not allowed, or one of them does not stand on that side. */
    int pair(String mentor, String mentee) {
        int row = problem.indexOfMentee(mentee);
        return row < 0 ? -1 : problem.pairOf(problem.indexOfMentor(mentor), row);
    }

    private ImmutableList<Person> people(Side side) {
        return side == Side.MENTOR ? problem.mentors() : problem.mentees();
    }

    private int index(Side side, String person) {
        int index = side == Side.MENTOR ? problem.indexOfMentor(person) : problem.indexOfMentee(person);
        if (index < 0 || side == Side.PEER) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID, "explain", "nobody of that side has the identifier", person);
        }
        return index;
    }
}
