package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.EventKind;

/** What follows from an act by the policies, as documents hold it. */
final class ConsequenceForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.OVERRIDDEN,
                    Consequence.Overridden.class,
                    Consequence.Overridden::new,
                    Member.id("policy", Consequence.Overridden::policy),
                    Member.id("about", Consequence.Overridden::about),
                    Member.text("reason", Consequence.Overridden::reason)),
            EventForm.of(
                    EventKind.MATCH_CONFIRMED,
                    Consequence.MatchConfirmed.class,
                    Consequence.MatchConfirmed::new,
                    Member.id("partnership", Consequence.MatchConfirmed::partnership)),
            EventForm.of(
                    EventKind.STARTED,
                    Consequence.Started.class,
                    Consequence.Started::new,
                    Member.id("partnership", Consequence.Started::partnership),
                    Member.day("on", Consequence.Started::on)),
            EventForm.of(
                    EventKind.AGREEMENT_IN_FORCE,
                    Consequence.AgreementInForce.class,
                    Consequence.AgreementInForce::new,
                    Member.id("partnership", Consequence.AgreementInForce::partnership),
                    Member.whole("version", 1, Integer.MAX_VALUE, Consequence.AgreementInForce::version),
                    Member.dayIfAny("ends", Consequence.AgreementInForce::ends)),
            EventForm.of(
                    EventKind.BREACH_NOTED,
                    Consequence.BreachNoted.class,
                    Consequence.BreachNoted::new,
                    Member.id("partnership", Consequence.BreachNoted::partnership),
                    Member.id("meeting", Consequence.BreachNoted::meeting),
                    Member.choice("breach", Consequence.Breach.class, Consequence.BreachNoted::breach)),
            EventForm.of(
                    EventKind.CLAIM_DECIDED,
                    Consequence.ClaimDecided.class,
                    Consequence.ClaimDecided::new,
                    Member.id("partnership", Consequence.ClaimDecided::partnership),
                    Member.id("claim", Consequence.ClaimDecided::claim),
                    Member.choice("reason", Consequence.ClaimReason.class, Consequence.ClaimDecided::reason),
                    Member.day("yearFrom", Consequence.ClaimDecided::yearFrom)));

    private ConsequenceForms() {}
}
