package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.math.LongMath;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The values of a fact that a change of verdict is looked for among, nearest to the present one first. */
final class Candidates {

    /** Up to so many values, all of them are tried. */
    private static final int MOST_VALUES = 64;

    private static final FactRef ROUND = FactRef.both(RelationFact.DATE_OF_ROUND);

    /** The conditions, each with the first clause, if any, in which it stands. */
    private final ImmutableMap<Condition, Optional<String>> conditions;

    private boolean guessed;

    Candidates(List<FlipSearch.Goal> goals) {
        Map<Condition, Optional<String>> clauses = new LinkedHashMap<>();
        goals.forEach(
                goal -> goal.rule().conditions().forEach(condition -> clauses.putIfAbsent(condition, goal.clause())));
        this.conditions = ImmutableMap.copyOf(clauses);
    }

    /** Whether values were left out that might make a difference. */
    boolean guessed() {
        return guessed;
    }

    /** The values, without the present one. */
    ImmutableList<AttributeValue> of(FactRef fact, Facts facts) {
        FactDomain domain = facts.domain(fact.name());
        Optional<AttributeValue> present = facts.value(fact);
        guessed |= !isListed(domain) && isReadByOwn(fact);
        return all(fact, domain, facts)
                .distinct()
                .filter(value -> !present.equals(Optional.of(value)))
                .sorted(Comparator.comparingLong(value -> distance(present, value, domain)))
                .collect(toImmutableList());
    }

    private Stream<AttributeValue> all(FactRef fact, FactDomain domain, Facts facts) {
        return switch (domain.kind()) {
            case TRUTH -> Stream.of(new AttributeValue.Truth(true), new AttributeValue.Truth(false));
            case TERM -> terms(fact, domain, facts).map(AttributeValue.Term::new);
            case PLACE -> terms(fact, domain, facts).map(AttributeValue.At::new);
            case TERMS ->
                sets(fact, domain, facts)
                        .filter(ids -> !ids.isEmpty() || canBeEmpty(fact))
                        .map(AttributeValue.Terms::new);
            case WHOLE -> wholes(fact, domain, facts).mapToObj(AttributeValue.Whole::new);
            case DAY ->
                Stream.concat(turningPoints(fact, facts), facts.value(ROUND).stream())
                        .filter(AttributeValue.Day.class::isInstance);
            case WORDS -> Stream.of(new AttributeValue.Words(Change.ANOTHER));
        };
    }

    /** Whether all values are tried. */
    private static boolean isListed(FactDomain domain) {
        return switch (domain.kind()) {
            case TRUTH -> true;
            case TERM, PLACE -> isShort(domain.terms().size());
            case TERMS -> isShort(subsets(domain.terms().size()));
            case WHOLE -> isShort(range(domain));
            case DAY, WORDS -> false;
        };
    }

    private boolean isReadByOwn(FactRef fact) {
        return conditions.keySet().stream()
                .anyMatch(condition ->
                        condition instanceof OwnCondition && condition.reads().contains(fact));
    }

    private Stream<String> terms(FactRef fact, FactDomain domain, Facts facts) {
        if (isShort(domain.terms().size())) {
            return domain.terms().keySet().stream();
        }
        guessed |= !domain.terms().isEmpty();
        return Stream.concat(
                turningPoints(fact, facts).flatMap(value -> Values.ids(value).stream()), Change.others(2).stream());
    }

    private Stream<ImmutableSet<String>> sets(FactRef fact, FactDomain domain, Facts facts) {
        Set<String> bearing = new LinkedHashSet<>();
        if (isShort(subsets(domain.terms().size()))) {
            bearing.addAll(domain.terms().keySet());
        } else {
            facts.value(fact).ifPresent(value -> bearing.addAll(Values.ids(value)));
            turningPoints(fact, facts).map(Values::ids).forEach(bearing::addAll);
            bearing.add(Change.ANOTHER);
            guessed |= !domain.terms().isEmpty() || !isShort(subsets(bearing.size()));
        }
        Stream<? extends Set<String>> sets =
                isShort(subsets(bearing.size())) ? Sets.powerSet(bearing).stream() : someSets(fact, facts);
        return sets.map(ImmutableSet::copyOf);
    }

    /** The present terms with those that conditions name, or without them, one by one and together. */
    private Stream<Set<String>> someSets(FactRef fact, Facts facts) {
        ImmutableSet<String> present = facts.value(fact).map(Values::ids).orElse(ImmutableSet.of());
        List<Set<String>> named = turningPoints(fact, facts)
                .map(Values::ids)
                .<Set<String>>map(ids -> ids)
                .toList();
        Stream<Set<String>> single =
                named.stream().flatMap(Set::stream).distinct().map(Set::of);
        return Stream.of(single, named.stream(), Stream.of(Set.of(Change.ANOTHER)))
                .flatMap(sets -> sets)
                .flatMap(ids -> Stream.of(Sets.union(present, ids), ids, Sets.difference(present, ids)));
    }

    /** How many subsets so many terms have; 0 when no number tells. */
    private static long subsets(int terms) {
        return terms > 0 && terms < Long.SIZE - 1 ? 1L << terms : 0;
    }

    private LongStream wholes(FactRef fact, FactDomain domain, Facts facts) {
        long least = domain.minimum().orElse(Long.MIN_VALUE);
        long most = domain.maximum().orElse(Long.MAX_VALUE);
        if (isShort(range(domain))) {
            return LongStream.rangeClosed(least, most);
        }
        LongStream turning = turningPoints(fact, facts)
                .filter(AttributeValue.Whole.class::isInstance)
                .mapToLong(value -> ((AttributeValue.Whole) value).number());
        LongStream limits = LongStream.concat(
                domain.minimum().stream().mapToLong(limit -> limit),
                domain.maximum().stream().mapToLong(limit -> limit));
        return LongStream.concat(LongStream.concat(turning, LongStream.of(0)), limits)
                .filter(number -> number >= least && number <= most);
    }

    private static long range(FactDomain domain) {
        long least = domain.minimum().orElse(Long.MIN_VALUE);
        long most = domain.maximum().orElse(Long.MAX_VALUE);
        return LongMath.saturatedAdd(LongMath.saturatedSubtract(most, least), 1);
    }

    private Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return conditions.entrySet().stream()
                .filter(condition -> condition.getKey().reads().contains(fact))
                .flatMap(condition -> turningPoints(condition.getKey(), condition.getValue(), fact, facts));
    }

    private static Stream<AttributeValue> turningPoints(
            Condition condition, Optional<String> clause, FactRef fact, Facts facts) {
        try {
            return condition.turningPoints(fact, facts);
        } catch (RuleException e) {
            throw clause.map(e::in).orElse(e);
        }
    }

    /** A list in which somebody has put nothing is not told, where the library's own fact is about one person. */
    private static boolean canBeEmpty(FactRef fact) {
        return !PersonFact.names().contains(fact.name());
    }

    private static boolean isShort(long values) {
        return values > 0 && values <= MOST_VALUES;
    }

    /** How far a value lies from the present one; equal values of unlike kinds keep their order. */
    private static long distance(Optional<AttributeValue> present, AttributeValue value, FactDomain domain) {
        if (present.isEmpty()) {
            return 0;
        }
        if (value instanceof AttributeValue.Day to && present.get() instanceof AttributeValue.Day from) {
            return Math.abs(to.date().toEpochDay() - from.date().toEpochDay());
        }
        if (value instanceof AttributeValue.Terms) {
            return Sets.symmetricDifference(Values.ids(value), Values.ids(present.get()))
                    .size();
        }
        OptionalLong to = Values.measure(value, domain);
        OptionalLong from = Values.measure(present.get(), domain);
        return to.isPresent() && from.isPresent()
                ? Math.abs(LongMath.saturatedSubtract(to.getAsLong(), from.getAsLong()))
                : 0;
    }
}
