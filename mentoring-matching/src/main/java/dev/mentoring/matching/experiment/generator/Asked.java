package dev.mentoring.matching.experiment.generator;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Question;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which questions of a programme somebody must answer, and whether they answer the others. */
final class Asked {

    private final ImmutableSet<Field> fields;
    private final ImmutableSet<String> attributes;
    private final ImmutableSet<String> components;
    private final ImmutableSet<String> statements;
    private final int rate;

    /**
     * Reads a form.
     *
     * @param rate the share of other questions that get an answer, in thousandths
     */
    Asked(Programme programme, int rate) {
        fields = required(programme).map(Question::field).collect(toImmutableSet());
        attributes = parts(programme, Question::attribute);
        components = parts(programme, Question::component);
        statements = parts(programme, Question::statement);
        this.rate = rate;
    }

    private static Stream<Question> required(Programme programme) {
        return programme.form().groups().stream()
                .flatMap(group -> group.questions().stream())
                .filter(Question::required);
    }

    private static ImmutableSet<String> parts(Programme programme, Function<Question, Optional<String>> part) {
        return required(programme)
                .flatMap(question -> part.apply(question).stream())
                .collect(toImmutableSet());
    }

    /** Whether the question about a field must be answered. */
    boolean requires(Field field) {
        return fields.contains(field);
    }

    /** Whether the question about a component must be answered. */
    boolean requiresComponent(String id) {
        return components.contains(id);
    }

    /** Whether the question about a statement must be answered. */
    boolean requiresStatement(String id) {
        return statements.contains(id);
    }

    /** Whether somebody answers the question about a field; draws once. */
    boolean answers(Field field, Draws draws) {
        return draws.perMille(rate) || requires(field);
    }

    /** Whether somebody answers the question about an attribute; draws once. */
    boolean answersAttribute(String id, Draws draws) {
        return draws.perMille(rate) || attributes.contains(id);
    }

    /** Whether somebody says what no form asks; draws once. */
    boolean says(Draws draws) {
        return draws.perMille(rate);
    }
}
