package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What rules may look at beside the two people: the roster, the known places, distances and the given date. */
public final class RuleContext {

    private final Roster roster;
    private final LocalDate on;
    private final ImmutableMap<String, Place> places;
    private final DistanceProvider distances;
    private final ImmutableSet<MentoringPair> met;
    private final ImmutableSet<String> inReportingLines;

    /**
     * Makes a context.
     *
     * @param on the date for which rules are judged; no rule looks at a clock
     * @param places the places of the programme, by identifier
     */
    public RuleContext(Roster roster, LocalDate on, ImmutableMap<String, Place> places, DistanceProvider distances) {
        this.roster = roster;
        this.on = on;
        this.places = places;
        this.distances = distances;
        this.met = roster.history().stream().map(Relationship::pair).collect(toImmutableSet());
        this.inReportingLines = ImmutableSet.<String>builder()
                .addAll(roster.reportsTo().keySet())
                .addAll(roster.reportsTo().values())
                .build();
    }

    /** The date for which rules are judged. */
    public LocalDate on() {
        return on;
    }

    /** Whether the programme office rules the pair out. */
    public boolean excludes(MentoringPair pair) {
        return roster.exclusions().contains(pair);
    }

    /** Whether the pair met in an earlier round. */
    public boolean hasMet(MentoringPair pair) {
        return met.contains(pair);
    }

    /** Whether the reporting lines know the person, as manager or as managed. */
    public boolean knowsReportingLineOf(String person) {
        return inReportingLines.contains(person);
    }

    /** Whether one person stands above another in the reporting lines, at any depth. */
    public boolean isAbove(String manager, String person) {
        Optional<String> at = roster.managerOf(person);
        while (at.isPresent()) {
            if (at.get().equals(manager)) {
                return true;
            }
            at = roster.managerOf(at.get());
        }
        return false;
    }

    /** The way between two places in metres; empty when a place or the way is not known. */
    public OptionalLong metres(Optional<String> from, Optional<String> to) {
        @Nullable Place start = from.map(places::get).orElse(null);
        @Nullable Place end = to.map(places::get).orElse(null);
        return start == null || end == null ? OptionalLong.empty() : distances.metres(start, end);
    }
}
