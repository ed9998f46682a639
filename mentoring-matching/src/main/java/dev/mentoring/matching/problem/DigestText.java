package dev.mentoring.matching.problem;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.mentoring.core.Ids;
import java.nio.charset.StandardCharsets;

/**
 * Writes a canonical text and gives its SHA-256, without ever holding the text.
 *
 * <p>The text is a sequence of parts, each ended by a line feed: a whole number in decimal digits, with a leading minus
 * where it is negative; or a text as the number of its UTF-8 bytes, a colon and the bytes. A list is the number of its
 * elements followed by them. The lengths make the sequence unambiguous whatever an identifier holds.
 *
 * <p>The text of a problem is: the kind; each list of people by identifier, everybody as identifier, capacity, minimum and
 * choices (-1 for no choices, otherwise the list of their ranks, each a list of identifiers sorted by code point); the
 * allowed pairs as one list for each mentee, or for the first of two peers, of partner index and score; the list of indexes
 * of the locked pairs. Where there are any, the list of indexes of the pairs of an earlier result follows, after the word
 * earlier; and the list of group bounds, after the word groups, each as identifier, mentors and mentees (-1 for all of them,
 * otherwise the list of their identifiers), what is counted, minimum and maximum.
 */
public final class DigestText {

    private final Hasher hasher = Hashing.sha256().newHasher();
    private final byte[] buffer = new byte[8192];
    private int used;

    /** Starts a text with its kind. */
    public DigestText(String kind) {
        text(kind);
    }

    /** Adds a text. */
    public DigestText text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digits(bytes.length);
        put((byte) ':');
        for (byte b : bytes) {
            put(b);
        }
        put((byte) '\n');
        return this;
    }

    /** Adds a list of texts. */
    public DigestText texts(Iterable<String> texts) {
        ImmutableList<String> list = ImmutableList.copyOf(texts);
        number(list.size());
        list.forEach(this::text);
        return this;
    }

    /** Adds a whole number. */
    public DigestText number(long number) {
        digits(number);
        put((byte) '\n');
        return this;
    }

    /** Ends the text: {@code "sha256:"} and the hexadecimal digits of its hash. */
    public String sha256() {
        flush();
        return "sha256:" + hasher.hash();
    }

    DigestText people(ImmutableList<Person> people) {
        number(people.size());
        for (Person person : people) {
            text(person.id()).number(person.capacity()).number(person.minimum());
            person.preferences().ifPresentOrElse(this::preferences, () -> number(-1));
        }
        return this;
    }

    DigestText pairs(PairTable pairs) {
        int[] columnsOfRow = new int[pairs.longestRow()];
        for (int row = 0; row < pairs.rows(); row++) {
            int length = pairs.columns(row, columnsOfRow);
            number(length);
            for (int k = 0; k < length; k++) {
                number(columnsOfRow[k]).number(pairs.score(pairs.rowStart(row) + k));
            }
        }
        number(pairs.lockedCount());
        for (int pair = pairs.nextLocked(0); pair >= 0; pair = pairs.nextLocked(pair + 1)) {
            number(pair);
        }
        if (pairs.earlierCount() > 0) {
            text("earlier").number(pairs.earlierCount());
            for (int pair = pairs.nextEarlier(0); pair >= 0; pair = pairs.nextEarlier(pair + 1)) {
                number(pair);
            }
        }
        return this;
    }

    DigestText groups(Groups groups) {
        if (!groups.isEmpty()) {
            text("groups").number(groups.bounds().size());
            for (GroupBound bound : groups.bounds()) {
                text(bound.id());
                bound.mentors().ifPresentOrElse(this::texts, () -> number(-1));
                bound.mentees().ifPresentOrElse(this::texts, () -> number(-1));
                text(bound.counting().name()).number(bound.minimum()).number(bound.maximum());
            }
        }
        return this;
    }

    private void preferences(ImmutableList<ImmutableList<String>> ranks) {
        number(ranks.size());
        ranks.forEach(rank -> texts(ImmutableList.sortedCopyOf(Ids.ORDER, rank)));
    }

    private void digits(long number) {
        if (number < 0) {
            put((byte) '-');
        }
        long rest = number;
        int from = used;
        do {
            if (used == buffer.length) {
                from = makeRoom(from);
            }
            buffer[used++] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        } while (rest != 0);
        for (int a = from, b = used - 1; a < b; a++, b--) {
            byte swap = buffer[a];
            buffer[a] = buffer[b];
            buffer[b] = swap;
        }
    }

    /** Hashes everything before the digits being written and moves those to the front. */
    private int makeRoom(int from) {
        hasher.putBytes(buffer, 0, from);
        System.arraycopy(buffer, from, buffer, 0, used - from);
        used -= from;
        return 0;
    }

    private void put(byte b) {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = b;
    }

    private void flush() {
        hasher.putBytes(buffer, 0, used);
        used = 0;
    }
}
