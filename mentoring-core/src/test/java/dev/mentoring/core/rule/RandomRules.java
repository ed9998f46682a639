package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mentoring.core.participant.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Rules on six small facts of either side, whose every value can be tried. */
final class RandomRules {

    static final ImmutableMap<String, FactDomain> DOMAINS = ImmutableMap.of(
            "stage", FactDomain.ordered(terms("junior", "senior", "head")),
            "region", FactDomain.of(FactKind.TERM, regions()),
            "tongues", FactDomain.of(FactKind.TERMS, terms("en", "fr")),
            "years", FactDomain.whole(0, 4),
            "willing", FactDomain.open(FactKind.TRUTH));

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    Rule pairRule(int depth) {
        int kind = depth == 0 ? 3 : random.nextInt(6);
        return switch (kind) {
            case 0 -> new AllOf(parts(depth));
            case 1 -> new AnyOf(parts(depth));
            case 2 -> new Not(pairRule(depth - 1));
            default -> condition();
        };
    }

    private ImmutableList<Rule> parts(int depth) {
        List<Rule> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(pairRule(depth - 1));
        }
        return ImmutableList.copyOf(parts);
    }

    private Rule condition() {
        Subject side = random.nextBoolean() ? Subject.MENTOR : Subject.MENTEE;
        return switch (random.nextInt(13)) {
            case 0 -> new OneOf(new FactRef(side, "region"), subset("north", "york", "south"));
            case 1 -> new OneOf(new FactRef(side, "tongues"), subset("en", "fr"));
            case 2 -> new HasAll(new FactRef(side, "tongues"), subset("en", "fr"));
            case 3 -> new AtLeast(new FactRef(side, "years"), new AttributeValue.Whole(random.nextInt(6)));
            case 4 -> new AtMost(new FactRef(side, "years"), new AttributeValue.Whole(random.nextInt(5)));
            case 5 -> new AtLeast(new FactRef(side, "stage"), new AttributeValue.Term(one("junior", "senior", "head")));
            case 6 -> new IsTrue(new FactRef(side, "willing"));
            case 7 -> new Known(new FactRef(side, "years"));
            case 8 -> new Same(one("stage", "region", "years"), random.nextBoolean());
            case 9 -> new Different(one("stage", "region"), random.nextBoolean());
            case 10 -> new Share("tongues", 1 + random.nextInt(2));
            case 11 -> new Gap("years", Optional.of(random.nextInt(4) - 2L), Optional.empty());
            default -> new Gap("stage", Optional.empty(), Optional.of(random.nextInt(3) - 1L));
        };
    }

    /** A value of a fact, or none in one of three cases. */
    Optional<AttributeValue> value(String fact) {
        List<AttributeValue> all = values(fact);
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Every value that a fact can have. */
    static List<AttributeValue> values(String fact) {
        FactDomain domain = domain(fact);
        return switch (domain.kind()) {
            case TRUTH -> List.of(new AttributeValue.Truth(true), new AttributeValue.Truth(false));
            case WHOLE ->
                LongStream.rangeClosed(
                                domain.minimum().orElseThrow(), domain.maximum().orElseThrow())
                        .<AttributeValue>mapToObj(AttributeValue.Whole::new)
                        .toList();
            case TERMS ->
                Sets.powerSet(domain.terms().keySet()).stream()
                        .<AttributeValue>map(ids -> new AttributeValue.Terms(ImmutableSet.copyOf(ids)))
                        .toList();
            default ->
                domain.terms().keySet().stream()
                        .<AttributeValue>map(AttributeValue.Term::new)
                        .toList();
        };
    }

    static FactDomain domain(String fact) {
        return Optional.ofNullable(DOMAINS.get(fact)).orElseThrow();
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private ImmutableSet<String> subset(String... of) {
        ImmutableSet<String> some =
                Stream.of(of).filter(x -> random.nextBoolean()).collect(ImmutableSet.toImmutableSet());
        return some.isEmpty() ? ImmutableSet.of(of[0]) : some;
    }

    private static ImmutableMap<String, Optional<String>> regions() {
        return ImmutableMap.of("north", Optional.empty(), "york", Optional.of("north"), "south", Optional.empty());
    }

    private static ImmutableMap<String, Optional<String>> terms(String... ids) {
        return Stream.of(ids).collect(ImmutableMap.toImmutableMap(id -> id, id -> Optional.empty()));
    }

    static String show(Rule rule) {
        return rule.name()
                + rule.settings().values()
                + rule.parts().stream().map(RandomRules::show).collect(Collectors.joining(", ", "(", ")"));
    }
}
