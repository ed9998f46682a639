package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.ApplicationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Where a programme stands: what its log amounts to.
 *
 * <p>Immutable; two states share what they have in common, so that a further entry costs the logarithm of the people, not their
 * number. It holds what can be asked for again, not the entries: memory grows with people and relationships, not with the log.
 * People, relationships and the rest come in order of their identifiers.
 */
public final class ProgrammeState {

    private final ZoneId zone;
    private final PSortedMap<String, PersonRecord> people;
    private final PSortedMap<String, Partnership> partnerships;
    private final PSortedMap<String, Circle> circles;
    private final PSortedMap<String, CohortRecord> cohorts;
    private final PSortedMap<String, Baseline> baselines;
    private final PSortedMap<Long, String> waiting;
    private final ImmutableList<PilotRuling> pilot;
    private final long entries;
    private final Optional<Instant> last;
    private final long misfits;

    private ProgrammeState(Draft draft) {
        this.zone = draft.zone;
        this.people = draft.people;
        this.partnerships = draft.partnerships;
        this.circles = draft.circles;
        this.cohorts = draft.cohorts;
        this.baselines = draft.baselines;
        this.waiting = draft.waiting;
        this.pilot = draft.pilot;
        this.entries = draft.entries;
        this.last = draft.last;
        this.misfits = draft.misfits;
    }

    /** The state of an empty log, in the zone of a programme. */
    static ProgrammeState empty(ZoneId zone) {
        return new ProgrammeState(new Draft(zone));
    }

    /** What the log has of a person; nobody who was never named in it. */
    public Optional<PersonRecord> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Everybody whom the log names as taking part or wishing to. */
    public Collection<PersonRecord> people() {
        return Collections.unmodifiableCollection(people.values());
    }

    /** The relationship of an identifier. */
    public Optional<Partnership> partnership(String id) {
        return Optional.ofNullable(partnerships.get(id));
    }

    /** Every relationship, those included that were only proposed. */
    public Collection<Partnership> partnerships() {
        return Collections.unmodifiableCollection(partnerships.values());
    }

    /** The relationships that a person is or was to be part of, oldest first. */
    public ImmutableList<Partnership> partnershipsOf(String person) {
        return person(person).map(PersonRecord::partnerships).orElse(ImmutableList.of()).stream()
                .flatMap(id -> partnership(id).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The circle of an identifier. */
    public Optional<Circle> circle(String id) {
        return Optional.ofNullable(circles.get(id));
    }

    /** Every circle. */
    public Collection<Circle> circles() {
        return Collections.unmodifiableCollection(circles.values());
    }

    /** What the log has of a cohort. */
    public CohortRecord cohort(String id) {
        return cohorts.getOrDefault(id, CohortRecord.UNKNOWN);
    }

    /** The cohorts that the log names, by identifier. */
    public ImmutableSet<String> cohorts() {
        return ImmutableSet.copyOf(cohorts.keySet());
    }

    /** Figures to compare with, by measure. */
    public Optional<Baseline> baseline(String measure) {
        return Optional.ofNullable(baselines.get(measure));
    }

    /** The measures of which there is a figure, by identifier. */
    public ImmutableSet<String> measures() {
        return ImmutableSet.copyOf(baselines.keySet());
    }

    /** Who waits for a place, by identifier, the longest wait first. */
    public ImmutableList<String> waiting() {
        return ImmutableList.copyOf(waiting.values());
    }

    /** What was decided about the pilot, oldest first. */
    public ImmutableList<PilotRuling> pilot() {
        return pilot;
    }

    /** The first day of the first cohort that opened. */
    public Optional<LocalDate> firstOpened() {
        return cohorts.values().stream()
                .flatMap(cohort -> cohort.openedOn().stream())
                .min(LocalDate::compareTo);
    }

    /** How many entries it is made of. */
    public long entries() {
        return entries;
    }

    /** When the latest entry was recorded. */
    public Optional<Instant> last() {
        return last;
    }

    /**
     * How many entries did not fit what came before them, such as a meeting of a relationship that the log does not have; they
     * changed nothing. None in a log of which every entry was granted.
     */
    public long misfits() {
        return misfits;
    }

    /** The day of an instant, in the programme's zone. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Figures alone: what is known of people is private. */
    @Override
    public String toString() {
        return "ProgrammeState[" + entries + " entries, " + people.size() + " people, " + partnerships.size()
                + " partnerships]";
    }

    Draft change() {
        return new Draft(this);
    }

    /** A state in the making, for one entry; confined to the folding of it. */
    static final class Draft {
        private final ZoneId zone;
        private PSortedMap<String, PersonRecord> people = TreePMap.empty(Ids.ORDER);
        private PSortedMap<String, Partnership> partnerships = TreePMap.empty(Ids.ORDER);
        private PSortedMap<String, Circle> circles = TreePMap.empty(Ids.ORDER);
        private PSortedMap<String, CohortRecord> cohorts = TreePMap.empty(Ids.ORDER);
        private PSortedMap<String, Baseline> baselines = TreePMap.empty(Ids.ORDER);
        private PSortedMap<Long, String> waiting = TreePMap.empty();
        private ImmutableList<PilotRuling> pilot = ImmutableList.of();
        private long entries;
        private Optional<Instant> last = Optional.empty();
        private long misfits;

        private Draft(ZoneId zone) {
            this.zone = zone;
        }

        private Draft(ProgrammeState state) {
            this.zone = state.zone;
            this.people = state.people;
            this.partnerships = state.partnerships;
            this.circles = state.circles;
            this.cohorts = state.cohorts;
            this.baselines = state.baselines;
            this.waiting = state.waiting;
            this.pilot = state.pilot;
            this.entries = state.entries;
            this.last = state.last;
            this.misfits = state.misfits;
        }

        ProgrammeState build() {
            return new ProgrammeState(this);
        }

        void count(Entry entry) {
            entries++;
            last = last.filter(before -> before.isAfter(entry.at())).or(() -> Optional.of(entry.at()));
        }

        LocalDate dayOf(Entry entry) {
            return entry.at().atZone(zone).toLocalDate();
        }

        /** Somebody of whom the log has nothing yet is new. */
        void person(String id, UnaryOperator<PersonRecord> change) {
            PersonRecord before = people.get(id);
            people = people.plus(id, change.apply(before == null ? PersonRecord.unknown(id) : before));
        }

        /** Whether it was changed; a misfit when nobody applied of that name, or the change has nothing to change. */
        boolean personIfFit(String id, Function<PersonRecord, Optional<PersonRecord>> change) {
            Optional<PersonRecord> changed =
                    person(id).filter(known -> !known.applications().isEmpty()).flatMap(change);
            changed.ifPresent(person -> people = people.plus(id, person));
            return fits(changed.isPresent());
        }

        /** Whether the latest application of somebody was changed; a misfit when there is none that fits. */
        boolean application(String person, Predicate<Application> fits, UnaryOperator<Application> change) {
            return personIfFit(
                    person,
                    known -> known.application().filter(fits).map(old -> {
                        Application changed = change.apply(old);
                        if (old.isLive() != changed.isLive()) {
                            cohort(old.cohort(), cohort -> cohort.with(changed.isLive() ? 1 : -1));
                        }
                        return known.change()
                                .applications(ImmutableList.<Application>builder()
                                        .addAll(known.applications()
                                                .subList(0, known.applications().size() - 1))
                                        .add(changed)
                                        .build())
                                .build();
                    }));
        }

        /** Somebody applies; what they applied for before stays. */
        void apply(ApplicationAct.Applied act, LocalDate on) {
            person(
                    act.person(),
                    person -> person.change()
                            .addApplications(new ApplicationBuilder()
                                    .cohort(act.cohort())
                                    .roles(act.roles())
                                    .mentorPlaces(act.mentorPlaces())
                                    .on(on)
                                    .status(ApplicationStatus.APPLIED)
                                    .rounds(0)
                                    .build())
                            .build());
            cohort(act.cohort(), cohort -> cohort.with(1));
        }

        /** Whether it is new; a misfit when it is not, or when one of the two has not applied. */
        boolean add(Partnership partnership) {
            boolean fits = !partnerships.containsKey(partnership.id())
                    && partnership.people().stream().allMatch(this::hasApplied);
            if (fits) {
                partnerships = partnerships.plus(partnership.id(), partnership);
                for (String id : partnership.people()) {
                    person(
                            id,
                            person -> person.change()
                                    .addPartnerships(partnership.id())
                                    .build());
                }
            }
            return fits(fits);
        }

        boolean hasApplied(String person) {
            return person(person)
                    .filter(known -> !known.applications().isEmpty())
                    .isPresent();
        }

        /** Whether it was changed; a misfit when there is no such relationship that fits. */
        boolean partnership(String id, Predicate<Partnership> fits, UnaryOperator<Partnership> change) {
            return partnershipIfFit(id, pair -> Optional.of(pair).filter(fits).map(change));
        }

        /** Whether it was changed; a misfit when there is no such relationship, or the change has nothing to change in it. */
        boolean partnershipIfFit(String id, Function<Partnership, Optional<Partnership>> change) {
            Optional<Partnership> changed = partnership(id).flatMap(change);
            changed.ifPresent(pair -> partnerships = partnerships.plus(id, pair));
            return fits(changed.isPresent());
        }

        Optional<Partnership> partnership(String id) {
            return Optional.ofNullable(partnerships.get(id));
        }

        Optional<PersonRecord> person(String id) {
            return Optional.ofNullable(people.get(id));
        }

        /** Whether it is new; a misfit when it is not, or when one of its members has not applied. */
        boolean add(Circle circle) {
            boolean fits = !circles.containsKey(circle.id())
                    && circle.members().stream().allMatch(this::hasApplied);
            if (fits) {
                circles = circles.plus(circle.id(), circle);
            }
            return fits(fits);
        }

        /** Whether it was changed; a misfit when there is no such circle that is open and fits. */
        boolean circle(String id, Predicate<Circle> fits, UnaryOperator<Circle> change) {
            Optional<Circle> changed = Optional.ofNullable(circles.get(id))
                    .filter(Circle::open)
                    .filter(fits)
                    .map(change);
            changed.ifPresent(circle -> circles = circles.plus(id, circle));
            return fits(changed.isPresent());
        }

        CohortRecord cohort(String id) {
            return cohorts.getOrDefault(id, CohortRecord.UNKNOWN);
        }

        void cohort(String id, UnaryOperator<CohortRecord> change) {
            CohortRecord before = cohorts.get(id);
            cohorts = cohorts.plus(id, change.apply(before == null ? CohortRecord.UNKNOWN : before));
        }

        void baseline(String measure, Baseline baseline) {
            baselines = baselines.plus(measure, baseline);
        }

        /** The number of the entry keeps the order; a misfit when somebody does not take part, or waits already. */
        void await(String id) {
            boolean awaited = personIfFit(
                    id,
                    person -> Optional.of(person)
                            .filter(known -> known.liveApplication().isPresent()
                                    && known.waitingSince().isEmpty())
                            .map(known -> known.change().waitingSince(entries).build()));
            if (awaited) {
                waiting = waiting.plus(entries, id);
            }
        }

        void stopWaiting(String id) {
            person(id).flatMap(PersonRecord::waitingSince).ifPresent(since -> {
                waiting = waiting.minus(since);
                person(
                        id,
                        person -> person.change().waitingSince(Optional.empty()).build());
            });
        }

        /** Nobody waits for a place in a cohort that is closed. */
        void stopWaitingIn(String cohort) {
            for (String id : ImmutableList.copyOf(waiting.values())) {
                if (person(id).flatMap(PersonRecord::cohort).equals(Optional.of(cohort))) {
                    stopWaiting(id);
                }
            }
        }

        void decided(PilotRuling ruling) {
            pilot = ImmutableList.<PilotRuling>builder()
                    .addAll(pilot)
                    .add(ruling)
                    .build();
        }

        /** Counts a misfit unless something fits. */
        boolean fits(boolean fits) {
            misfits += fits ? 0 : 1;
            return fits;
        }
    }
}
