package dev.mentoring.json.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.Form;
import dev.mentoring.core.programme.YesOrNo;

/**
 * A condition as a schema.
 *
 * @param path names of the members, from the participant down, that the condition is about
 * @param schema what must hold of the value there
 */
record ConditionSchema(ImmutableList<String> path, ObjectNode schema) {

    static ConditionSchema of(Condition condition, Form form) {
        ObjectNode schema = Schema.node();
        if (condition instanceof Condition.HasRole role) {
            schema.putObject("contains").put("const", role.role().name());
            return new ConditionSchema(ImmutableList.of("roles"), schema);
        } else if (condition instanceof Condition.HasLeave leave) {
            ObjectNode entry = schema.putObject("contains");
            entry.putArray("required").add("attribute");
            entry.putObject("properties").putObject("attribute").put("const", leave.attribute());
            return new ConditionSchema(ImmutableList.of("optIns"), schema);
        }
        Condition.Answered answered = (Condition.Answered) condition;
        Attribute attribute = form.attribute(answered.attribute()).orElseThrow();
        ObjectNode values = attribute instanceof Attribute.Several ? schema.putObject("contains") : schema;
        for (String answer : answered.accepted(attribute)) {
            if (attribute instanceof Attribute.Truth) {
                values.withArray("enum").add(answer.equals(YesOrNo.YES.name()));
            } else {
                values.withArray("enum").add(answer);
            }
        }
        return new ConditionSchema(ImmutableList.of("attributes", attribute.id()), schema);
    }

    /** The condition as a schema of a participant; where the value is missing, it does not hold. */
    ObjectNode ofPerson() {
        ObjectNode whole = Schema.node();
        ObjectNode at = whole;
        for (String name : path) {
            at.putArray("required").add(name);
            at = at.putObject("properties").putObject(name);
        }
        at.setAll(schema);
        return whole;
    }
}
