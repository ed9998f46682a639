package dev.mentoring.matching.experiment.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.Problems;
import java.util.Comparator;

/** What an entry of a catalogue can be told: one whole number, or one of a few words. Shares are in thousandths: there are no fractions. */
public sealed interface Setting {

    /** The stable name, in lower case with hyphens. */
    String name();

    /** What the setting says, as one English sentence. */
    String meaning();

    /** What is taken, as text: {@code 0 to 1000}, or words with commas between them. */
    String values();

    /** What holds when the setting is absent, as text. */
    String usual();

    /**
     * Refuses what is told of this setting, if anything is, when it is not taken.
     *
     * @throws InvalidModelException when it is none of the values
     */
    void requireTaken(Options told);

    /**
     * A whole number.
     *
     * @param name the stable name, in lower case with hyphens
     * @param otherwise what holds when the setting is absent
     * @param least the smallest number that is taken
     * @param most the largest number that is taken
     * @param meaning what the number says, as one English sentence
     */
    record Whole(String name, long otherwise, long least, long most, String meaning) implements Setting {

        @Override
        public String values() {
            return least + " to " + most;
        }

        @Override
        public String usual() {
            return Long.toString(otherwise);
        }

        @Override
        public void requireTaken(Options told) {
            in(told);
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
        public int intIn(Options told) {
            return Math.toIntExact(in(told));
        }

        /** The same setting with another number where it is absent. */
        public Whole orElse(long another) {
            return new Whole(name, another, least, most, meaning);
        }
    }

    /**
     * One of a few words.
     *
     * @param name the stable name, in lower case with hyphens
     * @param words the words that are taken; the first one holds when the setting is absent
     * @param meaning what the word says, as one English sentence
     */
    record Choice(String name, ImmutableList<String> words, String meaning) implements Setting {

        @Override
        public String values() {
            return String.join(", ", words);
        }

        @Override
        public String usual() {
            return words.get(0);
        }

        @Override
        public void requireTaken(Options told) {
            in(told);
        }

        /**
         * The word that was told, or the first one.
         *
         * @throws InvalidModelException when it is none of the words
         */
        public String in(Options told) {
            return told.choice(name, usual(), words);
        }
    }

    /** A share in thousandths: 0 to 1,000. */
    static Whole share(String name, long otherwise, String meaning) {
        return new Whole(name, otherwise, 0, 1_000, meaning);
    }

    /** How strongly few are preferred to many: the exponent of Zipf's law in thousandths, 0 to 5,000. */
    static Whole skew(String name, long otherwise, String meaning) {
        return new Whole(name, otherwise, 0, 5_000, meaning);
    }

    /** Settings by name. */
    @SafeVarargs
    static <S extends Setting> ImmutableList<S> sorted(S... settings) {
        ImmutableList.Builder<S> all = ImmutableList.builder();
        for (S setting : settings) {
            all.add(setting);
        }
        return ImmutableList.sortedCopyOf(Comparator.comparing(Setting::name), all.build());
    }

    /**
     * Everything that is told of none of the settings, or that is none of the values of its setting; at the path {@code options/name}.
     *
     * @param owner the name of what takes them
     */
    static Problems check(String owner, ImmutableList<? extends Setting> settings, Options told) {
        Problems problems = new Problems();
        collect(() -> requireOnly(owner, settings, told), problems);
        settings.forEach(setting -> collect(() -> setting.requireTaken(told), problems));
        return problems;
    }

    private static void collect(Runnable check, Problems problems) {
        try {
            check.run();
        } catch (InvalidModelException refused) {
            problems.addAll(refused);
        }
    }

    /**
     * Refuses what is none of the settings.
     *
     * @param owner the name of what takes them
     * @throws InvalidModelException naming every setting that is not taken
     */
    static void requireOnly(String owner, ImmutableList<? extends Setting> settings, Options told) {
        told.requireOnly(
                owner,
                settings.stream()
                        .map(Setting::name)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
    }
}
