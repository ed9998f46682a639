package dev.mentoring.matching.score;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Whole kilometres between the places where the people of a roster work, rounded down; of the ways there and back the longer
 * one counts, so that the distance is the same for both.
 *
 * <p>Up to {@value #MOST_KEPT} places, each way is asked for once. Threads that ask at the same time write the same number.
 */
final class Kilometres {

    /** What stands for a distance that is not known. */
    static final int UNKNOWN = -1;

    private static final int UNASKED = -2;
    private static final int MOST_KEPT = 1_024;
    private static final int METRES = 1_000;

    private final DistanceProvider distances;
    private final ImmutableList<Place> places;
    private final ImmutableMap<String, Integer> numberOf;
    private final int[] kept;

    private Kilometres(DistanceProvider distances, ImmutableList<Place> places) {
        this.distances = distances;
        this.places = places;
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int i = 0; i < places.size(); i++) {
            numbers.put(places.get(i).id(), i);
        }
        this.numberOf = numbers.buildOrThrow();
        this.kept = new int[places.size() <= MOST_KEPT ? places.size() * places.size() : 0];
        Arrays.fill(kept, UNASKED);
    }

    static Kilometres of(ScoringContext context) {
        ImmutableMap<String, Place> known = context.programme().placesById();
        return new Kilometres(
                context.distances(),
                context.roster().participants().stream()
                        .map(Participant::place)
                        .flatMap(Optional::stream)
                        .distinct()
                        .filter(known::containsKey)
                        .map(known::get)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The distance between the places where the two work, 0 or more; {@link #UNKNOWN} when a place or a way is not known. */
    int between(Participant one, Participant other) {
        @Nullable Integer from = one.place().map(numberOf::get).orElse(null);
        @Nullable Integer to = other.place().map(numberOf::get).orElse(null);
        if (from == null || to == null) {
            return UNKNOWN;
        }
        if (kept.length == 0) {
            return measured(places.get(from), places.get(to));
        }
        int at = from * places.size() + to;
        if (kept[at] == UNASKED) {
            kept[at] = measured(places.get(from), places.get(to));
        }
        return kept[at];
    }

    private int measured(Place from, Place to) {
        if (from.id().equals(to.id())) {
            return 0;
        }
        OptionalLong there = distances.metres(from, to);
        OptionalLong back = distances.metres(to, from);
        if (there.isEmpty() || back.isEmpty()) {
            return UNKNOWN;
        }
        checkState(there.getAsLong() >= 0 && back.getAsLong() >= 0, "a distance is negative");
        return Ints.saturatedCast(Math.max(there.getAsLong(), back.getAsLong()) / METRES);
    }
}
