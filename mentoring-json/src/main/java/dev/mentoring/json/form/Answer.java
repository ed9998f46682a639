package dev.mentoring.json.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;

/**
 * What an answer looks like.
 *
 * @param schema its schema, with the question as title
 * @param look how it is asked for
 * @param below names of the members, from where the answer stands, under which the schema holds: none, or that of an object that
 *     says what its text is
 */
record Answer(ObjectNode schema, Look look, ImmutableList<String> below) {

    /** How a question is asked for. */
    enum Look {
        /** In the form generator's own way. */
        PLAIN,
        /** A text of several lines. */
        LINES,
        /** One of a few answers, all in sight. */
        FEW,
        /** One of many answers. */
        MANY,
        /** Any number of answers to tick. */
        TICKS
    }

    /** An answer that stands where the question says. */
    static Answer of(ObjectNode schema, Look look) {
        return new Answer(schema, look, ImmutableList.of());
    }
}
