package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Looks at one generator from every side; each look gives what is wrong. */
final class GeneratorProbe {

    private static final String STOPPED = "stops";
    private static final String SENTENCE = "(?s)[A-Z].*\\.";

    private final ProblemGenerator generator;
    private final GeneratorSample sample;

    GeneratorProbe(ProblemGenerator generator, GeneratorSample sample) {
        this.generator = generator;
        this.sample = sample;
    }

    ImmutableList<String> name() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> descriptions = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            names.add(String.valueOf((Object) generator.name()));
            descriptions.add(String.valueOf((Object) generator.description()));
        }
        List<String> wrong = new ArrayList<>();
        if (names.size() != 1 || !names.iterator().next().matches(ScorerProbe.NAMES)) {
            wrong.add("the name is " + names);
        }
        if (descriptions.size() != 1 || !descriptions.iterator().next().matches(SENTENCE)) {
            wrong.add("the description is " + descriptions);
        }
        return ImmutableList.copyOf(wrong);
    }

    ImmutableList<String> listing() {
        return SettingProbe.listing(generator.settings());
    }

    ImmutableList<String> ranges() {
        return SettingProbe.ranges(generator.settings(), ImmutableList.of(settings -> outcome(settings, 0)));
    }

    /** Whoever asks to stop from the start gets no question, and whoever is asked but does not stop gets the same as nobody. */
    ImmutableList<String> stopping() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Options settings : sample.settings()) {
            String stopped = outcome(settings, 0, () -> true);
            if (!stopped.startsWith(SettingProbe.REFUSES) && !stopped.equals(STOPPED)) {
                wrong.add("told to stop from the start: " + stopped);
            }
            AtomicLong asked = new AtomicLong();
            String whole = outcome(settings, 0, () -> asked.incrementAndGet() < 0);
            if (!whole.equals(outcome(settings, 0))) {
                wrong.add("asked whether to stop: " + whole);
            }
        }
        return wrong.build();
    }

    ImmutableList<String> settings() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Options settings : sample.settings()) {
            Map<String, Options.Value> more = new TreeMap<>(settings.values());
            more.put("no-such-setting", new Options.Whole(1));
            String outcome = outcome(Options.of(more), 0);
            if (!outcome.startsWith(SettingProbe.REFUSES)) {
                wrong.add("with the setting \"no-such-setting\": " + outcome);
            }
        }
        return wrong.build();
    }

    ImmutableList<String> drawing() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Options settings : sample.settings()) {
            for (long seed : sample.seeds().toArray()) {
                try {
                    Instance instance = generator.draw(settings, seed);
                    String digest = instance.problem().digest();
                    if (!ToldAgain.of(instance.problem()).digest().equals(digest)) {
                        wrong.add("seed " + seed + ": another question when told again");
                    }
                    if (!instance.round()
                            .map(round -> round.problem().digest())
                            .orElse(digest)
                            .equals(digest)) {
                        wrong.add("seed " + seed + ": the problem is not that of the round");
                    }
                } catch (RuntimeException e) {
                    wrong.add("seed " + seed + ": throws " + e.getClass().getName());
                }
            }
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> repeated() {
        ImmutableMap<String, String> first = outcomes(false);
        return Stream.of(
                        differences(first, outcomes(false), "the second time"),
                        differences(first, outcomes(true), "from the last seed to the first"))
                .flatMap(List::stream)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> seeds() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Options settings : sample.settings()) {
            Set<String> drawn = new HashSet<>();
            for (long seed : sample.seeds().toArray()) {
                drawn.add(outcome(settings, seed));
            }
            if (drawn.size() < sample.seeds().length()) {
                wrong.add(drawn.size() + " questions for " + sample.seeds().length() + " seeds");
            }
        }
        return wrong.build();
    }

    ImmutableList<String> locales() {
        ImmutableMap<String, String> here = outcomes(false);
        return Surroundings.everywhere(where -> differences(here, outcomes(false), where));
    }

    ImmutableList<String> threads() {
        ImmutableMap<String, String> here = outcomes(false);
        return Surroundings.onTwoThreads(() -> outcomes(false)).stream()
                .flatMap(there -> differences(here, there, "on another thread").stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableMap<String, String> outcomes(boolean backwards) {
        ImmutableMap.Builder<String, String> outcomes = ImmutableMap.builder();
        for (int k = 0; k < sample.settings().size(); k++) {
            for (int i = 0; i < sample.seeds().length(); i++) {
                long seed = sample.seeds().get(backwards ? sample.seeds().length() - 1 - i : i);
                outcomes.put(
                        "settings " + k + ", seed " + seed,
                        outcome(sample.settings().get(k), seed));
            }
        }
        return outcomes.buildOrThrow();
    }

    /** The digest of a question, or what there is in its place. */
    private String outcome(Options settings, long seed) {
        return outcome(settings, seed, () -> false);
    }

    private String outcome(Options settings, long seed, BooleanSupplier stop) {
        try {
            return generator.draw(settings, seed, stop).problem().digest();
        } catch (RunCancelledException e) {
            return STOPPED;
        } catch (InvalidModelException e) {
            return SettingProbe.REFUSES + " with " + e.problems().get(0).code();
        } catch (RuntimeException e) {
            return "throws " + e.getClass().getName();
        }
    }

    private static ImmutableList<String> differences(
            ImmutableMap<String, String> first, ImmutableMap<String, String> then, String where) {
        return Ratings.few(first.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(then.get(entry.getKey())))
                .map(entry -> entry.getKey() + ": another question " + where)
                .collect(ImmutableList.toImmutableList()));
    }
}
