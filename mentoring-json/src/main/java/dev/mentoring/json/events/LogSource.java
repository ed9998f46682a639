package dev.mentoring.json.events;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Problem;
import dev.mentoring.core.partnership.Entry;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Extras;
import dev.mentoring.json.internal.EventChain;

/** Where the entries of a log come from, one after the other. */
interface LogSource {

    /** The programme, by identifier. */
    String programme();

    /** What was tolerated up to now. */
    ImmutableList<Problem> notes();

    /** What was left out up to now and what was taken for it. */
    ImmutableList<DefaultTaken> defaults();

    /** What the log holds beside its entries. */
    Extras extras();

    /** The chain up to the entry given last. */
    EventChain chain();

    /** Whether there is a further entry, good or not. */
    boolean hasNext();

    /**
     * The next entry.
     *
     * @throws DocumentException when it is refused; the one after it can be asked for
     */
    Entry next();
}
