package dev.mentoring.matching.contract;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import java.util.List;
import java.util.Map;

/** Looks at the settings that an entry of a catalogue lists; each look gives what is wrong. */
final class SettingProbe {

    /** What an outcome begins with that is a refusal. */
    static final String REFUSES = "refuses";

    private static final String SENTENCE = "(?s)[A-Z].*\\.";

    private SettingProbe() {}

    /** An outcome in words, by settings. */
    interface Outcome {
        String of(Options settings);
    }

    /** Settings stand by name, each with a sentence and a default among its values. */
    static ImmutableList<String> listing(ImmutableList<Setting> settings) {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        String before = "";
        for (Setting setting : settings) {
            if (!setting.name().matches(ScorerProbe.NAMES)
                    || setting.name().compareTo(before) <= 0
                    || !setting.meaning().matches(SENTENCE)
                    || !hasRange(setting)) {
                wrong.add(setting.name());
            }
            before = setting.name();
        }
        return Ratings.few(wrong.build());
    }

    private static boolean hasRange(Setting setting) {
        if (setting instanceof Setting.Whole whole) {
            return whole.least() <= whole.otherwise() && whole.otherwise() <= whole.most();
        }
        return setting instanceof Setting.Choice choice
                && choice.words().stream().distinct().count() == choice.words().size()
                && choice.words().size() > 1;
    }

    /**
     * Every setting is taken by one of the outcomes at least, where its default changes nothing; every one refuses what is out of range.
     */
    static ImmutableList<String> ranges(ImmutableList<Setting> settings, List<? extends Outcome> outcomes) {
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        for (Setting setting : settings) {
            boolean taken = false;
            for (Outcome outcome : outcomes) {
                String asUsual = outcome.of(with(setting, usual(setting)));
                taken |= !asUsual.startsWith(REFUSES);
                if (!asUsual.startsWith(REFUSES) && !asUsual.equals(outcome.of(Options.none()))) {
                    wrong.add(setting.name() + " as it is otherwise: " + asUsual);
                }
                for (Options.Value value : beyond(setting)) {
                    String refused = outcome.of(with(setting, value));
                    if (!refused.startsWith(REFUSES)) {
                        wrong.add(setting.name() + " out of range: " + refused);
                    }
                }
            }
            if (!taken) {
                wrong.add(setting.name() + " is not taken");
            }
        }
        return Ratings.few(wrong.build());
    }

    private static Options.Value usual(Setting setting) {
        return setting instanceof Setting.Whole whole
                ? new Options.Whole(whole.otherwise())
                : new Options.Text(setting.usual());
    }

    private static ImmutableList<Options.Value> beyond(Setting setting) {
        return setting instanceof Setting.Whole whole
                ? ImmutableList.of(
                        new Options.Whole(whole.least() - 1),
                        new Options.Whole(whole.most() + 1),
                        new Options.Text("many"))
                : ImmutableList.of(new Options.Whole(1), new Options.Text("no-such-word"));
    }

    private static Options with(Setting setting, Options.Value value) {
        return Options.of(Map.of(setting.name(), value));
    }
}
