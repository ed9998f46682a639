package dev.mentoring.json.form;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Question;

/**
 * A question of a form in one language, ready to be laid out.
 *
 * @param question what is asked
 * @param conditions what must hold for it to be asked; empty when everybody is asked
 * @param path names of the members, from the participant down, under which the answer stands
 * @param answer what an answer looks like
 */
record Asked(Question question, ImmutableList<Condition> conditions, ImmutableList<String> path, Answer answer) {

    /** Whether everybody is asked. */
    boolean isOfEverybody() {
        return conditions.isEmpty();
    }

    /** Whether the form, or the document itself, requires an answer of those who are asked. */
    boolean isRequired() {
        return question.required() || question.field() == Field.ID || question.field() == Field.ROLES;
    }

    /** The path as a scope of JSON Forms. */
    String scope() {
        StringBuilder scope = new StringBuilder("#");
        path.forEach(name -> scope.append("/properties/").append(Location.segment(name)));
        return scope.toString();
    }
}
