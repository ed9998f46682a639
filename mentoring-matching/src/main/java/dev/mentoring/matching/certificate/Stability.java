package dev.mentoring.matching.certificate;

/** What two people must feel for each other to put a matching in doubt, by the ranks that they would gain. */
enum Stability {
    /** Both would rather have each other. */
    WEAK {
        @Override
        boolean blocks(long one, long other) {
            return one > 0 && other > 0;
        }
    },
    /** One would rather have the other, who would not mind. */
    STRONG {
        @Override
        boolean blocks(long one, long other) {
            return one >= 0 && other >= 0 && (one > 0 || other > 0);
        }
    },
    /** Neither would mind. */
    SUPER {
        @Override
        boolean blocks(long one, long other) {
            return one >= 0 && other >= 0;
        }
    };

    /** Whether two people who would gain that many ranks block a matching. */
    abstract boolean blocks(long one, long other);
}
