package dev.mentoring.core.partnership;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.GreatCircle;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The course of one programme, as its policies have it: pure functions over a log of events (requirements of kinds L and A).
 *
 * <p>{@link #decide} turns a command into entries or refusals, {@link #apply} folds an entry into the state, {@link #obligations}
 * tells what is due. Nothing is stored: the caller keeps the log and appends what was granted. Immutable.
 */
public final class Lifecycle {

    private final Programme programme;

    private Lifecycle(Programme programme) {
        this.programme = programme;
    }

    /** The course of a programme by its policies of today. */
    public static Lifecycle of(Programme programme) {
        return new Lifecycle(programme);
    }

    /** The programme. */
    public Programme programme() {
        return programme;
    }

    /** Where a programme stands that has no log yet. */
    public ProgrammeState empty() {
        return ProgrammeState.empty(programme.policies().zone());
    }

    /**
     * Decides about a command.
     *
     * @param state where the programme stands
     * @param command what somebody asks to record
     * @param at when it is recorded; not before the latest entry of the state
     * @throws dev.mentoring.core.InvalidModelException when that lies outside the years 1 to 9999
     */
    public Answer decide(ProgrammeState state, Command command, Instant at) {
        Dates.require(at, "at");
        Hearing hearing = new Hearing(programme, state, command, at);
        if (state.last().filter(at::isBefore).isPresent()) {
            hearing.refuse(RefusalCode.OUT_OF_ORDER, Hearing.LOG, "");
        }
        hear(command.act(), hearing);
        return hearing.answer();
    }

    /**
     * Where the programme stands after a further entry. Total: an entry that does not fit changes nothing but the count of entries
     * and of misfits.
     */
    public static ProgrammeState apply(ProgrammeState state, Entry entry) {
        return Folding.apply(state, entry);
    }

    /**
     * What is due, for everybody: by person, then by day, what is most pressing first.
     *
     * @param state where the programme stands
     * @param at when it is asked
     * @throws dev.mentoring.core.InvalidModelException when that lies outside the years 1 to 9999
     */
    public ImmutableList<Obligation> obligations(ProgrammeState state, Instant at) {
        Dates.require(at, "at");
        return new Obligations(programme, state, state.dayOf(at)).list();
    }

    /**
     * What the programme recommends, to everybody of whom a recommendation's rule holds; where it is unknown whether it does, nothing
     * is said. In order of people, then of recommendations.
     *
     * @param roster the people as they are known
     * @param on the day
     */
    public ImmutableList<Advice> advice(Roster roster, LocalDate on) {
        RuleContext context = programme.ruleContext(roster, on, new GreatCircle());
        return roster.participants().stream()
                .flatMap(person -> programme.policies().recommendations().stream()
                        .filter(one -> one.role().map(person::is).orElse(true))
                        .filter(one -> one.when().verdict(context.about(person)) == Verdict.YES)
                        .map(one -> new Advice(person.id(), one)))
                .collect(toImmutableList());
    }

    /**
     * A roster with what the log knows of its people: what they have done and agreed to, whom they were paired with in other cohorts,
     * and who is paired with whom in this one, which stays so.
     *
     * @param roster the people of one cohort
     * @param state where the programme stands
     * @param at when it is asked
     * @throws dev.mentoring.core.InvalidModelException when that lies outside the years 1 to 9999
     */
    public Roster upToDate(Roster roster, ProgrammeState state, Instant at) {
        Dates.require(at, "at");
        return new RosterOfLog(programme, state, state.dayOf(at)).of(roster);
    }

    private static void hear(Act act, Hearing hearing) {
        if (act instanceof ApplicationAct application) {
            new ApplicationDesk(hearing).decide(application);
        } else if (act instanceof ReadinessAct readiness) {
            new ReadinessDesk(hearing).decide(readiness);
        } else if (act instanceof MatchAct match) {
            new MatchDesk(hearing).decide(match);
        } else if (act instanceof AgreementAct agreement) {
            new AgreementDesk(hearing).decide(agreement);
        } else if (act instanceof MeetingAct meeting) {
            new MeetingDesk(hearing).decide(meeting);
        } else if (act instanceof GrowthAct growth) {
            new GrowthDesk(hearing).decide(growth);
        } else if (act instanceof SupportAct support) {
            new SupportDesk(hearing).decide(support);
        } else if (act instanceof ClosureAct closure) {
            new ClosureDesk(hearing).decide(closure);
        } else if (act instanceof CircleAct circle) {
            new CircleDesk(hearing).decide(circle);
        } else if (act instanceof OfficeAct office) {
            new OfficeDesk(hearing).decide(office);
        }
    }
}
