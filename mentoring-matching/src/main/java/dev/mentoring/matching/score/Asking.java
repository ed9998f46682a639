package dev.mentoring.matching.score;

/** Hears which scorer is about to be asked; may throw to put an end to it. */
@FunctionalInterface
interface Asking {

    /** Nobody wants to know. */
    Asking UNHEARD = asked -> {};

    /** Hears of it before the scorer runs. */
    void next(Asked asked);

    /**
     * What a scorer is asked.
     *
     * @param scorer its name
     * @param mentor identifier; empty while the scorer prepares
     * @param mentee likewise
     */
    record Asked(String scorer, String mentor, String mentee) {

        static Asked toPrepare(String scorer) {
            return new Asked(scorer, "", "");
        }

        boolean isToPrepare() {
            return mentor.isEmpty();
        }
    }
}
