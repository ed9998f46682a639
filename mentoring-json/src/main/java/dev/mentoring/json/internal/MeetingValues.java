package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.MeetingPolicy;
import java.time.Period;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps limits to meetings. */
final class MeetingValues {

    private static final Shape MEETINGS = Shape.requiring().allowing("places", "hours", "mostMinutes", "notice");

    private MeetingValues() {}

    /** Reads a policy. */
    static Supplier<MeetingPolicy> read(DocumentReader in) {
        ImmutableSet<MeetingPlace> places = ImmutableSet.of();
        ImmutableList<WeeklyHours> hours = ImmutableList.of();
        Optional<Integer> mostMinutes = Optional.empty();
        Optional<Period> notice = Optional.empty();
        if (in.enterObject(MEETINGS)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "places" -> places = Values.distinctChoices(in, MeetingPlace.class);
                    case "hours" -> hours = AvailabilityValues.hours(in);
                    case "mostMinutes" -> mostMinutes = Optional.of((int) in.whole(1, MeetingPolicy.MOST_MINUTES));
                    default -> notice = Optional.of(TimeValues.period(in));
                }
            }
        }
        ImmutableSet<MeetingPlace> where = places;
        ImmutableList<WeeklyHours> when = hours;
        Optional<Integer> most = mostMinutes;
        Optional<Period> ahead = notice;
        return () -> new MeetingPolicy(where, when, most, ahead);
    }

    /** Writes a policy, unless it sets no limits. */
    static void write(MeetingPolicy policy, JsonText out) {
        if (policy.equals(MeetingPolicy.free())) {
            return;
        }
        out.name("meetings").object();
        Values.writeNames("places", policy.places(), out);
        AvailabilityValues.write(policy.hours(), out);
        policy.mostMinutes().ifPresent(most -> out.name("mostMinutes").value(most));
        TimeValues.write("notice", policy.notice(), out);
        out.end();
    }
}
