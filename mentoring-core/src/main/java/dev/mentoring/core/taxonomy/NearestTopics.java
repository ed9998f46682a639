package dev.mentoring.core.taxonomy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the topics in use whose wordings look most like a text: suggestions for people, never a match.
 *
 * <p>Two texts are as alike as the parts of three characters that they share after {@link Labels#fold}, by the coefficient
 * of Dice (1945), in whole percent: a slip of the pen and a shared word both count. A text costs one pass over the wordings
 * that share a part with it.
 */
public final class NearestTopics {

    /** The least likeness, in percent, of what is suggested. */
    public static final int LEAST_LIKENESS = 30;

    private static final int PART = 3;
    /** Characters of a text that are looked at. */
    private static final int LOOKED_AT = 256;

    private final ImmutableList<String> topicOfWording;
    private final int[] partsOfWording;
    /** Hash of a part in the upper half, index of a wording that has it in the lower one; ascending. */
    private final long[] index;

    private NearestTopics(ImmutableList<String> topicOfWording, int[] partsOfWording, long[] index) {
        this.topicOfWording = topicOfWording;
        this.partsOfWording = partsOfWording;
        this.index = index;
    }

    /** Prepares suggestions from the topics in use, in all languages. */
    public static NearestTopics of(Taxonomies taxonomies) {
        ImmutableList.Builder<String> topics = ImmutableList.builder();
        ImmutableList.Builder<int[]> parts = ImmutableList.builder();
        for (Taxonomy taxonomy : taxonomies.all()) {
            for (Topic topic : taxonomy.topics().values()) {
                if (!topic.retired()) {
                    topic.labels().wordings().forEach(wording -> {
                        topics.add(topic.id());
                        parts.add(parts(wording));
                    });
                }
            }
        }
        List<int[]> all = parts.build();
        int[] counts = all.stream().mapToInt(p -> p.length).toArray();
        long[] index = IntStream.range(0, all.size())
                .boxed()
                .flatMapToLong(wording ->
                        Arrays.stream(all.get(wording)).mapToLong(part -> (long) part << Integer.SIZE | wording))
                .sorted()
                .toArray();
        return new NearestTopics(topics.build(), counts, index);
    }

    /**
     * The topics most like a text, the most alike first; topics that are equally alike in the order of their taxonomies.
     *
     * @param most how many topics at most, from 0
     */
    public ImmutableList<String> to(String text, int most) {
        Map<Integer, Integer> shared = new HashMap<>();
        int[] parts = parts(text);
        for (int part : parts) {
            for (int at = firstOf(part); at < index.length && (int) (index[at] >> Integer.SIZE) == part; at++) {
                shared.merge((int) index[at], 1, Integer::sum);
            }
        }
        Map<String, Integer> likeness = new LinkedHashMap<>();
        shared.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int percent = 200 * entry.getValue() / (parts.length + partsOfWording[entry.getKey()]);
            likeness.merge(topicOfWording.get(entry.getKey()), percent, Math::max);
        });
        return likeness.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_LIKENESS)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(toImmutableList());
    }

    /** Index of the first entry of a part, or of where it would stand. */
    private int firstOf(int part) {
        int found = Arrays.binarySearch(index, (long) part << Integer.SIZE);
        return found < 0 ? -found - 1 : found;
    }

    /** Hashes of the parts of a text, each once. */
    private static int[] parts(String text) {
        String folded = Labels.fold(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        if (folded.isEmpty()) {
            return new int[0];
        }
        String padded = " " + folded + " ";
        return IntStream.rangeClosed(0, padded.length() - PART)
                .map(i -> padded.substring(i, i + PART).hashCode())
                .distinct()
                .toArray();
    }
}
