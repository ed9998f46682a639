package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The catalogue of schedules by stable name. */
public final class Schedules {

    private static final Schedules STANDARD = new Schedules(ImmutableSortedMap.of())
            .plus(new AtOnce())
            .plus(new Cohorts())
            .plus(new Rolling());

    private final ImmutableSortedMap<String, Schedule> byName;

    private Schedules(ImmutableSortedMap<String, Schedule> byName) {
        this.byName = byName;
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
        if (byName.containsKey(schedule.name())) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "schedules", "a schedule of that name exists", schedule.name());
        }
        TreeMap<String, Schedule> more = new TreeMap<>(byName);
        more.put(schedule.name(), schedule);
        return new Schedules(ImmutableSortedMap.copyOf(more));
    }

    /** The names, in alphabetical order. */
    public ImmutableSortedSet<String> names() {
        return byName.keySet();
    }

    /** The schedules, by name. */
    public ImmutableList<Schedule> all() {
        return byName.values().asList();
    }

    /**
     * The schedule of a name.
     *
     * @throws InvalidModelException when there is none; lists the names and the nearest one
     */
    public Schedule named(String name) {
        @Nullable Schedule schedule = byName.get(name);
        if (schedule == null) {
            String nearest = Nearest.to(name, names())
                    .map(known -> ", nearest is \"" + known + "\"")
                    .orElse("");
            throw InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, "schedule", "there is " + names() + nearest);
        }
        return schedule;
    }
}
