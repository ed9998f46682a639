package dev.mentoring.json.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The short texts that came last, and what each was taken for: topics, choices, days and times stand in a document many times, and are
 * made, checked and kept once.
 *
 * <p>Each text has a place by its hash, from which a later one may drive it out. The hash looks at the end of a text, where most
 * differ, so that it costs the same for all lengths. A text that is here is found by its characters alone, which lie together,
 * before any object is touched, of which a large roster has so many that each costs a wait for memory.
 */
final class RecentTexts {

    private static final int LONGEST = 32;
    private static final int HASHED = 6;
    private static final int PRIME = 31;
    /** The type of no meaning. */
    private static final Class<?> NOT_TAKEN = Void.class;

    private final int places;
    private final char[] characters;
    private final int[] hashes;
    private final byte[] lengths;
    private final String[] texts;
    private final Class<?>[] types;
    private final Object[] meanings;

    private int hash;
    private int place;
    private boolean isShort;
    private boolean isHere;

    /**
     * Knows no text.
     *
     * @param places how many it can know, a power of two
     */
    RecentTexts(int places) {
        this.places = places;
        this.characters = new char[places * LONGEST];
        this.hashes = new int[places];
        this.lengths = new byte[places];
        this.texts = new String[places];
        this.types = new Class<?>[places];
        this.meanings = new Object[places];
        Arrays.fill(texts, "");
        Arrays.fill(types, NOT_TAKEN);
        Arrays.fill(meanings, "");
    }

    /** Looks for a text, of which the other methods tell until the next one is looked for. */
    void look(char[] text, int from, int length) {
        isShort = length > 0 && length <= LONGEST;
        isHere = false;
        if (isShort) {
            int end = from + length;
            int sum = PRIME * length + text[from];
            for (int i = Math.max(from, end - HASHED); i < end; i++) {
                sum = PRIME * sum + text[i];
            }
            hash = sum;
            place = (sum ^ (sum >>> Character.SIZE)) & (places - 1);
            int at = place * LONGEST;
            isHere = hashes[place] == sum
                    && lengths[place] == length
                    && Arrays.equals(characters, at, at + length, text, from, end);
        }
    }

    /** The text that was looked for last, which is given once more. */
    String text(char[] text, int from, int length) {
        if (isHere) {
            return texts[place];
        }
        String made = new String(text, from, length);
        if (isShort) {
            System.arraycopy(text, from, characters, place * LONGEST, length);
            hashes[place] = hash;
            lengths[place] = (byte) length;
            texts[place] = made;
            types[place] = NOT_TAKEN;
            meanings[place] = "";
            isHere = true;
        }
        return made;
    }

    /** What the text that was looked for last was taken for as the type; null when it was not, or has been driven out. */
    @Nullable
    Object meaning(Class<?> type) {
        return isHere && types[place] == type ? meanings[place] : null;
    }

    /** Keeps what the text that was looked for last is taken for. */
    void mean(Class<?> type, Object meaning) {
        if (isHere) {
            types[place] = type;
            meanings[place] = meaning;
        }
    }
}
