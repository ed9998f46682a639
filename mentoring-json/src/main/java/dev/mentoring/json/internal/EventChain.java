package dev.mentoring.json.internal;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Follows a log entry by entry: whether each is the next one, and what its hash is.
 *
 * <p>The hash before the first entry is SHA-256 (FIPS 180-4) of the header on one line, {@code {"format":...,"programme":...}}.
 * The hash of an entry is SHA-256 of the hash before it in hexadecimal digits, a line feed, and the entry without its hash on one
 * line, as the library writes it. So each hash stands for everything up to its entry, and changing, dropping, adding or moving an
 * entry shows at that place. Dropping entries at the end shows only to somebody who kept the hash of the last one.
 *
 * <p>After a fault the chain goes on from what the entry at fault says, so that each fault is found once.
 */
public final class EventChain {

    private static final int DIGITS = 64;
    private static final CharMatcher HEXADECIMAL = CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f'));

    private final StringBuilder line = new StringBuilder();
    private final EventOrder order;
    private String hash;
    /** Whether the hash before the next entry is known. */
    private boolean known = true;

    private Optional<Boolean> chained = Optional.empty();

    private EventChain(long number, String hash) {
        this.order = EventOrder.after(number);
        this.hash = hash;
    }

    /** The chain of an empty log. */
    public static EventChain of(String programme) {
        EventChain chain = new EventChain(0, "");
        JsonText out = JsonText.onOneLine(chain.line);
        writeHeader(programme, out);
        out.end();
        chain.hash = chain.digest();
        return chain;
    }

    /** The chain of a log that ends with an entry of this number and hash. */
    public static EventChain after(long number, String hash) {
        return new EventChain(number, hash);
    }

    /** Begins a document or a header. */
    static void writeHeader(String programme, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.EVENTS.format());
        out.name("programme").value(programme);
    }

    /** Whether a text has the form of a hash. */
    public static boolean isHash(String text) {
        return text.length() == DIGITS && HEXADECIMAL.matchesAllOf(text);
    }

    /** Number of the last entry; 0 when there is none. */
    public long number() {
        return order.number();
    }

    /** Hash of the last entry, or of the header when there is none. */
    public String hash() {
        return hash;
    }

    /** Whether entries carry their hashes; false when there is no entry. */
    public boolean isChained() {
        return chained.orElse(false);
    }

    /** Goes on to an entry of which no hash is stated, whatever its number and time. */
    public void follow(Entry entry) {
        hash = hashOf(entry);
        order.goTo(entry);
    }

    /** What is wrong with entries as the next ones by number and time, with paths such as {@code entries/0/number}. */
    public Problems orderProblems(List<Entry> entries) {
        return EventOrder.problems(order.copy(), entries);
    }

    /**
     * Goes on to an entry.
     *
     * @param stated the hash that the document gives it
     * @param path path of the entry, with a slash at its end unless it is empty
     * @param problems gets what is wrong with the entry as the next one
     */
    public void follow(Entry entry, Optional<String> stated, String path, Problems problems) {
        long next = order.number() + 1;
        order.check(entry, path, problems);
        boolean expected = chained.orElse(stated.isPresent());
        chained = Optional.of(expected);
        if (expected != stated.isPresent()) {
            problems.add(
                    ProblemCode.LOG_CHAIN,
                    Location.inModel(path + "hash"),
                    expected
                            ? "the entry has no hash, though the first one has"
                            : "the entry has a hash, though the first one has none");
        }
        hash = hashOf(entry);
        if (expected && stated.isPresent() && !stated.get().equals(hash)) {
            if (known) {
                problems.add(
                        ProblemCode.LOG_CHAIN,
                        Location.inModel(path + "hash"),
                        "the hash does not follow from entry " + next + " and the entries before it");
            }
            hash = stated.get();
        }
        known = true;
        order.goTo(entry);
    }

    /** Goes on to an entry that nobody can read. */
    public void lose() {
        order.lose();
        forget();
    }

    /** Takes the hash of the next entry as it is. */
    public void forget() {
        known = false;
    }

    private String hashOf(Entry entry) {
        line.setLength(0);
        line.append(hash).append('\n');
        EntryDraft.write(entry, Optional.empty(), JsonText.onOneLine(line));
        return digest();
    }

    private String digest() {
        return Hashing.sha256().hashString(line, StandardCharsets.UTF_8).toString();
    }
}
