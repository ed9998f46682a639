package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.Preferences;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Whether matchings that a {@link ListingCertificate} lists are stable ones of strict preferences, and all of them if it says so. */
final class ListingCheck {

    private static final int NONE = Exchanges.NONE;

    private final TwoSidedProblem problem;
    private final Exchanges exchanges;
    private final List<Refusal> refusals;

    ListingCheck(TwoSidedProblem problem, Preferences ranks, List<Refusal> refusals) {
        this.problem = problem;
        this.refusals = refusals;
        exchanges = new Exchanges(problem, ranks);
    }

    /** Checks the list of a result that is the stable matching best for mentees. */
    void run(ListingCertificate certificate, BitSet made, Options settings) {
        OptionalLong limit = limit(settings);
        int count = certificate.matchings().size();
        if (limit.isEmpty() || limit.getAsLong() != certificate.limit()) {
            refuse("SETTING", "the limit of the list is not that of the settings");
        } else if (count > certificate.limit() || (!certificate.complete() && count != certificate.limit())) {
            refuse("CERTIFICATE_SHAPE", "the list is longer than its limit, or ends before it without being complete");
        } else {
            int[][] listed = new int[count][];
            boolean sound = true;
            for (int k = 0; k < count && sound; k++) {
                listed[k] = read(certificate.matchings().get(k));
                sound = isSound(listed, k);
            }
            if (sound && (count == 0 || !Arrays.equals(listed[0], exchanges.places(made)))) {
                refuse("NOT_PROVED", "the list does not begin with the pairings");
            } else if (sound && certificate.complete()) {
                checkComplete(listed);
            }
        }
    }

    /** The limit that settings give; empty when it is none that exists. */
    private static OptionalLong limit(Options settings) {
        Options.Value value = settings.values().get(Claim.LIMIT);
        if (value == null) {
            return OptionalLong.of(Claim.LISTED_UNLESS_SET);
        }
        return value instanceof Options.Whole whole && whole.number() >= 1 && whole.number() <= Claim.MOST_LISTED
                ? OptionalLong.of(whole.number())
                : OptionalLong.empty();
    }

    /** The places of a matching, ascending; a single {@link #NONE} when it names others than allowed pairs, or not in order. */
    private int[] read(ImmutableList<Couple> matching) {
        for (int k = 1; k < matching.size(); k++) {
            if (Exchanges.ORDER.compare(matching.get(k - 1), matching.get(k)) >= 0) {
                return new int[] {NONE};
            }
        }
        return matching.stream().mapToInt(exchanges::place).sorted().toArray();
    }

    /** Whether a listed matching is one, is stable, and stands behind the one before. */
    private boolean isSound(int[][] listed, int k) {
        int[] places = listed[k];
        if (places.length > 0 && places[0] == NONE) {
            refuse("CERTIFICATE_SHAPE", "a listed matching names others than allowed pairs, or not in order");
        } else if (k > 0 && Arrays.compare(listed[k - 1], places) >= 0) {
            refuse("CERTIFICATE_SHAPE", "the listed matchings are not in order");
        } else if (!exchanges.load(places)) {
            refuse("NOT_PROVED", "a listed matching goes beyond somebody's capacity");
        } else {
            int blocking = exchanges.blocking();
            if (blocking == NONE) {
                return true;
            }
            refuse(
                    "NOT_PROVED",
                    "a listed matching is not stable",
                    problem.mentors().get(exchanges.mentorAt(blocking)).id(),
                    problem.mentees().get(exchanges.menteeAt(blocking)).id());
        }
        return false;
    }

    /** Whether every exchange that is open leads to a matching of the list, which starts with the one best for mentees. */
    private void checkComplete(int[][] listed) {
        for (int[] places : listed) {
            exchanges.load(places);
            for (int[] exchange : exchanges.open()) {
                BitSet given = new BitSet();
                Arrays.stream(exchange).map(exchanges::givenUp).forEach(given::set);
                int[] onward = IntStream.concat(
                                Arrays.stream(places).filter(place -> !given.get(place)), Arrays.stream(exchange))
                        .sorted()
                        .toArray();
                if (Arrays.binarySearch(listed, onward, Arrays::compare) < 0) {
                    refuse("NOT_PROVED", "an exchange leads to a stable matching that is not listed");
                    return;
                }
            }
        }
    }

    private void refuse(String code, String message, String... ids) {
        refusals.add(Refusal.of(code, message, ids));
    }
}
