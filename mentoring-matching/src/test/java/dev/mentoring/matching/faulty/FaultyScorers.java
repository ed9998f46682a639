package dev.mentoring.matching.faulty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.matching.score.PairScorer;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.Scorer;
import dev.mentoring.matching.score.ScoringContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Scorers with one fault each, by what the fault is. All rate by grades or by years, as the sound one does. */
@SuppressWarnings({"NullAway", "ArrayAsKeyOfSetOrMap", "NonApiType", "StringCaseLocaleUsage", "DefaultLocale"
}) // Faults are what it is about.
final class FaultyScorers {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final Set<String> SEEN = new HashSet<>();

    private FaultyScorers() {}

    /** Nearer grades are better; unknown when one is missing. */
    static Scorer sound() {
        return Scorer.of("sound", FaultyScorers::nearGrade);
    }

    static ImmutableMap<String, Scorer> all() {
        ImmutableMap.Builder<String, Scorer> all = ImmutableMap.builder();
        put(
                all,
                "throws where a grade is missing",
                (m, n) -> Rating.of(grade(m).orElseThrow() * 10 + grade(n).orElse(0)));
        put(all, "below zero where the mentee leads", (m, n) -> both(m, n, (a, b) -> (a - b) * 1_000));
        put(all, "counts its calls", (m, n) -> Rating.of(CALLS.incrementAndGet() % Rating.BEST));
        put(all, "rates by which object somebody is", (m, n) -> Rating.of(System.identityHashCode(m) % Rating.BEST));
        put(all, "one above the best", (m, n) -> both(m, n, (a, b) -> a.equals(b) ? Rating.BEST + 1 : 0));
        put(all, "overflows", (m, n) -> both(m, n, (a, b) -> a * a * a * 1_000_003 + b));
        put(all, "no rating for some", (m, n) -> grade(m).isPresent() ? nearGrade(m, n) : null);
        put(all, "not a number, cast", FaultyScorers::quotient);
        put(
                all,
                "missing counts as zero",
                (m, n) -> Rating.of(1_000 * Math.min(grade(m).orElse(0), grade(n).orElse(0))));
        put(
                all,
                "missing means nothing in common",
                (m, n) -> Rating.of(m.languages().stream().anyMatch(n.languages()::contains) ? Rating.BEST : 0));
        put(
                all,
                "depends on the locale",
                (m, n) -> Rating.of(
                        "TITLE".toLowerCase().equals("title")
                                ? nearGrade(m, n).millionths().orElse(1)
                                : 2));
        put(
                all,
                "depends on the locale's digits",
                (m, n) -> both(m, n, (a, b) -> String.format("%d", a + b).charAt(0) - '0'));
        put(
                all,
                "reasons quote a note",
                (m, n) -> Rating.of(1, Reason.of("asked", "words", m.note().orElse("nothing"))));
        put(all, "reasons quote an answer in words", (m, n) -> Rating.of(1, quoting(n)));
        put(all, "reasons are sentences", (m, n) -> Rating.of(1, Reason.of("Because it fits", "person", m.id())));
        put(all, "remembers whom it saw in any round", (m, n) -> {
            SEEN.add(m.id() + " " + n.id() + " " + grade(m));
            return Rating.of(SEEN.size());
        });
        all.put("remembers its first pair", new Whole("first-pair", context -> new FirstPair()));
        all.put("order of a map of objects", new Whole("map-order", FaultyScorers::byMapOrder));
        all.put("belongs to one thread", new Whole("thread-bound", context -> new ThreadBound(Thread.currentThread())));
        all.put("ranks people among all", new Whole("ranked", FaultyScorers::amongAll));
        all.put("another figure without reasons", new Whole("twofold", context -> new Twofold()));
        all.put("no figure without reasons", new Whole("figureless", context -> new Figureless()));
        all.put("not ready for anybody", new Whole("idle", context -> null));
        all.put("fails while it prepares", new Whole("unprepared", context -> {
            throw new IllegalStateException();
        }));
        all.put("takes any setting", new Loose());
        all.put("says it is symmetric", new Lopsided());
        all.put("has a title for a name", Scorer.of("Near Grade", FaultyScorers::nearGrade));
        all.put("has a new name each time", new Renamed());
        all.put("never knows anything", Scorer.of("clueless", (m, n) -> Rating.unknown()));
        return all.buildOrThrow();
    }

    private static void put(ImmutableMap.Builder<String, Scorer> all, String fault, PairScorer rate) {
        all.put(fault, Scorer.of("faulty", rate));
    }

    private static Rating nearGrade(Participant mentor, Participant mentee) {
        return both(mentor, mentee, (a, b) -> Math.max(1, Rating.BEST - 1_000 * Math.abs(a - b)));
    }

    private static Rating both(Participant mentor, Participant mentee, BiFunction<Integer, Integer, Integer> rate) {
        Optional<Integer> a = grade(mentor);
        Optional<Integer> b = grade(mentee);
        return a.isEmpty() || b.isEmpty() ? Rating.unknown() : Rating.of(rate.apply(a.get(), b.get()));
    }

    private static Optional<Integer> grade(Participant person) {
        return person.career().grade();
    }

    /** 0 / 0 is not a number, and (int) makes 0 of it. */
    private static Rating quotient(Participant mentor, Participant mentee) {
        double least = Math.min(grade(mentor).orElse(0), grade(mentee).orElse(0));
        double most = Math.max(grade(mentor).orElse(0), grade(mentee).orElse(0));
        return Rating.of((int) (least / most * Rating.BEST));
    }

    private static Reason quoting(Participant person) {
        return Reason.of(
                "said",
                "words",
                person.attributes()
                        .getOrDefault("words", new AttributeValue.Words("nothing"))
                        .show());
    }

    /** Objects without a hash code of their own, in the order in which a hash set has them. */
    private static PairScorer byMapOrder(ScoringContext context) {
        Set<Object[]> order = new HashSet<>();
        context.roster().participants().forEach(person -> order.add(new Object[] {person.id()}));
        Map<String, Integer> places = new HashMap<>();
        order.forEach(person -> places.put((String) person[0], places.size()));
        return (m, n) -> Rating.of(places.getOrDefault(m.id(), 0) * 1_000 + places.getOrDefault(n.id(), 0));
    }

    private static PairScorer amongAll(ScoringContext context) {
        ImmutableList<String> ids =
                context.roster().participants().stream().map(Participant::id).collect(ImmutableList.toImmutableList());
        return (m, n) -> Rating.of(Rating.BEST / (1 + ids.indexOf(m.id())));
    }

    private static final class FirstPair implements PairScorer {
        private Optional<Rating> first = Optional.empty();

        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            if (first.isEmpty()) {
                first = Optional.of(nearGrade(mentor, mentee));
            }
            return first.get();
        }
    }

    private record ThreadBound(Thread owner) implements PairScorer {
        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            return owner == Thread.currentThread() ? nearGrade(mentor, mentee) : Rating.unknown();
        }
    }

    private static final class Twofold implements PairScorer {
        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            return nearGrade(mentor, mentee);
        }

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            return OptionalInt.of(nearGrade(mentor, mentee).millionths().orElse(0) / 2);
        }
    }

    private static final class Figureless implements PairScorer {
        @Override
        public Rating rate(Participant mentor, Participant mentee) {
            return nearGrade(mentor, mentee);
        }

        @Override
        public OptionalInt millionths(Participant mentor, Participant mentee) {
            return null;
        }
    }

    /** Makes ready as a function says, and refuses settings as it should. */
    private record Whole(String name, Function<ScoringContext, PairScorer> ready) implements Scorer {
        @Override
        public PairScorer prepare(Options options, ScoringContext context) {
            options.requireOnly(name, ImmutableList.of());
            return ready.apply(context);
        }
    }

    private static final class Loose implements Scorer {
        @Override
        public String name() {
            return "loose";
        }

        @Override
        public PairScorer prepare(Options options, ScoringContext context) {
            return FaultyScorers::nearGrade;
        }
    }

    private static final class Lopsided implements Scorer {
        @Override
        public String name() {
            return "lopsided";
        }

        @Override
        public boolean symmetric() {
            return true;
        }

        @Override
        public PairScorer prepare(Options options, ScoringContext context) {
            options.requireOnly(name(), ImmutableList.of());
            return (m, n) -> both(m, n, (a, b) -> 500_000 + 100 * (a - b));
        }
    }

    private static final class Renamed implements Scorer {
        @Override
        public String name() {
            return "name-" + String.format(Locale.ROOT, "%d", CALLS.incrementAndGet());
        }

        @Override
        public PairScorer prepare(Options options, ScoringContext context) {
            options.requireOnly("renamed", ImmutableList.of());
            return FaultyScorers::nearGrade;
        }
    }
}
