package dev.mentoring.matching.whatif;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.certificate.Totals;
import dev.mentoring.matching.problem.Pairing;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has come of changes to a {@link WarmState}: what differs from the state, by identifier.
 *
 * @param totals what the pairings come to
 * @param shift by how much all other numbers of mentees fell, and those of mentors rose
 * @param mentorNumbers the numbers that changed by themselves
 * @param menteeNumbers the numbers that changed by themselves
 * @param told pairs of which something may have changed, and as what they are made, if they are
 */
record WarmOutcome(
        Totals totals,
        long shift,
        ImmutableMap<String, Long> mentorNumbers,
        ImmutableMap<String, Long> menteeNumbers,
        ImmutableMap<Couple, Optional<Pairing>> told) {

    /** A pair by the identifiers of the two. */
    record Couple(String mentor, String mentee) {}

    /** The pairings after the changes. */
    ImmutableList<Pairing> pairings(ImmutableList<Pairing> before) {
        Stream<Pairing> untouched =
                before.stream().filter(pairing -> !told.containsKey(new Couple(pairing.mentor(), pairing.mentee())));
        Stream<Pairing> touched = told.values().stream().flatMap(Optional::stream);
        return Stream.concat(untouched, touched).sorted(Pairing.ORDER).collect(ImmutableList.toImmutableList());
    }

    /** Collects an outcome. */
    static final class Builder {

        private final Totals totals;
        private final long shift;
        private final ImmutableMap.Builder<String, Long> mentorNumbers = ImmutableMap.builder();
        private final ImmutableMap.Builder<String, Long> menteeNumbers = ImmutableMap.builder();
        private final ImmutableMap.Builder<Couple, Optional<Pairing>> told = ImmutableMap.builder();

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

        void made(Pairing pairing) {
            told.put(new Couple(pairing.mentor(), pairing.mentee()), Optional.of(pairing));
        }

        void notMade(String mentor, String mentee) {
            told.put(new Couple(mentor, mentee), Optional.empty());
        }

        WarmOutcome build() {
            return new WarmOutcome(
                    totals, shift, mentorNumbers.buildOrThrow(), menteeNumbers.buildOrThrow(), told.buildOrThrow());
        }
    }
}
