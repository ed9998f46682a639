package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.participant.Role;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a programme asks of people once it runs; every question that programmes answer differently is one of them, and none is
 * built in.
 *
 * @param zone where the programme's days begin and end
 * @param office people who act for the programme, by identifier; those who lead a cohort do so too, for that cohort
 * @param charter principles of the programme (002-10)
 * @param gates what people need before they may go on, in order
 * @param acceptance how proposed pairs become settled ones
 * @param agreement what the two agree on
 * @param meetings limits to meetings
 * @param recommendations advice to people
 * @param reimbursement which journeys are paid; when absent, none
 * @param evaluation what is measured
 * @param pilot that the programme is a pilot; when absent, it is there to stay
 * @param sponsor what sponsors promise; in programmes of sponsorship
 * @param circles that people also meet in circles; when absent, they do not
 */
@Value.Builder
public record Policies(
        ZoneId zone,
        ImmutableSet<String> office,
        Optional<Charter> charter,
        ImmutableList<Gate> gates,
        AcceptancePolicy acceptance,
        AgreementPolicy agreement,
        MeetingPolicy meetings,
        ImmutableList<Recommendation> recommendations,
        Optional<ReimbursementPolicy> reimbursement,
        EvaluationPlan evaluation,
        Optional<PilotPolicy> pilot,
        Optional<SponsorPolicy> sponsor,
        Optional<CirclePolicy> circles) {

    /** Whoever acts for a programme that names nobody. */
    public static final String OFFICE = "office";

    private static final Policies NONE = builder().build();

    /** Refuses ill-formed identifiers, and gates or pieces of advice of the same one; an office of nobody is {@link #OFFICE}. */
    public Policies {
        office = office.isEmpty() ? ImmutableSet.of(OFFICE) : Ids.requireAll(office, "person");
        ProgrammeCheck check = new ProgrammeCheck();
        check.distinct("gates", "id", gates.stream().map(Gate::id).toList());
        check.distinct(
                "recommendations",
                "id",
                recommendations.stream().map(Recommendation::id).toList());
        check.throwIfAny();
    }

    /** The policies of a programme that states none: no gates, no limits, acceptance by both sides. */
    public static Policies none() {
        return NONE;
    }

    /** Starts policies that ask nothing until said otherwise. */
    public static PoliciesBuilder builder() {
        return new PoliciesBuilder()
                .zone(ZoneOffset.UTC)
                .acceptance(AcceptancePolicy.standard())
                .agreement(AgreementPolicy.free())
                .meetings(MeetingPolicy.free())
                .evaluation(EvaluationPlan.none());
    }

    /** The gates before a transition that are asked of people of a role, in order. */
    public ImmutableList<Gate> gates(Transition transition, Role role) {
        return gates.stream()
                .filter(gate -> gate.guards() == transition && gate.concerns(role))
                .collect(ImmutableList.toImmutableList());
    }
}
