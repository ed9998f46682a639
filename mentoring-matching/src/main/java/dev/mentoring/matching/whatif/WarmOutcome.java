package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.certificate.Totals;

/**
 * What has come of changes to a {@link WarmState}: what differs from the state, by identifier.
 *
 * @param totals what the pairings come to
 * @param shift by how much all other numbers of mentees fell, and those of mentors rose
 * @param mentorNumbers the numbers that changed by themselves
 * @param menteeNumbers the numbers that changed by themselves
 * @param turned pairs that may be made or not as they were not before, and whether they are made
 */
record WarmOutcome(
        Totals totals,
        long shift,
        ImmutableMap<String, Long> mentorNumbers,
        ImmutableMap<String, Long> menteeNumbers,
        ImmutableMap<Couple, Boolean> turned) {

    /** A pair by the identifiers of the two. */
    record Couple(String mentor, String mentee) {}

    /** Collects an outcome. */
    static final class Builder {

        private final Totals totals;
        private final long shift;
        private final ImmutableMap.Builder<String, Long> mentorNumbers = ImmutableMap.builder();
        private final ImmutableMap.Builder<String, Long> menteeNumbers = ImmutableMap.builder();
        private final ImmutableMap.Builder<Couple, Boolean> turned = ImmutableMap.builder();

        Builder(Totals totals, long shift) {
            this.totals = totals;
            this.shift = shift;
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
                    shift,
                    mentorNumbers.buildOrThrow(),
                    menteeNumbers.buildOrThrow(),
                    turned.buildOrThrow());
        }
    }
}
