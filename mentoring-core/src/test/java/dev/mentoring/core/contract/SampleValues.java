package dev.mentoring.core.contract;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.rule.Change;
import dev.mentoring.core.rule.Condition;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactKind;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Facts;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.RelationFact;
import dev.mentoring.core.rule.Round;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.Subject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Values to try of each fact that a rule reads: few, at the ends of their range and at what the rule's settings name. */
final class SampleValues {

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final int MOST_TERMS = 3;

    private final ImmutableMap<String, FactDomain> attributes;
    private final ImmutableList<Options.Value> settings;
    private final Facts bare;

    SampleValues(Rule rule, ImmutableMap<String, FactDomain> attributes) {
        this.attributes = attributes;
        this.settings = Stream.concat(Stream.of(rule), rule.conditions())
                .flatMap(part -> part.settings().values().values().stream())
                .distinct()
                .collect(toImmutableList());
        this.bare = context(attributes).about(person("ada", Role.MENTOR), person("ben", Role.MENTEE));
    }

    private static RuleContext context(ImmutableMap<String, FactDomain> attributes) {
        return new RuleContext(
                Roster.builder().cohort("1").build(), Round.on(ON), ImmutableMap.of(), new GreatCircle(), attributes);
    }

    private static Participant person(String id, Role role) {
        return Participant.builder().id(id).addRoles(role).build();
    }

    /** The values that a fact may have. */
    FactDomain domain(String fact) {
        return bare.domain(fact);
    }

    /** Whether nobody can leave it untold, since the library knows it of everybody. */
    boolean isAlwaysTold(FactRef fact) {
        FactRef ofPair = fact.of() == Subject.PERSON ? FactRef.mentee(fact.name()) : fact;
        return bare.value(ofPair).isPresent();
    }

    /** The values to try, each once. */
    ImmutableList<AttributeValue> of(FactRef fact, Stream<Condition> conditions) {
        Stream<FactKind> kinds =
                isKnown(fact.name()) ? Stream.of(domain(fact.name()).kind()) : Arrays.stream(FactKind.values());
        return Stream.concat(
                        kinds.flatMap(kind -> values(kind, fact)),
                        conditions
                                .filter(condition -> condition.reads().contains(fact))
                                .flatMap(condition -> turningPoints(condition, fact)))
                .distinct()
                .collect(toImmutableList());
    }

    private boolean isKnown(String fact) {
        return attributes.containsKey(fact)
                || PersonFact.isReserved(fact)
                || Arrays.stream(RelationFact.values())
                        .anyMatch(relation -> relation.factName().equals(fact));
    }

    /** A rule that fails here is found by the checks. */
    private Stream<AttributeValue> turningPoints(Condition condition, FactRef fact) {
        try {
            return condition.turningPoints(fact, bare).toList().stream();
        } catch (RuntimeException e) {
            return Stream.empty();
        }
    }

    private Stream<? extends AttributeValue> values(FactKind kind, FactRef fact) {
        return switch (kind) {
            case TRUTH -> Stream.of(new AttributeValue.Truth(true), new AttributeValue.Truth(false));
            case TERM -> terms(fact).stream().map(AttributeValue.Term::new);
            case PLACE -> terms(fact).stream().map(AttributeValue.At::new);
            case TERMS -> sets(terms(fact)).map(AttributeValue.Terms::new);
            case WHOLE -> wholes(domain(fact.name())).mapToObj(AttributeValue.Whole::new);
            case DAY -> days();
            case WORDS -> Stream.of("", "some words", "{0} $1 \u202e\u0000").map(AttributeValue.Words::new);
        };
    }

    /** Listed terms, or those that settings name and one that nobody does. */
    private ImmutableSet<String> terms(FactRef fact) {
        ImmutableSet<String> listed = domain(fact.name()).terms().keySet();
        if (!listed.isEmpty()) {
            return listed;
        }
        Stream<String> named = settings.stream()
                .flatMap(SampleValues::texts)
                .filter(text -> !text.isEmpty() && Ids.wrong(text).isEmpty())
                .limit(MOST_TERMS);
        return Stream.concat(named, Stream.of(Change.ANOTHER, "(another 2)")).collect(toImmutableSet());
    }

    private static Stream<String> texts(Options.Value value) {
        if (value instanceof Options.Text text) {
            return Stream.of(text.text());
        }
        return value instanceof Options.Texts list ? list.texts().stream() : Stream.empty();
    }

    private static Stream<ImmutableSet<String>> sets(ImmutableSet<String> terms) {
        List<String> some = terms.asList().subList(0, Math.min(MOST_TERMS, terms.size()));
        return Stream.concat(
                Stream.of(ImmutableSet.<String>of(), ImmutableSet.copyOf(some), terms),
                some.stream().map(ImmutableSet::of));
    }

    private LongStream wholes(FactDomain domain) {
        long least = domain.minimum().orElse(Long.MIN_VALUE);
        long most = domain.maximum().orElse(Long.MAX_VALUE);
        ImmutableLongArray.Builder all = ImmutableLongArray.builder();
        all.addAll(LongStream.of(least, most, 0, 1));
        settings.stream()
                .filter(Options.Whole.class::isInstance)
                .mapToLong(value -> ((Options.Whole) value).number())
                .forEach(number -> all.addAll(LongStream.of(number - 1, number, number + 1)));
        return all.build().stream().filter(number -> number >= least && number <= most);
    }

    private static Stream<AttributeValue> days() {
        return Stream.of(ON, ON.minusDays(1), ON.plusDays(1), ON.minusYears(2), LocalDate.of(1, 1, 1))
                .map(AttributeValue.Day::new);
    }
}
