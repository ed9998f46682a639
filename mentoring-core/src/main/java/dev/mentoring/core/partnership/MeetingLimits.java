package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.MeetingPlace;
import dev.mentoring.core.programme.MeetingPolicy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;

/** Whether meetings are within a programme's limits: asked before, and named after (requirement 002-12). */
final class MeetingLimits {

    private static final int MINUTES_A_WEEK = 7 * 24 * 60;

    private final Hearing hearing;
    private final MeetingPolicy policy;

    MeetingLimits(Hearing hearing) {
        this.hearing = hearing;
        this.policy = hearing.policies().meetings();
    }

    void refusePlace(MeetingPlace place, String pair) {
        if (!isPlaceGood(place)) {
            hearing.refuse(
                    RefusalCode.MEETING_PLACE,
                    "meetings/places",
                    policy.places().toString(),
                    pair);
        }
    }

    void refuseLength(int minutes, String pair) {
        if (!isLengthGood(minutes)) {
            hearing.refuse(
                    RefusalCode.MEETING_LENGTH,
                    "meetings/mostMinutes",
                    "at most " + policy.mostMinutes().orElseThrow(),
                    pair);
        }
    }

    void refuseHours(Instant start, int minutes, String pair) {
        if (!isTimeGood(start, minutes)) {
            hearing.refuse(RefusalCode.MEETING_HOURS, "meetings/hours", "", pair);
        }
    }

    /** In what a meeting that was held goes against the policy. */
    ImmutableSet<Consequence.Breach> breaches(Instant start, int minutes, MeetingPlace place) {
        ImmutableSet.Builder<Consequence.Breach> breaches = ImmutableSet.builder();
        if (!isPlaceGood(place)) {
            breaches.add(Consequence.Breach.PLACE);
        }
        if (!isTimeGood(start, minutes)) {
            breaches.add(Consequence.Breach.HOURS);
        }
        if (!isLengthGood(minutes)) {
            breaches.add(Consequence.Breach.LENGTH);
        }
        return breaches.build();
    }

    private boolean isPlaceGood(MeetingPlace place) {
        return policy.places().isEmpty() || policy.places().contains(place);
    }

    private boolean isLengthGood(int minutes) {
        return policy.mostMinutes().map(most -> minutes <= most).orElse(true);
    }

    /** Every minute of a meeting lies within some of the hours by the clock on the wall, also when that is put forward or back. */
    private boolean isTimeGood(Instant start, int minutes) {
        ZonedDateTime from = start.atZone(hearing.policies().zone());
        return policy.hours().isEmpty()
                || IntStream.range(0, minutes)
                        .map(i -> minuteOfWeek(from.plusMinutes(i).toLocalDateTime()))
                        .allMatch(minute -> policy.hours().stream().anyMatch(hours -> covers(hours, minute)));
    }

    private static boolean covers(WeeklyHours hours, int minute) {
        return Math.floorMod(minute - hours.start(), MINUTES_A_WEEK) < hours.length();
    }

    private static int minuteOfWeek(LocalDateTime time) {
        int day = time.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
        return (day * 24 + time.getHour()) * 60 + time.getMinute();
    }
}
