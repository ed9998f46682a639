package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.ParticipantBuilder;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.participant.RosterBuilder;
import dev.mentoring.core.taxonomy.Labels;
import java.time.LocalDate;
import java.util.List;

/** People, places and a context for tests of rules: Ada the mentor, Ben the mentee, three places in a row. */
final class World {

    static final LocalDate ON = LocalDate.of(2026, 3, 1);

    /** 0, 11.1195 and 111.195 km along the equator from the first. */
    private static final ImmutableMap<String, Place> PLACES = ImmutableMap.of(
            "here", new Place("here", Labels.of("Here"), 0, 0),
            "near", new Place("near", Labels.of("Near"), 0, 100_000),
            "far", new Place("far", Labels.of("Far"), 0, 1_000_000));

    private World() {}

    static ParticipantBuilder ada() {
        return Participant.builder().id("ada").addRoles(Role.MENTOR);
    }

    static ParticipantBuilder ben() {
        return Participant.builder().id("ben").addRoles(Role.MENTEE);
    }

    static RuleContext context() {
        return in(roster());
    }

    static RuleContext excluding(String mentor, String mentee) {
        return in(roster().addExclusions(new MentoringPair(mentor, mentee)));
    }

    static RuleContext withHistory(String mentor, String mentee) {
        return in(roster().addHistory(Relationship.past(mentor, mentee)));
    }

    /** A context of reporting lines, each "person>manager". */
    static RuleContext withLines(List<String> lines) {
        ImmutableSortedMap.Builder<String, String> reportsTo = ImmutableSortedMap.naturalOrder();
        lines.forEach(
                line -> reportsTo.put(line.substring(0, line.indexOf('>')), line.substring(line.indexOf('>') + 1)));
        return in(roster().reportsTo(reportsTo.buildOrThrow()));
    }

    private static RosterBuilder roster() {
        return Roster.builder().cohort("2026");
    }

    private static RuleContext in(RosterBuilder roster) {
        return new RuleContext(roster.build(), ON, PLACES, new GreatCircle());
    }
}
