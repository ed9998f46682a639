package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The catalogue of generators by stable name. */
public final class Generators {

    /** The most people of a list that a generator of this library draws. */
    public static final int MOST_PEOPLE = 100_000;

    /** The most pairs that a generator of this library draws. */
    public static final int MOST_PAIRS = 20_000_000;

    /** How many points below zero a cost of 1 is in the questions of {@code exponential-costs}. */
    public static final int COST_SCALE = 1_000_000_000;

    private static final Generators STANDARD = standardOnes();

    private final ImmutableSortedMap<String, ProblemGenerator> byName;

    private Generators(ImmutableSortedMap<String, ProblemGenerator> byName) {
        this.byName = byName;
    }

    private static Generators standardOnes() {
        Generators plain = new Generators(ImmutableSortedMap.of())
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
        if (byName.containsKey(generator.name())) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "generators", "a generator of that name exists", generator.name());
        }
        TreeMap<String, ProblemGenerator> more = new TreeMap<>(byName);
        more.put(generator.name(), generator);
        return new Generators(ImmutableSortedMap.copyOf(more));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The generators, by name. */
    public ImmutableList<ProblemGenerator> all() {
        return byName.values().asList();
    }

    /**
     * The generator of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public ProblemGenerator named(String name) {
        @Nullable ProblemGenerator generator = byName.get(name);
        if (generator == null) {
            String nearest = Nearest.to(name, names())
                    .map(known -> ", nearest is \"" + known + "\"")
                    .orElse("");
            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "generator", "there is " + names() + nearest);
        }
        return generator;
    }
}
