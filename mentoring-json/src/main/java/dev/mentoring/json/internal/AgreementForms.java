package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.AgreementAct;
import dev.mentoring.core.partnership.EventKind;

/** What the two settle between them, as documents hold it. */
final class AgreementForms {

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.AGREEMENT_PROPOSED,
                    AgreementAct.AgreementProposed.class,
                    AgreementAct.AgreementProposed::new,
                    Member.id("partnership", AgreementAct.AgreementProposed::partnership),
                    Member.id("person", AgreementAct.AgreementProposed::person),
                    TermsValues.member(AgreementAct.AgreementProposed::terms)),
            EventForm.of(
                    EventKind.AGREEMENT_ACCEPTED,
                    AgreementAct.AgreementAccepted.class,
                    AgreementAct.AgreementAccepted::new,
                    Member.id("partnership", AgreementAct.AgreementAccepted::partnership),
                    Member.id("person", AgreementAct.AgreementAccepted::person),
                    Member.whole("version", 1, Integer.MAX_VALUE, AgreementAct.AgreementAccepted::version)),
            EventForm.of(
                    EventKind.AGREEMENT_REJECTED,
                    AgreementAct.AgreementRejected.class,
                    AgreementAct.AgreementRejected::new,
                    Member.id("partnership", AgreementAct.AgreementRejected::partnership),
                    Member.id("person", AgreementAct.AgreementRejected::person),
                    Member.whole("version", 1, Integer.MAX_VALUE, AgreementAct.AgreementRejected::version)),
            EventForm.of(
                    EventKind.PLAN_MADE,
                    AgreementAct.PlanMade.class,
                    AgreementAct.PlanMade::new,
                    Member.id("partnership", AgreementAct.PlanMade::partnership),
                    Member.id("person", AgreementAct.PlanMade::person),
                    PlanValues.member(AgreementAct.PlanMade::plan)));

    private AgreementForms() {}
}
