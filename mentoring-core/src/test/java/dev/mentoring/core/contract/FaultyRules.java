package dev.mentoring.core.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.FactTest;
import dev.mentoring.core.rule.Facts;
import dev.mentoring.core.rule.RuleException;
import dev.mentoring.core.rule.RuleKind;
import dev.mentoring.core.rule.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Kinds of rule that each break the contract in a way of their own. */
final class FaultyRules {

    static final FactRef MENTOR = FactRef.mentor("years");
    static final FactRef MENTEE = FactRef.mentee("years");
    private static final FactRef MODES = FactRef.mentor("meeting-modes");
    private static final FactRef METRES = FactRef.mentor("distance-metres");

    private FaultyRules() {}

    /** The kinds, by what is wrong with them and what a check tells of it. */
    static ImmutableTable<String, String, RuleKind> all() {
        return ImmutableTable.<String, String, RuleKind>builder()
                .put(
                        "throws where a fact is missing",
                        "threw NoSuchElementException, of []",
                        one(facts -> Verdict.of(years(facts, MENTOR) > 3)))
                .put("returns null where a fact is missing", "returned no verdict, of []", one(FaultyRules::nothing))
                .put("takes the kind of a value for granted", "threw ClassCastException", one(FaultyRules::cast))
                .put(
                        "fails with an error that is no exception",
                        "it throws AssertionError of []",
                        one(FaultyRules::assertion))
                .put("overflows on large numbers", "threw ArithmeticException", far(FaultyRules::overflow))
                .put(
                        "says no where a fact is missing",
                        "it says NO of [] where MENTOR years is missing, and YES once",
                        one(facts -> Verdict.of(known(facts, MENTOR) > 3)))
                .put(
                        "says yes until it is told",
                        "it says YES of [] where MENTOR years is missing, and NO once",
                        one(facts -> Verdict.of(known(facts, MENTOR) < 3)))
                .put(
                        "says no where one of two facts is missing",
                        "where MENTOR years is missing, and YES once",
                        two(FaultyRules::halfKnown))
                .put(
                        "looks at a fact that it does not declare",
                        "looked at the fact \"meeting-modes\", which it does not declare",
                        one(FaultyRules::undeclared))
                .put(
                        "looks further and keeps it to itself",
                        "looked at the fact \"meeting-modes\", which it does not declare",
                        one(FaultyRules::hidden))
                .put(
                        "looks at the terms of another fact",
                        "looked at the fact \"meeting-modes\", which it does not declare",
                        one(FaultyRules::otherDomain))
                .put("answers by turns", "and asked again, ", counting())
                .put("remembers the first pair that it saw", "whatever the facts are", remembering())
                .put("remembers what it was asked last", "and asked in another order, ", lastOne())
                .put("answers by the thread that asks", "asked by another thread, UNKNOWN", one(FaultyRules::byThread))
                .put("tells values apart that are equal", "of other people with equal facts, NO", identity())
                .put("never tells", "it says UNKNOWN whatever the facts are", one(facts -> Verdict.UNKNOWN))
                .put("allows whatever it reads", "it says YES whatever the facts are", one(facts -> Verdict.YES))
                .put("reads other facts each time that it is made", "made anew, it reads other facts", restless())
                .put(
                        "fails without its setting",
                        "not refused as documented for the setting \"least\"",
                        setting(FaultyRules::unreadable))
                .put("reads its setting when it is too late", "of no sense and then fails", lazy())
                .put(
                        "repeats the value of a setting in its refusal",
                        "repeats the value of a setting",
                        setting(FaultyRules::indiscreet))
                .build();
    }

    private static RuleKind one(Function<Facts, Verdict> says) {
        return RuleKind.of("faulty", FactTest.of(ImmutableList.of(MENTOR), says));
    }

    private static RuleKind far(Function<Facts, Verdict> says) {
        return RuleKind.of("faulty", FactTest.of(ImmutableList.of(METRES), says));
    }

    private static RuleKind two(Function<Facts, Verdict> says) {
        return RuleKind.of("faulty", FactTest.of(ImmutableList.of(MENTOR, MENTEE), says));
    }

    private static RuleKind made(Supplier<FactTest> made) {
        return new Settings(ImmutableSet.of(), options -> made.get());
    }

    /** A kind that looks at a setting when it is made, and is right otherwise. */
    private static RuleKind setting(Function<Options, Integer> reads) {
        return new Settings(ImmutableSet.of("least"), options -> {
            int read = reads.apply(options);
            return FactTest.of(ImmutableList.of(MENTOR), facts -> right(facts, MENTOR, read));
        });
    }

    private record Settings(ImmutableSet<String> settings, Function<Options, FactTest> maker) implements RuleKind {

        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public FactTest prepare(Options options) {
            return maker.apply(options);
        }
    }

    /** What a rule says with which nothing is wrong. */
    static Verdict right(Facts facts, FactRef fact, long least) {
        return facts.value(fact)
                .filter(AttributeValue.Whole.class::isInstance)
                .map(years -> Verdict.of(((AttributeValue.Whole) years).number() >= least))
                .orElse(Verdict.UNKNOWN);
    }

    private static long years(Facts facts, FactRef fact) {
        return facts.value(fact).orElseThrow() instanceof AttributeValue.Whole whole ? whole.number() : 0;
    }

    private static long known(Facts facts, FactRef fact) {
        return facts.value(fact).orElse(new AttributeValue.Whole(0)) instanceof AttributeValue.Whole whole
                ? whole.number()
                : 0;
    }

    @SuppressWarnings("NullAway") // the fault
    private static Verdict nothing(Facts facts) {
        return facts.value(MENTOR).isPresent() ? right(facts, MENTOR, 3) : null;
    }

    private static Verdict cast(Facts facts) {
        return facts.value(MENTOR)
                .map(years -> Verdict.of(((AttributeValue.Whole) years).number() > 0))
                .orElse(Verdict.UNKNOWN);
    }

    private static Verdict assertion(Facts facts) {
        if (facts.value(MENTOR).isEmpty()) {
            throw new AssertionError("missing");
        }
        return right(facts, MENTOR, 3);
    }

    private static Verdict overflow(Facts facts) {
        return facts.value(METRES)
                .map(metres -> Verdict.of(Math.addExact(((AttributeValue.Whole) metres).number(), 1) > 3))
                .orElse(Verdict.UNKNOWN);
    }

    private static Verdict halfKnown(Facts facts) {
        return facts.value(MENTEE).isEmpty()
                ? Verdict.UNKNOWN
                : Verdict.of(known(facts, MENTOR) > known(facts, MENTEE));
    }

    private static Verdict undeclared(Facts facts) {
        return facts.value(MODES).isPresent() ? Verdict.YES : right(facts, MENTOR, 3);
    }

    private static Verdict hidden(Facts facts) {
        try {
            return undeclared(facts);
        } catch (RuleException e) {
            return right(facts, MENTOR, 3);
        }
    }

    private static Verdict otherDomain(Facts facts) {
        return facts.domain(MODES.name()).ordered() ? Verdict.UNKNOWN : right(facts, MENTOR, 3);
    }

    private static RuleKind counting() {
        AtomicInteger calls = new AtomicInteger();
        return one(facts -> calls.incrementAndGet() % 5 == 0 ? Verdict.UNKNOWN : right(facts, MENTOR, 3));
    }

    private static RuleKind remembering() {
        return made(() -> {
            Map<String, Verdict> first = new HashMap<>();
            return FactTest.of(
                    ImmutableList.of(MENTOR),
                    facts -> first.computeIfAbsent("first", fresh -> right(facts, MENTOR, 3)));
        });
    }

    private static RuleKind lastOne() {
        AtomicReference<Verdict> last = new AtomicReference<>(Verdict.UNKNOWN);
        return one(facts -> last.getAndSet(right(facts, MENTOR, 3)));
    }

    private static Verdict byThread(Facts facts) {
        return Thread.currentThread().getName().equals("asker") ? Verdict.UNKNOWN : right(facts, MENTOR, 3);
    }

    @SuppressWarnings("ReferenceEquality") // the fault
    private static RuleKind identity() {
        Map<String, AttributeValue> seen = new HashMap<>();
        return one(facts -> facts.value(MENTOR)
                .map(value -> Verdict.of(seen.computeIfAbsent(value.show(), fresh -> value) == value))
                .orElse(Verdict.UNKNOWN));
    }

    private static RuleKind restless() {
        AtomicInteger made = new AtomicInteger();
        return made(() -> {
            FactRef fact = made.getAndIncrement() == 0 ? MENTOR : MENTEE;
            return FactTest.of(
                    ImmutableList.of(fact),
                    facts -> facts.value(fact).isEmpty() ? Verdict.UNKNOWN : Verdict.of(known(facts, fact) > 3));
        });
    }

    private static RuleKind lazy() {
        return new Settings(
                ImmutableSet.of("least"),
                options -> FactTest.of(
                        ImmutableList.of(MENTOR), facts -> right(facts, MENTOR, options.whole("least", 0, 0, 60))));
    }

    private static int unreadable(Options options) {
        return Objects.requireNonNull(options.values().get("least")).hashCode();
    }

    private static int indiscreet(Options options) {
        Optional<Options.Value> least = Optional.ofNullable(options.values().get("least"));
        if (least.isPresent() && least.get() instanceof Options.Text text) {
            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "least", "the setting is " + text.text());
        }
        return Objects.hash(least) % 2;
    }
}
