package dev.mentoring.matching.experiment.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import java.util.Comparator;
import java.util.List;

/**
 * One whole number that a generator can be told. Shares are in thousandths, so that there are no fractions.
 *
 * @param name the stable name, in lower case with hyphens
 * @param otherwise what holds when the setting is absent
 * @param least the smallest number that is taken
 * @param most the largest number that is taken
 * @param meaning what the number says, as one English sentence
 */
public record Setting(String name, long otherwise, long least, long most, String meaning) {

    /** A share in thousandths: 0 to 1,000. */
    static Setting share(String name, long otherwise, String meaning) {
        return new Setting(name, otherwise, 0, 1_000, meaning);
    }

    /** A number of people: 0 to {@link Generators#MOST_PEOPLE}. */
    static Setting people(String name, long otherwise, String meaning) {
        return new Setting(name, otherwise, 0, Generators.MOST_PEOPLE, meaning);
    }

    /** How strongly few are preferred to many: the exponent of Zipf's law in thousandths. */
    static Setting skew(String name, long otherwise, String meaning) {
        return new Setting(name, otherwise, 0, 5_000, meaning);
    }

    /** Settings by name. */
    static ImmutableList<Setting> sorted(Setting... settings) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Setting::name), List.of(settings));
    }

    /**
     * Refuses what is none of the settings.
     *
     * @throws InvalidModelException naming every setting that is not taken
     */
    static void requireOnly(String owner, ImmutableList<Setting> settings, Options told) {
        told.requireOnly(
                owner,
                settings.stream()
                        .map(Setting::name)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
    }

    /**
     * The number that was told, or what holds otherwise.
     *
     * @throws InvalidModelException when it is no whole number from {@code least} to {@code most}
     */
    public long in(Options told) {
        return told.whole(name, otherwise, least, most);
    }

    /** The number that was told, of a setting whose largest number has 32 bits. */
    int intIn(Options told) {
        return Math.toIntExact(in(told));
    }

    /** The same setting with another number where it is absent. */
    Setting orElse(long another) {
        return new Setting(name, another, least, most, meaning);
    }
}
