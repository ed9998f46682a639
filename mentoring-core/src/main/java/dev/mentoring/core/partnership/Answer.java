package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableList;

/** What became of a {@link Command}. */
public sealed interface Answer {

    /**
     * It is granted: the entries are to be appended to the log, together or not at all.
     *
     * @param entries the entries, the act and what follows from it; numbers continue those of the state
     * @param after the state with the entries
     */
    record Granted(ImmutableList<Entry> entries, ProgrammeState after) implements Answer {}

    /**
     * It is refused; nothing changes.
     *
     * @param refusals everything that is in the way, at least one; to somebody whose act it is not, that alone
     */
    record Refused(ImmutableList<Refusal> refusals) implements Answer {}
}
