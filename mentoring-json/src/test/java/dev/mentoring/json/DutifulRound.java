package dev.mentoring.json;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.Answer;
import dev.mentoring.core.partnership.ApplicationAct;
import dev.mentoring.core.partnership.Command;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.core.partnership.GrowthAct;
import dev.mentoring.core.partnership.Lifecycle;
import dev.mentoring.core.partnership.Obligation;
import dev.mentoring.core.partnership.OfficeAct;
import dev.mentoring.core.partnership.ProgrammeState;
import dev.mentoring.core.partnership.ReadinessAct;
import dev.mentoring.core.partnership.Refusal;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.programme.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A round of a bundled example in which everybody applies, and then does what is due on the day on which somebody would, and nothing
 * else save what the story of the example brings up.
 */
final class DutifulRound {

    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final ExampleRound round;
    private final Lifecycle lifecycle;
    private final String cohort;
    private final LocalDate matching;
    private final List<Incident> story;
    private final Set<Incident> told = new HashSet<>();
    private final List<Entry> log = new ArrayList<>();
    private ProgrammeState state;
    private Instant at;

    /**
     * Something that no obligation asks for.
     *
     * @param on the day
     * @param command what is done
     */
    record Incident(LocalDate on, Command command) {}

    /**
     * A round.
     *
     * @param name the example
     * @param story what comes up
     */
    static DutifulRound of(String name, List<Incident> story) {
        return new DutifulRound(ExampleRound.of(name), Examples.date(name), story);
    }

    private DutifulRound(ExampleRound round, LocalDate matching, List<Incident> story) {
        this.matching = matching;
        this.round = round;
        this.story = story;
        this.lifecycle = Lifecycle.of(round.programme());
        this.cohort = round.people().roster().cohort();
        this.state = lifecycle.empty();
        this.at = instant(matching.minusWeeks(6), LocalTime.of(9, 0));
    }

    ExampleRound round() {
        return round;
    }

    List<Entry> log() {
        return log;
    }

    ProgrammeState state() {
        return state;
    }

    List<Obligation> due() {
        return lifecycle.obligations(state, at);
    }

    /** From the opening of the cohort to the day on which nothing more is due. */
    void run() {
        must(Command.of(office(), new OfficeAct.CohortOpened(cohort, state.dayOf(at))));
        round.people().roster().participants().forEach(this::apply);
        Optional<LocalDate> next = Optional.of(state.dayOf(at));
        while (next.isPresent()) {
            at = later(instant(next.get(), EVENING));
            live();
            next = nextDay();
        }
    }

    private void live() {
        boolean progress = true;
        while (progress) {
            progress = tell();
            DutifulActs acts = new DutifulActs(round, matching, state, at);
            for (Obligation due : due()) {
                if (!acts.day(due).isAfter(state.dayOf(at)) && stillDue(due)) {
                    for (Command command : new DutifulActs(round, matching, state, at).commands(due)) {
                        must(command);
                        progress = true;
                    }
                }
            }
        }
    }

    /** What somebody else has done meanwhile is not done again. */
    private boolean stillDue(Obligation due) {
        return due().contains(due);
    }

    /** What is refused has not come up yet. */
    private boolean tell() {
        boolean progress = false;
        for (Incident incident : story) {
            boolean dayHasCome = !incident.on().isAfter(state.dayOf(at));
            if (dayHasCome
                    && !told.contains(incident)
                    && decide(incident.command()).isEmpty()) {
                told.add(incident);
                progress = true;
            }
        }
        return progress;
    }

    /** What the story has that never came up. */
    List<Incident> untold() {
        return story.stream().filter(incident -> !told.contains(incident)).toList();
    }

    private Optional<LocalDate> nextDay() {
        DutifulActs acts = new DutifulActs(round, matching, state, at);
        LocalDate today = state.dayOf(at);
        List<LocalDate> days = new ArrayList<>();
        due().forEach(due -> days.add(acts.day(due)));
        story.stream().filter(incident -> !told.contains(incident)).forEach(incident -> days.add(incident.on()));
        return days.stream()
                .filter(day -> day.isAfter(today) && day.isBefore(LocalDate.MAX))
                .min(LocalDate::compareTo);
    }

    /** An application, with what the programme asks for before it. */
    private void apply(Participant person) {
        boolean asked =
                round.programme().policies().gates().stream().anyMatch(gate -> gate.guards() == Transition.APPLY);
        if (asked) {
            round.programme().statements().stream()
                    .filter(statement -> concerns(statement, person))
                    .filter(statement -> person.readiness().acknowledged().containsKey(statement.id()))
                    .forEach(statement -> must(Command.of(
                            person.id(),
                            new ReadinessAct.Acknowledged(person.id(), statement.id(), statement.version()))));
            if (person.is(Role.MENTEE)) {
                must(Command.of(person.id(), new GrowthAct.GoalSet(person.id(), "goal-1")));
            }
        }
        Act applied = new ApplicationAct.Applied(person.id(), cohort, person.roles(), person.mentorPlaces());
        // whoever has left out a statement is told so, and does not get in
        if (decide(Command.of(person.id(), applied)).isPresent()) {
            return;
        }
        at = at.plusSeconds(60);
    }

    private static boolean concerns(Statement statement, Participant person) {
        return statement.roles().isEmpty() || statement.roles().stream().anyMatch(person::is);
    }

    private void must(Command command) {
        decide(command).ifPresent(refusals -> {
            throw new AssertionError(command + " at " + at + ":\n"
                    + refusals.stream().map(Refusal::describe).toList());
        });
    }

    /** The entries by which a command is granted; an error when it is not. */
    static List<Entry> granted(Lifecycle lifecycle, ProgrammeState state, Command command, Instant at) {
        Answer answer = lifecycle.decide(state, command, at);
        if (answer instanceof Answer.Granted granted) {
            return granted.entries();
        }
        throw new AssertionError(command + " at " + at + ": " + answer);
    }

    private Optional<List<Refusal>> decide(Command command) {
        Answer answer = lifecycle.decide(state, command, at);
        if (answer instanceof Answer.Refused refused) {
            return Optional.of(refused.refusals());
        }
        Answer.Granted granted = (Answer.Granted) answer;
        log.addAll(granted.entries());
        state = granted.after();
        at = at.plusSeconds(20);
        return Optional.empty();
    }

    private Instant later(Instant wanted) {
        return wanted.isAfter(at) ? wanted : at;
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(round.programme().policies().zone()).toInstant();
    }

    private String office() {
        ImmutableSet<String> office = round.programme().policies().office();
        return office.asList().get(0);
    }
}
