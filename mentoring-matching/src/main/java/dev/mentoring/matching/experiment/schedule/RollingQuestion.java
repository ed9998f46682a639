package dev.mentoring.matching.experiment.schedule;

import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PairsOfPeople;
import dev.mentoring.matching.problem.Population;
import dev.mentoring.matching.problem.Restriction;
import dev.mentoring.matching.problem.StoppableWork;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is asked on a day of {@link Rolling}: who is there with a free place, and which pairs may be made.
 *
 * <p>Where nobody has come or gone since the last batch, the question is that of the last one, and nobody looks at any pair. Otherwise the
 * pairs of those with a free place are looked at who are there on the side that has fewer of them, up to the first one that may be made;
 * and the whole problem only when there is one.
 */
final class RollingQuestion {

    private final Population people;
    private final PairsOfPeople pairsOf;
    private final RollingSettings settings;
    private final RollingPeople now;
    private final BooleanSupplier stop;
    private final StoppableWork work;
    private final boolean sides;
    private final BitSet withPlace = new BitSet();
    private final BitSet ripe = new BitSet();
    private Optional<MatchingProblem> last = Optional.empty();
    private boolean stirred = true;
    private boolean isNew;
    private int lastDay = -1;

    RollingQuestion(RollingPeople now, Population people, RollingSettings settings, BooleanSupplier stop) {
        this.now = now;
        this.people = people;
        this.settings = settings;
        this.stop = stop;
        work = StoppableWork.of("people came and went", stop);
        pairsOf = PairsOfPeople.of(people.problem());
        sides = people.problem() instanceof TwoSidedProblem;
        for (int person = 0; person < people.size(); person++) {
            withPlace.set(person, people.person(person).capacity() > 0);
        }
        waitFrom(0);
    }

    /** Hears that somebody came or went, or that a pair was made or ended. */
    void stir() {
        stirred = true;
    }

    /** Hears on which day somebody began to wait. */
    void waitFrom(int day) {
        if (settings.hasThreshold()) {
            ripe.set(day + settings.thresholdDays());
        }
    }

    /** The question of a day; empty where no pair may be made. */
    Optional<MatchingProblem> on(int day) {
        int ripeOn = ripe.nextSetBit(lastDay + 1);
        lastDay = day;
        isNew = stirred || (ripeOn >= 0 && ripeOn <= day);
        if (isNew) {
            stirred = false;
            last = asked(day);
        }
        return last;
    }

    /** Whether the question of this day may be another one than that of the last batch, which made no pair if it is not. */
    boolean isNew() {
        return isNew;
    }

    private Optional<MatchingProblem> asked(int day) {
        int[] kept = kept();
        BitSet free = new BitSet();
        for (int person = 0; person < people.size(); person++) {
            work.step();
            free.set(person, now.isThere(person) && !isFull(person, kept[person]));
        }
        BitSet open = (BitSet) free.clone();
        open.and(withPlace);
        return hasOpenPair(open, day) ? Optional.of(restricted(free, day)) : Optional.empty();
    }

    /** How many places of each person are kept for locked pairs that wait for the other one. */
    private int[] kept() {
        int[] kept = new int[people.size()];
        now.awaited().stream().filter(pair -> !bothThere(pair)).forEach(pair -> {
            kept[people.first(pair)]++;
            kept[people.second(pair)]++;
        });
        return kept;
    }

    /** Whether all places of somebody are taken; whoever never had one is told as they are, as to all strategies. */
    private boolean isFull(int person, int kept) {
        int taken = now.taken(person) + kept;
        return taken > 0 && taken >= people.person(person).capacity();
    }

    private boolean bothThere(int pair) {
        return now.isThere(people.first(pair)) && now.isThere(people.second(pair));
    }

    private boolean hasOpenPair(BitSet free, int day) {
        int mentors = sides ? ((TwoSidedProblem) people.problem()).mentors().size() : 0;
        int freeMentors = free.get(0, mentors).cardinality();
        boolean fromMentors = sides && freeMentors <= free.cardinality() - freeMentors;
        int from = fromMentors ? 0 : mentors;
        int to = fromMentors ? mentors : people.size();
        for (int person = free.nextSetBit(from); person >= 0 && person < to; person = free.nextSetBit(person + 1)) {
            for (int pair : pairsOf.of(person)) {
                work.step();
                if (isOpen(pair, free, day)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOpen(int pair, BitSet free, int day) {
        return free.get(people.first(pair))
                && free.get(people.second(pair))
                && !now.wasMade(pair)
                && !isTooLow(pair, day);
    }

    /** Whether a pair has to wait for a better one; a locked one never has. */
    private boolean isTooLow(int pair, int day) {
        if (people.score(pair) >= settings.threshold() || now.awaited().get(pair)) {
            return false;
        }
        int waited = day - now.waitsSince(people.second(pair));
        if (!sides) {
            waited = Math.max(waited, day - now.waitsSince(people.first(pair)));
        }
        return waited < settings.thresholdDays();
    }

    private MatchingProblem restricted(BitSet free, int day) {
        Restriction present = Restriction.of(people);
        now.awaited().stream().filter(pair -> !bothThere(pair)).forEach(present::hold);
        now.stand().stream().forEach(present::hold);
        for (int person = 0; person < people.size(); person++) {
            if (!free.get(person)) {
                present.without(person);
            }
            for (int place = 0; place < now.usedUp(person); place++) {
                present.use(person);
            }
        }
        now.made().stream().forEach(present::forbid);
        for (int pair = 0; settings.hasThreshold() && pair < people.pairCount(); pair++) {
            work.step();
            if (isTooLow(pair, day)) {
                present.forbid(pair);
            }
        }
        return present.problem(stop);
    }
}
