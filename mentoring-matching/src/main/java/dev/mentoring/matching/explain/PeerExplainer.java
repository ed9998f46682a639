package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Claim;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.explain.Standoff.Holder;
import dev.mentoring.matching.explain.UnmatchedExplanation.KeptOut;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.explain.WhyNot.Cause;
import dev.mentoring.matching.explain.WhyNot.Party;
import dev.mentoring.matching.explain.WhyThisPair.Standing;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.PeerPreferences;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Explains a result of peers from the problem and the result alone: scores, ranks, who was given up, and, where pairings are stable,
 * who of two would not have had the other. What making a pair would cost is not known, and the search for ways to a match is not made:
 * such explanations say so.
 *
 * <p>Not for use by several threads at once.
 */
public final class PeerExplainer {

    private final PeerProblem problem;
    private final MatchingResult result;
    private final Partners partners;
    private final Supplier<PeerPreferences> stated = Suppliers.memoize(this::preferences);

    private PeerExplainer(PeerProblem problem, MatchingResult result) {
        this.problem = problem;
        this.result = result;
        partners = Partners.ofPeers(result.pairings());
    }

    /**
     * An explainer of a result.
     *
     * @throws IllegalArgumentException when the result answers another problem
     */
    public static PeerExplainer of(PeerProblem problem, MatchingResult result) {
        if (!result.problemDigest().equals(problem.digest())) {
            throw new IllegalArgumentException("the result answers another problem");
        }
        return new PeerExplainer(problem, result);
    }

    private PeerPreferences preferences() {
        return PeerPreferences.of(
                problem,
                isStable()
                        ? PreferenceSource.of(result.strategy().options()).orElse(PreferenceSource.CHOICES)
                        : PreferenceSource.SCORES);
    }

    private boolean isStable() {
        Optional<Claim> claim = Claim.ofStrategy(result.strategy().name());
        return claim.equals(Optional.of(Claim.PEERS_STABLE)) || claim.equals(Optional.of(Claim.PEERS_SUPER_STABLE));
    }

    /**
     * Why the two are paired, for each of them; they may be told in either order.
     *
     * @throws InvalidModelException when nobody has an identifier
     * @throws IllegalArgumentException when they are not paired
     */
    public WhyThisPair whyPair(String peer, String other) {
        int pair = problem.pairOf(index(peer), index(other));
        if (pair < 0 || !partners.arePaired(peer, other)) {
            throw new IllegalArgumentException("the two are not paired");
        }
        Pairing pairing = problem.pairing(pair, problem.firstOf(pair));
        return new WhyThisPair(
                pairing,
                Optional.empty(),
                ImmutableList.of(),
                standing(problem.firstOf(pair), pair),
                standing(problem.secondOf(pair), pair),
                ImmutableList.of(),
                Optional.empty());
    }

    private Standing standing(int peer, int made) {
        Person person = problem.peers().get(peer);
        PeerPreferences ranks = stated.get();
        List<Integer> better = pairs(peer)
                .filter(pair -> ranks.of(pair, peer) < ranks.of(made, peer))
                .boxed()
                .toList();
        ImmutableList<GivenUp> givenUp = better.stream()
                .filter(pair ->
                        !partners.arePaired(person.id(), partner(peer, pair).id()))
                .collect(Comparators.least(
                        WhyThisPair.MOST_GIVEN_UP,
                        Comparator.<Integer, Integer>comparing(pair -> ranks.of(pair, peer))
                                .thenComparing(pair -> -problem.score(pair))
                                .thenComparing(pair -> partner(peer, pair).id(), Ids.ORDER)))
                .stream()
                .map(pair -> givenUp(person, partner(peer, pair), pair))
                .collect(toImmutableList());
        return new Standing(
                Side.PEER,
                person.id(),
                ChoiceRank.in(person, partner(peer, made).id()),
                ranks.of(made, peer),
                better.size(),
                givenUp);
    }

    private GivenUp givenUp(Person person, Person partner, int pair) {
        return new GivenUp(
                partner.id(),
                problem.score(pair),
                ChoiceRank.in(person, partner.id()),
                partner.capacity(),
                partners.of(Side.PEER, partner.id()),
                Optional.empty());
    }

    /**
     * Why the two are not paired; they may be told in either order.
     *
     * @throws InvalidModelException when nobody has an identifier
     */
    public WhyNot whyNot(String peer, String other) {
        int first = Math.min(index(peer), index(other));
        int second = Math.max(index(peer), index(other));
        Person one = problem.peers().get(first);
        Person two = problem.peers().get(second);
        int pair = first == second ? -1 : problem.pairOf(first, second);
        Cause cause = pair < 0 ? absent(one, two) : cause(one, two);
        return new WhyNot(
                party(one, two),
                party(two, one),
                pair < 0 ? OptionalLong.empty() : OptionalLong.of(problem.score(pair)),
                Optional.empty(),
                cause,
                pair >= 0 && isStable() && cause instanceof WhyNot.Unknown ? standoffs(pair) : ImmutableList.of());
    }

    private static Party party(Person person, Person other) {
        return new Party(Side.PEER, person.id(), ChoiceRank.in(person, other.id()), false, ImmutableList.of());
    }

    private static Cause absent(Person one, Person two) {
        WhyNot.LeftOut leftOut = new WhyNot.LeftOut(leavesOut(one, two), leavesOut(two, one));
        return leftOut.byMentor() || leftOut.byMentee() ? leftOut : new WhyNot.NotAllowed();
    }

    private static boolean leavesOut(Person person, Person other) {
        return person.preferences().isPresent()
                && ChoiceRank.in(person, other.id()).isEmpty();
    }

    private Cause cause(Person one, Person two) {
        return partners.arePaired(one.id(), two.id()) ? new WhyNot.Made() : new WhyNot.Unknown();
    }

    /** Stable pairings hold because of every other pair one of the two has better; nothing is drawn. */
    private ImmutableList<Standoff> standoffs(int pair) {
        return Stream.of(problem.firstOf(pair), problem.secondOf(pair))
                .flatMap(peer -> better(peer, pair).stream())
                .collect(toImmutableList());
    }

    private Optional<Standoff> better(int peer, int pair) {
        Person person = problem.peers().get(peer);
        PeerPreferences ranks = stated.get();
        ImmutableList<String> held = partners.of(Side.PEER, person.id());
        ImmutableList<Holder> holders = held.stream()
                .map(id -> new Holder(id, ranks.of(problem.pairOf(peer, problem.indexOfPeer(id)), peer), false))
                .collect(toImmutableList());
        boolean better = held.size() >= person.capacity()
                && !held.isEmpty()
                && holders.stream().allMatch(holder -> holder.number() < ranks.of(pair, peer));
        return better
                ? Optional.of(new Standoff.HasBetter(Side.PEER, person.id(), ranks.of(pair, peer), holders))
                : Optional.empty();
    }

    /**
     * Why somebody has no partner. Ways to a match are not looked for: the search is told to have been bounded.
     *
     * @throws InvalidModelException when nobody has the identifier
     * @throws IllegalArgumentException when the person has a partner
     */
    public WhyNobody whyNobody(String person) {
        int peer = index(person);
        Unmatched unmatched = result.unmatched().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the person has a partner"));
        ImmutableList.Builder<String> absent = ImmutableList.builder();
        ImmutableList.Builder<String> notChosen = ImmutableList.builder();
        ImmutableList.Builder<Possible> possible = ImmutableList.builder();
        for (Person other : problem.peers()) {
            int pair = other.id().equals(person) ? -1 : problem.pairOf(peer, index(other.id()));
            Person who = problem.peers().get(peer);
            if (pair >= 0) {
                possible.add(new Possible(
                        other.id(), problem.score(pair), other.capacity(), partners.of(Side.PEER, other.id())));
            } else if (!other.id().equals(person)) {
                (leavesOut(who, other) || leavesOut(other, who) ? notChosen : absent).add(other.id());
            }
        }
        ImmutableList<String> kept = absent.build();
        UnmatchedExplanation explanation = new UnmatchedExplanation(
                unmatched,
                problem.peers().size() - 1,
                kept.isEmpty() ? ImmutableList.of() : ImmutableList.of(KeptOut.notAllowed(kept)),
                notChosen.build(),
                possible.build());
        return new WhyNobody(explanation, Funnel.of(explanation), ImmutableList.of(), ImmutableList.of(), true);
    }

    private IntStream pairs(int peer) {
        return IntStream.range(0, problem.peers().size())
                .filter(other -> other != peer)
                .map(other -> problem.pairOf(peer, other))
                .filter(pair -> pair >= 0);
    }

    private Person partner(int peer, int pair) {
        return problem.peers().get(problem.secondOf(pair) == peer ? problem.firstOf(pair) : problem.secondOf(pair));
    }

    private int index(String person) {
        int index = problem.indexOfPeer(person);
        if (index < 0) {
            throw InvalidModelException.of(ProblemCode.UNKNOWN_ID, "explain", "nobody has the identifier", person);
        }
        return index;
    }
}
