package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.certificate.Totals;

/**
 * What has come of changes to a {@link WarmState}: what differs from the state, by identifier.
 *
 * @param totals what the pairings come to
 * @param mentorNumbers the numbers that are others than before
 * @param menteeNumbers the numbers that are others than before
 * @param turned pairs that may be made or not as they were not before, and whether they are made
 */
record WarmOutcome(
        Totals totals,
        ImmutableMap<String, Long> mentorNumbers,
        ImmutableMap<String, Long> menteeNumbers,
        ImmutableMap<Couple, Boolean> turned) {

    /** A pair by the identifiers of the two. */
    record Couple(String mentor, String mentee) {}

    /** Collects an outcome. */
    static final class Builder {

        private final Totals totals;
        private final ImmutableMap.Builder<String, Long> mentorNumbers = ImmutableMap.builder();
        private final ImmutableMap.Builder<String, Long> menteeNumbers = ImmutableMap.builder();
        private final ImmutableMap.Builder<Couple, Boolean> turned = ImmutableMap.builder();

        Builder(Totals totals) {
            this.totals = totals;
        }

        void mentorNumber(String mentor, long number) {
            mentorNumbers.put(mentor, number);
        }

        void menteeNumber(String mentee, long number) {
            menteeNumbers.put(mentee, number);
        }

        void turned(String mentor, String mentee, boolean made) {
            turned.put(new Couple(mentor, mentee), made);
        }

        WarmOutcome build() {
            return new WarmOutcome(
                    totals,
                    mentorNumbers.buildOrThrow(),
                    menteeNumbers.buildOrThrow(),
                    turned.buildOrThrow());
        }
    }
}
