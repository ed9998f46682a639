package dev.mentoring.matching.problem;

/** Scores of pairs by index of row and column; zero for all unless a caller scores every pair. */
interface RowScoring {

    /** All scores are zero. */
    RowScoring ZERO = new RowScoring() {
        @Override
        public long score(int row, int column) {
            return 0;
        }

        @Override
        public boolean isZero() {
            return true;
        }
    };

    long score(int row, int column);

    default boolean isZero() {
        return false;
    }
}
