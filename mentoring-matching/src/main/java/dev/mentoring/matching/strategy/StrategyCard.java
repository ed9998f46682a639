package dev.mentoring.matching.strategy;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;

/**
 * What a strategy promises and what not, and which problems it takes.
 *
 * <p>A promise that the card does not make is broken by some problem: for the strategies of this library, the tests hold each promise against every matching of many small
 * problems, and each one that is not made against a stored problem that breaks it.
 *
 * @param serves the kind of problem
 * @param promises what holds of every result, in the order of {@link Promise}
 * @param ties what becomes of partners whom somebody puts at one rank
 * @param places how many places people may have
 * @param bounds what the results keep beside the capacities
 * @param sources where the method was published, as author, year and title; empty for baselines
 */
public record StrategyCard(
        Serves serves,
        ImmutableSet<Promise> promises,
        Ties ties,
        Places places,
        ImmutableSet<Bound> bounds,
        ImmutableList<String> sources) {

    /** Kinds of problems. */
    public enum Serves {
        /** Mentors on one side, mentees on the other. */
        TWO_SIDED,
        /** People of one list. */
        PEERS;

        /** The stable name, in lower case with hyphens. */
        public String stableName() {
            return stable(this);
        }
    }

    /** What becomes of partners whom somebody puts at one rank. */
    public enum Ties {
        /** The lot puts them in an order, the same for everybody, before anything else is done. */
        DRAWN,
        /** They are equally good, and what the strategy claims allows for it. */
        ALLOWED,
        /** There may be none: the strategy refuses problems with ties. */
        REFUSED,
        /** Nobody's order counts, so that ties do not matter. */
        NO_MATTER;

        /** The stable name, in lower case with hyphens. */
        public String stableName() {
            return stable(this);
        }
    }

    /** How many places people may have; zero is always one of the possibilities. */
    public enum Places {
        /** Several for everybody. */
        SEVERAL,
        /** Several for mentors, one at most for mentees. */
        SEVERAL_FOR_MENTORS,
        /** One at most for everybody. */
        ONE;

        /** The stable name, in lower case with hyphens. */
        public String stableName() {
            return stable(this);
        }
    }

    /** What problems may ask for beside capacities. */
    public enum Bound {
        /** Minimums of people, and of groups. */
        MINIMUMS,
        /** Groups, {@link dev.mentoring.matching.problem.GroupBound}. */
        GROUPS,
        /** Locked pairs. */
        LOCKS;

        /** The stable name, in lower case with hyphens. */
        public String stableName() {
            return stable(this);
        }
    }

    /**
     * Puts promises and bounds in order.
     *
     * @throws IllegalArgumentException when a promise says nothing about the kind of problem
     */
    public StrategyCard {
        promises = Sets.immutableEnumSet(promises);
        bounds = Sets.immutableEnumSet(bounds);
        for (Promise promise : promises) {
            Preconditions.checkArgument(
                    promise.appliesTo(serves), "%s says nothing about problems of the kind %s", promise, serves);
        }
    }

    /** A card for two-sided problems that promises nothing: ties do not matter, everybody may have several places, nothing else is kept. */
    public static StrategyCard ofTwoSided() {
        return new StrategyCard(
                Serves.TWO_SIDED,
                ImmutableSet.of(),
                Ties.NO_MATTER,
                Places.SEVERAL,
                ImmutableSet.of(),
                ImmutableList.of());
    }

    /** A card for problems of peers that promises nothing: ties do not matter, everybody has one place, nothing else is kept. */
    public static StrategyCard ofPeers() {
        return new StrategyCard(
                Serves.PEERS, ImmutableSet.of(), Ties.NO_MATTER, Places.ONE, ImmutableSet.of(), ImmutableList.of());
    }

    /** The card with these promises instead of its own. */
    public StrategyCard withPromises(Promise... made) {
        return new StrategyCard(serves, ImmutableSet.copyOf(made), ties, places, bounds, sources);
    }

    /** The card with another rule for ties. */
    public StrategyCard withTies(Ties other) {
        return new StrategyCard(serves, promises, other, places, bounds, sources);
    }

    /** The card with another limit on places. */
    public StrategyCard withPlaces(Places other) {
        return new StrategyCard(serves, promises, ties, other, bounds, sources);
    }

    /** The card with these bounds instead of its own. */
    public StrategyCard withBounds(Bound... kept) {
        return new StrategyCard(serves, promises, ties, places, ImmutableSet.copyOf(kept), sources);
    }

    /** The card with these sources instead of its own. */
    public StrategyCard withSources(String... published) {
        return new StrategyCard(serves, promises, ties, places, bounds, ImmutableList.copyOf(published));
    }

    /** The promises that could be made for the kind of problem and are not. */
    public ImmutableSet<Promise> notPromised() {
        return Sets.difference(Promise.about(serves), promises).stream().collect(Sets.toImmutableEnumSet());
    }

    /** Whether problems may ask for it. */
    public boolean keeps(Bound bound) {
        return bounds.contains(bound);
    }

    private static String stable(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
