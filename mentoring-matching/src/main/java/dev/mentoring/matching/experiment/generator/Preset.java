package dev.mentoring.matching.experiment.generator;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Another generator with settings of its own where the caller gives none. With equal settings and seed, both draw the same.
 *
 * @param name the stable name
 * @param description what is drawn
 * @param of the generator
 * @param instead what holds when a setting is absent, by name, where it is not what the generator says
 */
record Preset(String name, String description, ProblemGenerator of, ImmutableSortedMap<String, Long> instead)
        implements ProblemGenerator {

    @Override
    public ImmutableList<Setting> settings() {
        return of.settings().stream()
                .map(setting -> setting instanceof Setting.Whole whole
                        ? whole.orElse(instead.getOrDefault(setting.name(), whole.otherwise()))
                        : setting)
                .collect(toImmutableList());
    }

    @Override
    public Instance draw(Options settings, long seed, BooleanSupplier stop) {
        Setting.requireOnly(name, settings(), settings);
        TreeMap<String, Options.Value> all = new TreeMap<>();
        instead.forEach((setting, number) -> all.put(setting, new Options.Whole(number)));
        all.putAll(settings.values());
        return of.draw(Options.of(all), seed, stop);
    }
}
