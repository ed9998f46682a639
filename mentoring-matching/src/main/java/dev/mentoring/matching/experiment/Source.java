package dev.mentoring.matching.experiment;

import dev.mentoring.core.Ids;

/** Where the questions of a design come from. */
public sealed interface Source {

    /** The label, unique among the sources of a design. */
    String id();

    /**
     * Every replication draws a question of its own.
     *
     * @param generator the generator with its settings, under the label of the source
     */
    record Drawn(Variant generator) implements Source {

        @Override
        public String id() {
            return generator.id();
        }
    }

    /**
     * Every replication asks the same question.
     *
     * <p>Where it is told as it is, replications differ in lots alone, and in arrivals where the schedule draws them: intervals and
     * chances speak of that, not of other questions, and there are none where every replication has the same value.
     *
     * @param id the label
     * @param reference how the question is called where it comes from, such as the name of a file; {@link Bench#withGiven} tells the
     *     bench which one it is
     */
    record Given(String id, String reference) implements Source {

        /**
         * Brings label and reference into normalisation form C.
         *
         * @throws dev.mentoring.core.InvalidModelException when one of them is no identifier
         */
        public Given {
            id = Ids.require(id, "id");
            reference = Ids.require(reference, "reference");
        }
    }
}
