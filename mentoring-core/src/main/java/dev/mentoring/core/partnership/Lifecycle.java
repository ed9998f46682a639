package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Programme;
import java.time.Instant;

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
     */
    public Ruling decide(ProgrammeState state, Command command, Instant at) {
        return new Ruling.Refused(ImmutableList.of());
    }

    /**
     * Where the programme stands after a further entry. Total: an entry that does not fit changes nothing but the count of entries
     * and of misfits.
     */
    public static ProgrammeState apply(ProgrammeState state, Entry entry) {
        return state;
    }

    /**
     * What is due, for everybody: by person, then by day, what is most pressing first.
     *
     * @param state where the programme stands
     * @param at when it is asked
     */
    public ImmutableList<Obligation> obligations(ProgrammeState state, Instant at) {
        return ImmutableList.of();
    }
}
