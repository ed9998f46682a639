package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Availability;
import dev.mentoring.core.participant.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps when someone can meet. */
final class AvailabilityValues {

    private static final Shape AVAILABILITY = Shape.requiring().allowing("zone", "hours", "asOf");
    private static final Shape HOURS = Shape.requiring("day", "from", "until");

    private AvailabilityValues() {}

    /** Reads a statement of hours. */
    static Supplier<Availability> read(DocumentReader in) {
        Optional<ZoneId> zone = Optional.empty();
        ImmutableList<WeeklyHours> hours = ImmutableList.of();
        Optional<LocalDate> asOf = Optional.empty();
        if (in.enterObject(AVAILABILITY)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "zone" -> zone = TimeValues.zone(in);
                    case "hours" -> hours = hours(in);
                    default -> asOf = in.date();
                }
            }
        }
        Optional<ZoneId> place = zone;
        ImmutableList<WeeklyHours> week = hours;
        Optional<LocalDate> stated = asOf;
        return () -> new Availability(place, week, stated);
    }

    /** Reads stretches of a week. */
    static ImmutableList<WeeklyHours> hours(DocumentReader in) {
        return Values.list(in, AvailabilityValues::stretch);
    }

    private static WeeklyHours stretch(DocumentReader in) {
        DayOfWeek day = DayOfWeek.MONDAY;
        LocalTime from = LocalTime.MIDNIGHT;
        LocalTime until = LocalTime.MIDNIGHT;
        if (in.enterObject(HOURS)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "day" -> day = in.choice(DayOfWeek.class).orElse(day);
                    case "from" -> from = TimeValues.time(in);
                    default -> until = TimeValues.time(in);
                }
            }
        }
        return new WeeklyHours(day, from, until);
    }

    /** Writes a statement, unless nothing is known. */
    static void write(Availability availability, JsonText out) {
        if (availability.equals(Availability.unknown())) {
            return;
        }
        out.name("availability").row();
        availability.zone().ifPresent(zone -> out.name("zone").value(zone.getId()));
        write(availability.hours(), out);
        availability.asOf().ifPresent(day -> out.name("asOf").value(day.toString()));
        out.end();
    }

    /** Writes stretches of a week, unless there are none. */
    static void write(List<WeeklyHours> hours, JsonText out) {
        Values.writeRows("hours", hours, out, stretch -> {
            out.name("day").value(stretch.day().name());
            // without seconds, a time is written as HH:MM
            out.name("from").value(stretch.from().toString());
            out.name("until").value(stretch.until().toString());
        });
    }
}
