package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.generator.Instance;
import dev.mentoring.matching.experiment.generator.ProblemGenerator;
import dev.mentoring.matching.experiment.generator.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at one generator from every side; each look gives what is wrong. */
final class GeneratorProbe {

    private static final String REFUSES = "refuses";
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
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        String before = "";
        for (Setting setting : generator.settings()) {
            if (!setting.name().matches(ScorerProbe.NAMES)
                    || setting.name().compareTo(before) <= 0
                    || setting.otherwise() < setting.least()
                    || setting.otherwise() > setting.most()
                    || !setting.meaning().matches(SENTENCE)) {
                wrong.add(setting.name());
            }
            before = setting.name();
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> ranges() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Setting setting : generator.settings()) {
            String taken = outcome(with(setting, new Options.Whole(setting.otherwise())), 0);
            if (!taken.equals(outcome(Options.none(), 0))) {
                wrong.add(setting.name() + " as it is otherwise: " + taken);
            }
            for (Options.Value value : List.of(
                    new Options.Whole(setting.least() - 1),
                    new Options.Whole(setting.most() + 1),
                    new Options.Text("many"))) {
                String refused = outcome(with(setting, value), 0);
                if (!refused.startsWith(REFUSES)) {
                    wrong.add(setting.name() + " out of range: " + refused);
                }
            }
        }
        return Ratings.few(wrong.build());
    }

    ImmutableList<String> settings() {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Options settings : sample.settings()) {
            Map<String, Options.Value> more = new TreeMap<>(settings.values());
            more.put("no-such-setting", new Options.Whole(1));
            String outcome = outcome(Options.of(more), 0);
            if (!outcome.startsWith(REFUSES)) {
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

    private static Options with(Setting setting, Options.Value value) {
        return Options.of(Map.of(setting.name(), value));
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
        try {
            return generator.draw(settings, seed).problem().digest();
        } catch (InvalidModelException e) {
            return REFUSES + " with " + e.problems().get(0).code();
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
