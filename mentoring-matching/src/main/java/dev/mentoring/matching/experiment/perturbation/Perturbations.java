package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The catalogue of perturbations by stable name. */
public final class Perturbations {

    private static final Perturbations STANDARD = new Perturbations(ImmutableSortedMap.of())
            .plus(new Unchanged())
            .plus(new DropOuts())
            .plus(new Misreports())
            .plus(new ScoreNoise())
            .plus(new ScoreRounding())
            .plus(new Weights());

    private final ImmutableSortedMap<String, Perturbation> byName;

    private Perturbations(ImmutableSortedMap<String, Perturbation> byName) {
        this.byName = byName;
    }

    /** The perturbations of this library. */
    public static Perturbations standard() {
        return STANDARD;
    }

    /**
     * The catalogue with one more perturbation.
     *
     * @throws InvalidModelException when the name is taken
     */
    public Perturbations plus(Perturbation perturbation) {
        if (byName.containsKey(perturbation.name())) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID,
                    "perturbations",
                    "a perturbation of that name exists",
                    perturbation.name());
        }
        TreeMap<String, Perturbation> more = new TreeMap<>(byName);
        more.put(perturbation.name(), perturbation);
        return new Perturbations(ImmutableSortedMap.copyOf(more));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The perturbations, by name. */
    public ImmutableList<Perturbation> all() {
        return byName.values().asList();
    }

    /**
     * The perturbation of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public Perturbation named(String name) {
        @Nullable Perturbation perturbation = byName.get(name);
        if (perturbation == null) {
            String nearest = Nearest.to(name, names())
                    .map(known -> ", nearest is \"" + known + "\"")
                    .orElse("");
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "perturbation", "there is " + names() + nearest);
        }
        return perturbation;
    }
}
