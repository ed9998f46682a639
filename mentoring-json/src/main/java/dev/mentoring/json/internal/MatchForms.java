package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.MatchAct;
import dev.mentoring.core.programme.MatchingMode;

/** What is done about a proposed pair, as documents hold it. */
final class MatchForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.MATCH_PROPOSED,
                    MatchAct.MatchProposed.class,
                    MatchAct.MatchProposed::new,
                    Member.id("partnership", MatchAct.MatchProposed::partnership),
                    Member.id("mentor", MatchAct.MatchProposed::mentor),
                    Member.id("mentee", MatchAct.MatchProposed::mentee),
                    Member.choice("mode", MatchingMode.class, MatchAct.MatchProposed::mode),
                    Member.ids("areas", MatchAct.MatchProposed::areas),
                    Member.idIfAny("commitment", MatchAct.MatchProposed::commitment)),
            EventForm.of(
                    EventKind.MATCH_ACCEPTED,
                    MatchAct.MatchAccepted.class,
                    MatchAct.MatchAccepted::new,
                    Member.id("partnership", MatchAct.MatchAccepted::partnership),
                    Member.id("person", MatchAct.MatchAccepted::person)),
            EventForm.of(
                    EventKind.MATCH_DECLINED,
                    MatchAct.MatchDeclined.class,
                    MatchAct.MatchDeclined::new,
                    Member.id("partnership", MatchAct.MatchDeclined::partnership),
                    Member.id("person", MatchAct.MatchDeclined::person)),
            EventForm.of(
                    EventKind.PROPOSAL_WITHDRAWN,
                    MatchAct.ProposalWithdrawn.class,
                    MatchAct.ProposalWithdrawn::new,
                    Member.id("partnership", MatchAct.ProposalWithdrawn::partnership)));

    private MatchForms() {}
}
