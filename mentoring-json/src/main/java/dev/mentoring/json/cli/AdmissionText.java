package dev.mentoring.json.cli;

import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Change;
import dev.mentoring.core.rule.Decider;
import dev.mentoring.core.rule.Decision;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.Finding;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.Ruling;
import dev.mentoring.core.rule.Trace;
import dev.mentoring.core.rule.WayOut;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in English who takes part, and of the others what decided and what is missing (requirement 001-05). */
final class AdmissionText {

    private final Decider rules;

    AdmissionText(Decider rules) {
        this.rules = rules;
    }

    /** Whether somebody takes part in a role. */
    boolean admits(Participant person, Role role) {
        return rules.admit(person, role).decision() == Decision.ALLOWED;
    }

    /** What is decided about somebody, in a few words. */
    String decision(Participant person, Role role) {
        Ruling ruling = rules.admit(person, role);
        String asRole = "as " + role.name().toLowerCase(Locale.ROOT) + ": ";
        if (ruling.decision() == Decision.ALLOWED) {
            return asRole + "admitted";
        }
        Finding finding = rules.trace(person, role).get(ruling.clause());
        String verb = ruling.decision() == Decision.REFERRED ? "left to the coordinator by" : "kept out by";
        return asRole + verb + " the rule " + finding.clause() + ", which says " + finding.verdict();
    }

    /** The facts on which that rests, and what would admit the person; nothing about somebody who is admitted. */
    List<String> details(Participant person, Role role) {
        Ruling ruling = rules.admit(person, role);
        if (ruling.decision() == Decision.ALLOWED) {
            return List.of();
        }
        String because = bearing(rules.trace(person, role).get(ruling.clause()).trace())
                .distinct()
                .map(AdmissionText::text)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        because.isEmpty() ? Optional.<String>empty() : Optional.of("because " + because),
                        Optional.of(wayOut(rules.flip(person, role))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The facts of the parts that carry the verdict. */
    private static Stream<Fact> bearing(Trace trace) {
        return trace.parts().isEmpty()
                ? trace.facts().stream()
                : trace.carriers().stream().flatMap(AdmissionText::bearing);
    }

    private static String text(Fact fact) {
        return fact.name()
                + fact.value().map(value -> " is " + Ids.printable(value)).orElse(" is not known");
    }

    private static String wayOut(WayOut wayOut) {
        return switch (wayOut.flip().outcome()) {
            case FOUND ->
                "not yet: "
                        + wayOut.flip().changes().stream()
                                .map(AdmissionText::text)
                                .collect(Collectors.joining(", and "));
            case NONE -> "no change of facts would do; in the way: " + String.join(", ", wayOut.clauses());
            case NOT_FOUND ->
                "at least " + (wayOut.flip().ruledOut() + 1) + " facts would have to be otherwise; in the way: "
                        + String.join(", ", wayOut.clauses());
        };
    }

    private static String text(Change change) {
        Optional<String> statement = PersonFact.statementOf(change.fact().name());
        if (statement.isPresent() && change.from().isEmpty()) {
            return "the statement " + Ids.printable(statement.get()) + " would have to be acknowledged";
        }
        return change.fact().name() + " would have to be "
                + Ids.printable(change.to().show())
                + change.from()
                        .map(AttributeValue::show)
                        .map(from -> " instead of " + Ids.printable(from))
                        .orElse(" (not known now)");
    }
}
