package dev.mentoring.json.events;

import static com.google.common.base.Preconditions.checkArgument;

import dev.mentoring.json.EventsDocument;
import dev.mentoring.json.internal.EventChain;
import java.util.Optional;

/**
 * Where a log ends: what a host keeps elsewhere as an anchor, and what a further entry continues.
 *
 * @param number number of the last entry; 0 in a log without entries
 * @param hash hash of the last entry, and of the header in a log without entries: 64 hexadecimal digits in lower case
 */
public record LogHead(long number, String hash) {

    /** Refuses a number below 0, and what is no hash. */
    public LogHead {
        checkArgument(number >= 0, "the number of an entry is at least 0");
        checkArgument(EventChain.isHash(hash), "a hash is 64 hexadecimal digits in lower case");
    }

    /** The head of the log of a programme, by identifier, that has no entry. */
    public static LogHead ofEmpty(String programme) {
        return of(EventChain.of(programme));
    }

    /** The head of a log, whether its entries are written with their hashes or not. */
    public static LogHead of(EventsDocument log) {
        EventChain chain = EventChain.of(log.programme());
        log.entries().forEach(chain::follow);
        return of(chain);
    }

    static LogHead of(EventChain chain) {
        return new LogHead(chain.number(), chain.hash());
    }

    /** The head of a text as {@link #toString} writes it, if it is one. */
    public static Optional<LogHead> parse(String text) {
        int colon = text.indexOf(':');
        String digits = text.substring(0, Math.max(0, colon));
        String hash = text.substring(colon + 1);
        // what has at most 18 digits is no more than a long holds
        return digits.matches("0|[1-9][0-9]{0,17}") && EventChain.isHash(hash)
                ? Optional.of(new LogHead(Long.parseLong(digits), hash))
                : Optional.empty();
    }

    /** Number and hash with a colon between them, such as {@code 213:9f86...}. */
    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
