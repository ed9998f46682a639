package dev.mentoring.matching.experiment.perturbation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.experiment.catalogue.Catalogue;

/** The catalogue of perturbations by stable name. */
public final class Perturbations {

    private static final Perturbations STANDARD = new Perturbations(Catalogue.of("perturbation"))
            .plus(new Unchanged())
            .plus(new DropOuts())
            .plus(new Misreports())
            .plus(new ScoreNoise())
            .plus(new ScoreRounding())
            .plus(new Weights());

    private final Catalogue<Perturbation> members;

    private Perturbations(Catalogue<Perturbation> members) {
        this.members = members;
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
        return new Perturbations(members.plus(perturbation));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return members.names();
    }

    /** The perturbations, by name. */
    public ImmutableList<Perturbation> all() {
        return members.all();
    }

    /**
     * The perturbation of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public Perturbation named(String name) {
        return members.named(name);
    }
}
