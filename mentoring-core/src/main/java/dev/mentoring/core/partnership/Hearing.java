package dev.mentoring.core.partnership;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One command while it is decided: what is known, what is in the way, what is to be recorded. */
final class Hearing {

    /** Policy of what no log can hold, whatever the programme. */
    static final String LOG = "log";

    /** Policy of who does what. */
    static final String OFFICE = "office";

    /** How many of a kind a person or a relationship has at most, so that a state stays bounded. */
    static final int MOST_OF_A_KIND = 1_000;

    /** What nobody can say for somebody else. */
    private static final ImmutableSet<EventKind> OWN_VOICE = ImmutableSet.of(
            EventKind.VOLUNTEERED,
            EventKind.MATCH_ACCEPTED,
            EventKind.MATCH_DECLINED,
            EventKind.AGREEMENT_PROPOSED,
            EventKind.AGREEMENT_ACCEPTED,
            EventKind.AGREEMENT_REJECTED);

    private final Programme programme;
    private final ProgrammeState state;
    private final Command command;
    private final Instant at;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Event> overrides = new ArrayList<>();
    private final Set<String> unused;

    Hearing(Programme programme, ProgrammeState state, Command command, Instant at) {
        this.programme = programme;
        this.state = state;
        this.command = command;
        this.at = at;
        this.unused = new LinkedHashSet<>(command.waiver().map(Waiver::policies).orElse(ImmutableSet.of()));
    }

    Programme programme() {
        return programme;
    }

    Policies policies() {
        return programme.policies();
    }

    ProgrammeState state() {
        return state;
    }

    Act act() {
        return command.act();
    }

    String by() {
        return command.by();
    }

    Instant at() {
        return at;
    }

    LocalDate on() {
        return state.dayOf(at);
    }

    // ---- what becomes of it

    /** Something is to be recorded, if nothing is in the way. */
    void record(Event event) {
        events.add(event);
    }

    /** Something is in the way, unless the office waives it. */
    void refuse(RefusalCode code, String policy, String requirement, String... about) {
        boolean named = command.waiver()
                .filter(waiver -> waiver.policies().contains(policy))
                .isPresent();
        if (code.isWaivable() && named) {
            unused.remove(policy);
            overrides.add(new Consequence.Overridden(
                    policy,
                    about.length == 0 ? command.by() : about[0],
                    command.waiver().orElseThrow().reason()));
        } else {
            refusals.add(new Refusal(code, policy, requirement, ImmutableList.copyOf(about)));
        }
    }

    Answer answer() {
        checkWaiver();
        if (!refusals.isEmpty()) {
            return new Answer.Refused(told());
        }
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        ProgrammeState after = state;
        for (Event event :
                ImmutableSet.<Event>builder().addAll(overrides).addAll(events).build()) {
            Entry entry = new Entry(after.entries() + 1, at, command.by(), event);
            entries.add(entry);
            after = Folding.apply(after, entry);
        }
        return new Answer.Granted(entries.build(), after);
    }

    /** Whose act it is not learns that alone, and nothing of how far things have come for others. */
    private ImmutableList<Refusal> told() {
        ImmutableList<Refusal> notYours = refusals.stream()
                .filter(refusal -> refusal.code() == RefusalCode.NOT_YOURS)
                .distinct()
                .collect(toImmutableList());
        return notYours.isEmpty() ? ImmutableSet.copyOf(refusals).asList() : notYours;
    }

    private void checkWaiver() {
        if (command.waiver().isEmpty()) {
            return;
        }
        if (!isOffice(cohortOfAct())) {
            refusals.add(new Refusal(RefusalCode.WAIVER_NOT_YOURS, OFFICE, "", ImmutableList.of(command.by())));
        } else if (refusals.isEmpty() && !unused.isEmpty()) {
            refusals.add(new Refusal(RefusalCode.WAIVER_UNUSED, LOG, "", ImmutableList.copyOf(unused)));
        }
    }

    // ---- who

    /** Whether the command comes from the office, or from somebody who leads the cohort. */
    boolean isOffice(Optional<String> cohort) {
        return policies().office().contains(by())
                || cohort.flatMap(programme::cohort)
                        .map(Cohort::leads)
                        .filter(leads -> leads.contains(by()))
                        .isPresent();
    }

    void requireOffice(Optional<String> cohort) {
        if (!isOffice(cohort)) {
            refuse(RefusalCode.NOT_YOURS, OFFICE, "", by());
        }
    }

    /** The command comes from one of the people, or from the office where it may speak for them. */
    void requireOneOf(ImmutableSet<String> people, Optional<String> cohort) {
        boolean forThem = !OWN_VOICE.contains(act().kind()) && isOffice(cohort);
        if (!people.contains(by()) && !forThem) {
            refuse(RefusalCode.NOT_YOURS, OFFICE, "", by());
        }
    }

    /** The command comes from one of the two; who else the act names is one of them too. */
    void requireParty(Partnership partnership) {
        requireOneOf(ImmutableSet.copyOf(partnership.people()), Optional.of(partnership.cohort()));
    }

    /** Somebody whom the act names is one of the two. */
    void requirePartner(Partnership partnership, String person) {
        if (!partnership.isOf(person)) {
            refuse(RefusalCode.NOT_YOURS, OFFICE, "", partnership.id(), person);
        } else {
            requireOneOf(ImmutableSet.of(person), Optional.of(partnership.cohort()));
        }
    }

    private Optional<String> cohortOfAct() {
        if (act() instanceof ApplicationAct.Applied applied) {
            return Optional.of(applied.cohort());
        } else if (act() instanceof CircleAct.CircleFormed formed) {
            return Optional.of(formed.cohort());
        } else if (act() instanceof CircleAct circle) {
            return state.circle(circle.circle()).map(Circle::cohort);
        }
        return Subjects.partnership(act())
                .flatMap(state::partnership)
                .map(Partnership::cohort)
                .or(() -> Subjects.person(act()).flatMap(state::person).flatMap(PersonRecord::cohort));
    }

    // ---- what about

    /** What the log has of a person, were it nothing. */
    PersonRecord known(String person) {
        return state.person(person).orElseGet(() -> PersonRecord.unknown(person));
    }

    /** A person whose application has been neither declined nor withdrawn. */
    Optional<PersonRecord> applicant(String id) {
        Optional<PersonRecord> person =
                state.person(id).filter(known -> known.liveApplication().isPresent());
        if (person.isEmpty()) {
            refuse(RefusalCode.UNKNOWN_PERSON, LOG, "", id);
        }
        return person;
    }

    /** A relationship that the log has. */
    Optional<Partnership> partnership(String id) {
        Optional<Partnership> partnership = state.partnership(id);
        if (partnership.isEmpty()) {
            refuse(RefusalCode.UNKNOWN_PARTNERSHIP, LOG, "", id);
        }
        return partnership;
    }

    /** A relationship that is settled and not over. */
    Optional<Partnership> settled(String id) {
        return partnership(id).filter(known -> {
            if (!known.takesPlace()) {
                requireParty(known);
                refuse(RefusalCode.WRONG_STATE, LOG, known.status().name(), id);
            }
            return known.takesPlace();
        });
    }

    /** A cohort that is closed takes nobody and pairs nobody. */
    void requireCohortOpen(String cohort) {
        if (state.cohort(cohort).closedOn().isPresent()) {
            refuse(RefusalCode.COHORT_CLOSED, "cohorts/" + cohort, "", cohort);
        }
    }

    void requireNotFuture(LocalDate day, String... about) {
        if (day.isAfter(on())) {
            refuse(RefusalCode.IN_THE_FUTURE, LOG, "", about);
        }
    }

    void requireNew(boolean isNew, String... about) {
        if (!isNew) {
            refuse(RefusalCode.NAME_TAKEN, LOG, "", about);
        }
    }

    void requireRoom(int count, String... about) {
        if (count >= MOST_OF_A_KIND) {
            refuse(RefusalCode.LIMIT_REACHED, LOG, "at most " + MOST_OF_A_KIND, about);
        }
    }

    void requireKnown(boolean known, String policy, String... about) {
        if (!known) {
            refuse(RefusalCode.UNKNOWN_NAME, policy, "", about);
        }
    }

    /** Nothing shuts the way of somebody. */
    void requireOpen(Transition transition, PersonRecord person, Role role, Optional<Partnership> partnership) {
        for (Gate gate : new Gates(programme).shut(transition, person, role, partnership, on())) {
            refuse(RefusalCode.GATE_SHUT, Gates.policy(gate), Gates.asks(gate.requirement()), person.id());
        }
    }

    /** Nothing shuts the way of either of two. */
    void requireOpen(Transition transition, Partnership partnership) {
        for (Role role : Role.values()) {
            requireOpen(transition, known(partnership.inRole(role)), role, Optional.of(partnership));
        }
    }
}
