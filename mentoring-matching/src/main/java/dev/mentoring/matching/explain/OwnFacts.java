package dev.mentoring.matching.explain;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.core.rule.Trace;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts of one of two people that rules looked at, as far as the person may see them.
 *
 * <p>Which of them are there depends on the rule and on the person's own data alone. Two rules of the library look at
 * somebody's facts because the other wishes something: of those, only what the own wish makes them look at is there.
 *
 * @param person identifier of the person
 */
record OwnFacts(String person) {

    /** Facts about two people may tell of the other, whomever they are listed with; the own refusal is the exception. */
    private static final ImmutableSet<String> RELATIONS = Arrays.stream(RelationFact.values())
            .filter(fact -> fact != RelationFact.AVOIDS)
            .map(RelationFact::factName)
            .collect(toImmutableSet());

    /** How the names of facts begin that tell a wish. */
    private static final String WISH = "wish:";

    private static final String ASKED = PersonFact.REACH_ASKED.factName();
    private static final String MODES = PersonFact.MEETING_MODES.factName();

    /** In the order in which the rule looked at them, each once. */
    ImmutableList<Fact> of(Trace trace) {
        return inConditions(trace).distinct().collect(toImmutableList());
    }

    private Stream<Fact> inConditions(Trace trace) {
        return trace.parts().isEmpty()
                ? ofCondition(trace)
                : trace.parts().stream().flatMap(this::inConditions);
    }

    private Stream<Fact> ofCondition(Trace condition) {
        ImmutableList<Fact> own = condition.facts().stream()
                .filter(fact -> fact.person().equals(Optional.of(person)))
                .filter(fact -> !RELATIONS.contains(fact.name()))
                .collect(toImmutableList());
        return switch (condition.rule()) {
            case "wish-honoured" -> wishes(own) ? own.stream() : Stream.empty();
            case "within-reach" -> own.stream().filter(fact -> isOfOwnReach(fact, own));
            default -> own.stream();
        };
    }

    private static boolean wishes(ImmutableList<Fact> own) {
        return own.stream()
                .anyMatch(fact -> fact.name().startsWith(WISH) && fact.value().isPresent());
    }

    /** The own limit is looked at only where the two can meet in person, which would tell how the other can meet. */
    private static boolean isOfOwnReach(Fact fact, ImmutableList<Fact> own) {
        return fact.name().equals(ASKED)
                || (fact.name().equals(MODES)
                        && own.stream()
                                .anyMatch(asked -> asked.name().equals(ASKED)
                                        && asked.value().equals(Optional.of("true"))));
    }
}
