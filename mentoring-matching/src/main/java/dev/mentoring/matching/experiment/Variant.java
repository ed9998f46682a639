package dev.mentoring.matching.experiment;

import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;

/**
 * One of the things that a design tries: an entry of a catalogue with settings, under a label.
 *
 * @param id the label, unique among the variants of its kind, in normalisation form C
 * @param name stable name of the generator, perturbation, schedule or strategy
 * @param options its settings
 */
public record Variant(String id, String name, Options options) {

    /**
     * Brings the label into normalisation form C.
     *
     * @throws dev.mentoring.core.InvalidModelException when the label or the name is no identifier
     */
    public Variant {
        id = Ids.require(id, "id");
        name = Ids.require(name, "name");
    }

    /** An entry with all its settings as documented, labelled by its name. */
    public static Variant of(String name) {
        return new Variant(name, name, Options.none());
    }

    /** An entry labelled by its name. */
    public static Variant of(String name, Options options) {
        return new Variant(name, name, options);
    }
}
