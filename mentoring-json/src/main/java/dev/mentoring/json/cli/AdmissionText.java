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
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.SideWords;
import dev.mentoring.matching.problem.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who takes part, and of the others what decided and what is missing (requirement 001-05). */
final class AdmissionText {

    private final Messages messages;
    private final SideWords sides;
    private final Decider rules;

    AdmissionText(Messages messages, SideWords sides, Decider rules) {
        this.messages = messages;
        this.sides = sides;
        this.rules = rules;
    }

    /** Whether somebody takes part in a role. */
    boolean admits(Participant person, Role role) {
        return rules.admit(person, role).decision() == Decision.ALLOWED;
    }

    /** What is decided about somebody, in a few words. */
    String decision(Participant person, Role role) {
        Ruling ruling = rules.admit(person, role);
        String asRole = sides.as(Side.valueOf(role.name()));
        if (ruling.decision() == Decision.ALLOWED) {
            return messages.text("admission.admitted", asRole);
        }
        Finding finding = rules.trace(person, role).get(ruling.clause());
        return messages.text(
                ruling.decision() == Decision.REFERRED ? "admission.referred" : "admission.kept-out",
                asRole,
                finding.clause(),
                messages.text("verdict." + finding.verdict()));
    }

    /** The facts on which that rests, and what would admit the person; nothing about somebody who is admitted. */
    List<String> details(Participant person, Role role) {
        Ruling ruling = rules.admit(person, role);
        if (ruling.decision() == Decision.ALLOWED) {
            return List.of();
        }
        List<String> because = bearing(
                        rules.trace(person, role).get(ruling.clause()).trace())
                .distinct()
                .map(this::text)
                .toList();
        return Stream.of(
                        because.isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of(messages.text("admission.because", messages.commas(because))),
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

    private String text(Fact fact) {
        return fact.value()
                .map(value -> messages.text("admission.fact", fact.name(), Ids.printable(value)))
                .orElseGet(() -> messages.text("admission.fact-missing", fact.name()));
    }

    private String wayOut(WayOut wayOut) {
        String inTheWay = messages.commas(wayOut.clauses());
        return switch (wayOut.flip().outcome()) {
            case FOUND ->
                messages.text(
                        "admission.not-yet",
                        wayOut.flip().changes().stream()
                                .map(this::text)
                                .collect(Collectors.joining(messages.text("admission.change-next", "", ""))));
            case NONE -> messages.text("admission.no-way", inTheWay);
            case NOT_FOUND -> messages.count("admission.far", wayOut.flip().ruledOut() + 1, inTheWay);
        };
    }

    private String text(Change change) {
        Optional<String> statement = PersonFact.statementOf(change.fact().name());
        if (statement.isPresent() && change.from().isEmpty()) {
            return messages.text("admission.statement", Ids.printable(statement.get()));
        }
        String fact = change.fact().name();
        String due = Ids.printable(change.to().show());
        return change.from()
                .map(AttributeValue::show)
                .map(from -> messages.text("admission.change", fact, due, Ids.printable(from)))
                .orElseGet(() -> messages.text("admission.change-missing", fact, due));
    }
}
