package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.experiment.catalogue.Catalogue;

/** The catalogue of generators by stable name. */
public final class Generators {

    /** The most people of a list that a generator of this library draws. */
    public static final int MOST_PEOPLE = 100_000;

    /** The most pairs that a generator of this library draws. */
    public static final int MOST_PAIRS = 20_000_000;

    /** How many points below zero a cost of 1 is in the questions of {@code exponential-costs}. */
    public static final int COST_SCALE = 1_000_000_000;

    private static final Generators STANDARD = standardOnes();

    private final Catalogue<ProblemGenerator> members;

    private Generators(Catalogue<ProblemGenerator> members) {
        this.members = members;
    }

    private static Generators standardOnes() {
        Generators plain = new Generators(Catalogue.of("generator"))
                .plus(new Euclidean())
                .plus(new ExponentialCosts())
                .plus(new GroupMarket())
                .plus(new PeerScores())
                .plus(new RandomRoommates())
                .plus(new TopicMarket())
                .plus(new TwoSidedMarket());
        for (ProblemGenerator preset : Presets.all()) {
            plain = plain.plus(preset);
        }
        return plain;
    }

    /** The generators of this library. */
    public static Generators standard() {
        return STANDARD;
    }

    /**
     * The catalogue with one more generator.
     *
     * @throws InvalidModelException when the name is taken
     */
    public Generators plus(ProblemGenerator generator) {
        return new Generators(members.plus(generator));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return members.names();
    }

    /** The generators, by name. */
    public ImmutableList<ProblemGenerator> all() {
        return members.all();
    }

    /**
     * The generator of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public ProblemGenerator named(String name) {
        return members.named(name);
    }
}
