package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.ClosureAct;
import dev.mentoring.core.partnership.EventKind;

/** What is done half-way and at the end of a relationship, as documents hold it. */
final class ClosureForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.REVIEWED,
                    ClosureAct.Reviewed.class,
                    ClosureAct.Reviewed::new,
                    Member.id("partnership", ClosureAct.Reviewed::partnership),
                    Member.id("person", ClosureAct.Reviewed::person),
                    Member.truth("goesWell", ClosureAct.Reviewed::goesWell)),
            EventForm.of(
                    EventKind.REMATCH_ASKED,
                    ClosureAct.RematchAsked.class,
                    ClosureAct.RematchAsked::new,
                    Member.id("partnership", ClosureAct.RematchAsked::partnership),
                    Member.id("person", ClosureAct.RematchAsked::person)),
            EventForm.of(
                    EventKind.ENDED,
                    ClosureAct.Ended.class,
                    ClosureAct.Ended::new,
                    Member.id("partnership", ClosureAct.Ended::partnership),
                    Member.choice("end", ClosureAct.End.class, ClosureAct.Ended::end)));

    private ClosureForms() {}
}
