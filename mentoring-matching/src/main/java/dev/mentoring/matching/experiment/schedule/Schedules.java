package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.matching.experiment.catalogue.Catalogue;

/** The catalogue of schedules by stable name. */
public final class Schedules {

    private static final Schedules STANDARD = new Schedules(Catalogue.of("schedule"))
            .plus(new AtOnce())
            .plus(new Cohorts())
            .plus(new Rolling());

    private final Catalogue<Schedule> members;

    private Schedules(Catalogue<Schedule> members) {
        this.members = members;
    }

    /** The schedules of this library. */
    public static Schedules standard() {
        return STANDARD;
    }

    /**
     * The catalogue with one more schedule.
     *
     * @throws InvalidModelException when the name is taken
     */
    public Schedules plus(Schedule schedule) {
        return new Schedules(members.plus(schedule));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return members.names();
    }

    /** The schedules, by name. */
    public ImmutableList<Schedule> all() {
        return members.all();
    }

    /**
     * The schedule of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public Schedule named(String name) {
        return members.named(name);
    }
}
