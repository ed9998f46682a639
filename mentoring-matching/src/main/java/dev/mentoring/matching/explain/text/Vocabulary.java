package dev.mentoring.matching.explain.text;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.rule.Change;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.Trace;
import dev.mentoring.matching.score.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What texts are made with: the words of a language, the labels of a programme if there is one, and the names of people. */
final class Vocabulary {

    private final Messages messages;
    private final SideWords sides;
    private final RuleText rules;
    private final Optional<ProgrammeLabels> labels;
    private final Optional<ReasonText> reasons;
    private final Function<String, String> nameOf;

    Vocabulary(Language language, Optional<Programme> programme, Function<String, String> nameOf) {
        this.messages = Messages.of(language);
        this.sides =
                SideWords.of(language, programme.map(Programme::relationship).orElseGet(RelationshipType::mentoring));
        this.rules = new RuleText(language);
        this.labels = programme.map(known -> new ProgrammeLabels(known, language));
        this.reasons = programme.map(known -> new ReasonText(language, known, nameOf));
        this.nameOf = nameOf;
    }

    Messages messages() {
        return messages;
    }

    SideWords sides() {
        return sides;
    }

    String name(String person) {
        return nameOf.apply(person);
    }

    String names(List<String> people) {
        return messages.list(people.stream().map(nameOf).toList());
    }

    String topic(String id) {
        return labels.map(known -> known.topic(id)).orElse(id);
    }

    String attribute(String id) {
        return labels.map(known -> known.attribute(id)).orElse(id);
    }

    String reason(Reason reason) {
        return reasons.map(words -> words.text(reason)).orElse(reason.code());
    }

    /** What a rule asks. */
    String asks(String rule) {
        return rules.asks(rule);
    }

    /** What a criterion looks at, where its scorer is one of the library; else the criterion's identifier. */
    String criterion(String criterion, String scorer) {
        String key = "scorer." + scorer;
        return messages.has(key) ? messages.text(key) : criterion;
    }

    /** Facts with their values: "grade is 5". */
    String facts(ImmutableList<Fact> facts) {
        return messages.semicolons(facts.stream().map(this::fact).toList());
    }

    /** The facts that carry what a rule says, to the person whom they are about. */
    String ownFacts(Trace trace) {
        return messages.semicolons(bearing(trace)
                .distinct()
                .map(fact -> fact(fact, Optional.empty()))
                .toList());
    }

    private static Stream<Fact> bearing(Trace trace) {
        return trace.parts().isEmpty()
                ? trace.facts().stream()
                : trace.carriers().stream().flatMap(Vocabulary::bearing);
    }

    private String fact(Fact fact) {
        return fact(fact, fact.person());
    }

    private String fact(Fact fact, Optional<String> person) {
        String name = factOf(fact.name(), person);
        return fact.value()
                .map(value -> messages.text("fact.is", name, value(value)))
                .orElseGet(() -> messages.text("fact.unknown", name));
    }

    /** Facts that would have to be otherwise. */
    String changes(ImmutableList<Change> changes) {
        return messages.semicolons(changes.stream().map(this::change).toList());
    }

    private String change(Change change) {
        String name = factOf(change.fact().name(), change.person());
        String to = value(change.to().show());
        return change.from()
                .map(from -> messages.text("fact.instead", name, to, value(from.show())))
                .orElseGet(() -> messages.text("fact.needed", name, to));
    }

    private String factOf(String fact, Optional<String> person) {
        String name = factName(fact);
        return person.map(who -> messages.text("fact-of", name, name(who))).orElse(name);
    }

    private String factName(String fact) {
        String key = "fact-name." + fact;
        if (messages.has(key)) {
            return messages.text(key);
        }
        Optional<String> statement = PersonFact.statementOf(fact);
        if (statement.isPresent()) {
            return messages.text("fact-of-statement", statement(statement.get()));
        }
        return PersonFact.componentOf(fact)
                .map(component -> messages.text("fact-of-component", component(component)))
                .orElseGet(() -> attribute(fact));
    }

    private String statement(String id) {
        return labels.map(known -> known.statement(id)).orElse(id);
    }

    private String component(String id) {
        return labels.map(known -> known.component(id)).orElse(id);
    }

    private String value(String value) {
        String key = "value." + value;
        return messages.has(key) ? messages.text(key) : value;
    }
}
