package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.matching.explain.UnmatchedExplanation.Possible;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.TwoSidedProblem;
import dev.mentoring.matching.problem.Unmatched;
import dev.mentoring.matching.problem.UnmatchedReason;
import dev.mentoring.matching.whatif.Answer;
import dev.mentoring.matching.whatif.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks for changes after which somebody would be paired. Each is tried by solving the problem with it, so that what is found is
 * true, and the search is bounded. Where several matchings are as good, the strategy's own lot is asked; since that costs a pairing
 * anew, it is asked only where it decides.
 */
final class WaySearch {

    /** How many changes of one kind are tried at most. */
    static final int MOST_TRIES = 12;

    /** How many places more of one partner are tried at most. */
    static final int MOST_PLACES_MORE = 16;

    private static final Comparator<WayToMatch> BEST_FIRST = Comparator.comparingInt(WayToMatch::size)
            .thenComparing(way -> -way.proof().pairs())
            .thenComparing(way -> -way.proof().score());

    private final TwoSidedProblem problem;
    private final WhatIfs whatIfs;
    private final Unmatched unmatched;
    private final ImmutableList.Builder<WayToMatch> ways = ImmutableList.builder();
    private boolean bounded;

    WaySearch(TwoSidedProblem problem, WhatIfs whatIfs, Unmatched unmatched) {
        this.problem = problem;
        this.whatIfs = whatIfs;
        this.unmatched = unmatched;
    }

    ImmutableList<WayToMatch> ways() {
        return ways.build();
    }

    boolean isBounded() {
        return bounded;
    }

    void stopped() {
        bounded = true;
    }

    /** Adds what was found of one kind. */
    void add(List<? extends WayToMatch> found) {
        found.stream().sorted(BEST_FIRST).forEach(ways::add);
    }

    /**
     * Tries one more place of each possible partner, the best first, then of the others on that side, whose places may move
     * somebody out of the way; where none does, several places of the best possible partner. Of the person, where that one has
     * none.
     */
    void tryPlaces(ImmutableList<Possible> possible) {
        if (unmatched.reason() == UnmatchedReason.NOT_SOLVED) {
            bounded = true;
        } else if (unmatched.reason() == UnmatchedReason.CAPACITY_ZERO) {
            add(onePlaceMore(unmatched.side(), unmatched.id()).stream().toList());
        } else if (!possible.isEmpty()) {
            List<String> near = possible.stream()
                    .sorted(Comparator.comparingLong(Possible::score).reversed())
                    .map(Possible::person)
                    .toList();
            List<WayToMatch> found = tryPlaces(near);
            if (found.isEmpty()) {
                found = tryPlaces(people(otherSide()).stream()
                        .map(Person::id)
                        .filter(id -> !near.contains(id))
                        .toList());
            }
            if (found.isEmpty()) {
                found = severalPlacesMore(near.get(0)).stream().toList();
            } else {
                bounded |= near.size() < people(otherSide()).size();
            }
            add(found);
        }
    }

    private List<WayToMatch> tryPlaces(List<String> people) {
        bounded |= people.size() > MOST_TRIES;
        List<WayToMatch> found = new ArrayList<>();
        people.stream()
                .limit(MOST_TRIES)
                .forEach(id -> onePlaceMore(otherSide(), id).ifPresent(found::add));
        return found;
    }

    private Optional<WayToMatch> onePlaceMore(Side side, String person) {
        return placesMore(side, person, 1);
    }

    /** The places of one partner, doubled until they do and then halved back: somebody else may be served before. */
    private Optional<WayToMatch> severalPlacesMore(String partner) {
        bounded = true;
        int tooFew = 1;
        int enough = 2;
        Optional<WayToMatch> way = placesMore(otherSide(), partner, enough);
        while (way.isEmpty() && enough < MOST_PLACES_MORE) {
            tooFew = enough;
            enough *= 2;
            way = placesMore(otherSide(), partner, enough);
        }
        while (way.isPresent() && enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            Optional<WayToMatch> fewer = placesMore(otherSide(), partner, middle);
            tooFew = fewer.isPresent() ? tooFew : middle;
            enough = fewer.isPresent() ? middle : enough;
            way = fewer.isPresent() ? fewer : way;
        }
        return way;
    }

    private Optional<WayToMatch> placesMore(Side side, String person, int more) {
        int places = capacity(side, person);
        if (places + more > Person.LARGEST_CAPACITY) {
            return Optional.empty();
        }
        ImmutableList<Change> changes = ImmutableList.of(new Change.Places(side, person, places + more));
        return proof(changes, answer -> side != unmatched.side() && isAsGood(answer, changes, person))
                .map(proof -> new WayToMatch.MorePlaces(side, person, places, places + more, proof));
    }

    /** Tries a higher limit on the places of people, who then have one more. */
    void tryLimit(Side side, int limit, ImmutableList<String> people) {
        if (people.isEmpty() || limit >= Person.LARGEST_CAPACITY || unmatched.reason() == UnmatchedReason.NOT_SOLVED) {
            return;
        }
        ImmutableList<Change> changes = people.stream()
                .map(id -> new Change.Places(side, id, capacity(side, id) + 1))
                .collect(toImmutableList());
        proof(changes, answer -> !Forced.of(answer).isEven())
                .map(proof -> new WayToMatch.HigherLimit(side, limit, limit + 1, people, proof))
                .ifPresent(ways::add);
    }

    /** What comes of allowing the pair with a partner, where it is then made. */
    Optional<Forced> allowing(String partner, long score) {
        boolean mentor = unmatched.side() == Side.MENTOR;
        String mentorId = mentor ? unmatched.id() : partner;
        String menteeId = mentor ? partner : unmatched.id();
        ImmutableList<Change> changes = ImmutableList.of(new Change.Allow(mentorId, menteeId, score));
        return proof(changes, answer -> isAsGood(answer, changes, partner))
                .filter(forced -> forced.difference().made().stream()
                        .anyMatch(made ->
                                made.mentor().equals(mentorId) && made.mentee().equals(menteeId)));
    }

    /**
     * What comes of changes, where the person then has somebody.
     *
     * @param mayBe whether the person may have somebody in another matching that is as good as one in which there is nobody
     */
    private Optional<Forced> proof(ImmutableList<Change> changes, Predicate<Answer> mayBe) {
        Optional<Answer> found = answer(changes);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = found.get();
        Forced forced = Forced.of(answer);
        boolean settled = isServed(forced) ? !isAsGoodWithout(answer, changes) : !mayBe.test(answer);
        return (answer.isWarm() && !settled ? whatIfs.drawn(answer) : Optional.of(forced)).filter(this::isServed);
    }

    private Optional<Answer> answer(ImmutableList<Change> changes) {
        return whatIfs.after(changes).filter(asked -> asked.obstacle().isEmpty());
    }

    private boolean isServed(Forced forced) {
        return forced.difference().people().stream()
                .anyMatch(move -> move.side() == unmatched.side()
                        && move.person().equals(unmatched.id())
                        && !move.after().isEmpty());
    }

    /** Whether changes come to as much with the person's having a partner. */
    private boolean isAsGood(Answer answer, ImmutableList<Change> changes, String partner) {
        boolean mentor = unmatched.side() == Side.MENTOR;
        String mentorId = mentor ? unmatched.id() : partner;
        String menteeId = mentor ? partner : unmatched.id();
        boolean allowed = changes.stream().anyMatch(Change.Allow.class::isInstance)
                ? accepts(unmatched.side(), unmatched.id(), partner)
                        && accepts(otherSide(), partner, unmatched.id())
                        && locked(partner) < capacity(otherSide(), partner)
                : problem.pairOf(problem.indexOfMentor(mentorId), problem.indexOfMentee(menteeId)) >= 0;
        return answer.isWarm() && allowed && isEqual(answer, changes, new Change.Make(mentorId, menteeId));
    }

    /** Whether somebody's choices, where they bind, name another. */
    private boolean accepts(Side side, String person, String other) {
        Person stated = person(side, person);
        return stated.preferences().isEmpty() || ChoiceRank.in(stated, other).isPresent();
    }

    /** How many places of a partner are held by locks. */
    private long locked(String partner) {
        boolean mentor = unmatched.side() == Side.MENTOR;
        int index = mentor ? problem.indexOfMentee(partner) : problem.indexOfMentor(partner);
        return IntStream.range(0, people(unmatched.side()).size())
                .map(own -> mentor ? problem.pairOf(own, index) : problem.pairOf(index, own))
                .filter(pair -> pair >= 0 && problem.isLocked(pair))
                .count();
    }

    /** Whether changes come to as much without the person, so that who has somebody is not settled. */
    private boolean isAsGoodWithout(Answer answer, ImmutableList<Change> changes) {
        ImmutableList<Change> others = changes.stream()
                .filter(change -> !(change instanceof Change.Places places
                        && places.side() == unmatched.side()
                        && places.person().equals(unmatched.id())))
                .filter(change -> !(change instanceof Change.Allow))
                .collect(toImmutableList());
        return answer.isWarm() && isEqual(answer, others, new Change.Withdraw(unmatched.side(), unmatched.id()));
    }

    private boolean isEqual(Answer answer, ImmutableList<Change> changes, Change more) {
        return answer(ImmutableList.<Change>builder().addAll(changes).add(more).build())
                .filter(other ->
                        other.pairsGained() == answer.pairsGained() && other.scoreGained() == answer.scoreGained())
                .isPresent();
    }

    private Side otherSide() {
        return unmatched.side() == Side.MENTOR ? Side.MENTEE : Side.MENTOR;
    }

    private ImmutableList<Person> people(Side side) {
        return side == Side.MENTOR ? problem.mentors() : problem.mentees();
    }

    private int capacity(Side side, String person) {
        return person(side, person).capacity();
    }

    private Person person(Side side, String person) {
        int index = side == Side.MENTOR ? problem.indexOfMentor(person) : problem.indexOfMentee(person);
        return people(side).get(index);
    }
}
