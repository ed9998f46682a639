package dev.mentoring.core.rule;

/**
 * Names a fact: whom it is about, and which it is.
 *
 * @param of whom it is about
 * @param name a name of {@link PersonFact} or {@link RelationFact}, or the name of an attribute of the programme's form
 */
public record FactRef(Subject of, String name) {

    /** A fact of the one person of a rule of participation. */
    public static FactRef person(String name) {
        return new FactRef(Subject.PERSON, name);
    }

    /** A fact of the mentor. */
    public static FactRef mentor(String name) {
        return new FactRef(Subject.MENTOR, name);
    }

    /** A fact of the mentee. */
    public static FactRef mentee(String name) {
        return new FactRef(Subject.MENTEE, name);
    }

    /** A fact of the two together, or of the round. */
    public static FactRef both(RelationFact relation) {
        return new FactRef(Subject.BOTH, relation.factName());
    }

    /** The same fact of one side of a pair, where this one is about the person of a rule of participation. */
    FactRef on(Subject side) {
        return of == Subject.PERSON ? new FactRef(side, name) : this;
    }
}
