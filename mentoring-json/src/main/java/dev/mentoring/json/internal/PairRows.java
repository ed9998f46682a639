package dev.mentoring.json.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Pairs as they stand in a document, 16 bytes each: two identifiers, by number in order of appearance, and a score. */
final class PairRows {

    private static final int FIRST_CAPACITY = 16;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private int[] first = new int[FIRST_CAPACITY];
    private int[] second = new int[FIRST_CAPACITY];
    private long[] score = new long[FIRST_CAPACITY];
    private int size;

    /** Adds a pair. */
    void add(String firstId, String secondId, long itsScore) {
        if (size == score.length) {
            int larger = size + (size >> 1);
            first = Arrays.copyOf(first, larger);
            second = Arrays.copyOf(second, larger);
            score = Arrays.copyOf(score, larger);
        }
        first[size] = number(firstId);
        second[size] = number(secondId);
        score[size] = itsScore;
        size++;
    }

    /** How many pairs there are. */
    int size() {
        return size;
    }

    /** Hands over the two identifiers of each pair, in order. */
    void forEach(BiConsumer<String, String> pair) {
        for (int i = 0; i < size; i++) {
            pair.accept(first(i), second(i));
        }
    }

    /** The identifier that a pair names first. */
    String first(int pair) {
        return names.get(first[pair]);
    }

    /** The identifier that a pair names second. */
    String second(int pair) {
        return names.get(second[pair]);
    }

    /** The score of a pair. */
    long score(int pair) {
        return score[pair];
    }

    /** Number of the identifier that a pair names first. */
    int firstNumber(int pair) {
        return first[pair];
    }

    /** Number of the identifier that a pair names second. */
    int secondNumber(int pair) {
        return second[pair];
    }

    /** Position in the list of each numbered identifier, the first where there are several; -1 for those not in it. */
    int[] positionsIn(List<String> ids) {
        int[] positions = new int[names.size()];
        Arrays.fill(positions, -1);
        for (int i = ids.size() - 1; i >= 0; i--) {
            Integer number = numbers.get(ids.get(i));
            if (number != null) {
                positions[number] = i;
            }
        }
        return positions;
    }

    private int number(String id) {
        Integer known = numbers.putIfAbsent(id, names.size());
        if (known != null) {
            return known;
        }
        names.add(id);
        return names.size() - 1;
    }
}
