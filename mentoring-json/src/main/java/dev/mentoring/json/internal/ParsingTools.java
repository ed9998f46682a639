package dev.mentoring.json.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;

/**
 * What reading one document, or the lines of one, is set up with. Names of members and texts, which may be those of people, are kept by
 * nobody for longer.
 *
 * @param parsers makes the parsers
 * @param names names of members that came last
 * @param texts short texts that came last
 */
record ParsingTools(JsonFactory parsers, KnownNames names, RecentTexts texts) {

    private static final int FEWEST = 1 << 4;
    private static final int MOST = 1 << 11;
    private static final int FOR_LINES = 1 << 9;
    /** So many bytes of a document for each text that is kept in mind. */
    private static final int SHARE = 1 << 7;

    /** For one document of so many bytes. */
    static ParsingTools forOne(int bytes) {
        int places = Math.min(MOST, Math.max(FEWEST, Integer.highestOneBit(bytes / SHARE)));
        return of(JsonRecyclerPools.nonRecyclingPool(), places);
    }

    /** For any number of lines, one after the other. */
    static ParsingTools forLines() {
        return of(JsonRecyclerPools.newConcurrentDequePool(), FOR_LINES);
    }

    private static ParsingTools of(RecyclerPool<BufferRecycler> buffers, int places) {
        return new ParsingTools(factory(buffers), new KnownNames(places), new RecentTexts(places));
    }

    /**
     * A factory of parsers that keeps names of members to itself.
     *
     * <p>The limits are those of {@link Guard} and {@link Tokens}; the parser's own stand above them, since what it
     * says of them is not fit to be passed on.
     */
    private static JsonFactory factory(RecyclerPool<BufferRecycler> buffers) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .recyclerPool(buffers)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }
}
