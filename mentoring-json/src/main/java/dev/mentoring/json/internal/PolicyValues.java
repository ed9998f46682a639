package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.PoliciesBuilder;
import dev.mentoring.core.programme.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Maps what a programme asks of people once it runs. */
final class PolicyValues {

    private static final Shape POLICIES = Shape.requiring()
            .allowing(
                    "zone",
                    "office",
                    "charter",
                    "gates",
                    "acceptance",
                    "agreement",
                    "meetings",
                    "recommendations",
                    "reimbursement",
                    "evaluation",
                    "pilot",
                    "sponsor",
                    "circles")
            .byDefault("zone", "\"Z\"");

    private static final String PATH = "policies";
    private static final String GATES = PATH + "/gates";
    private static final String RECOMMENDATIONS = PATH + "/recommendations";

    private final PoliciesBuilder policies = Policies.builder();
    private ImmutableSet<String> office = ImmutableSet.of();
    private ImmutableList<Supplier<Gate>> gates = ImmutableList.of();
    private ImmutableList<Supplier<Recommendation>> recommendations = ImmutableList.of();
    /** Makes the other parts, each once the whole document is known to be well-formed. */
    private final List<Consumer<Parts>> others = new ArrayList<>();

    private final RuleForms rules;

    /** Starts without policies. */
    PolicyValues(RuleForms rules) {
        this.rules = rules;
    }

    /** Reads the policies. */
    void read(DocumentReader in) {
        if (in.enterObject(POLICIES)) {
            while (in.nextMember()) {
                member(in);
            }
        }
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "zone" -> TimeValues.zone(in).ifPresent(policies::zone);
            case "office" -> office = Values.distinctIds(in);
            case "charter" -> {
                CharterValues charter = CharterValues.read(in);
                others.add(parts -> policies.charter(charter.charter(parts, PATH + "/charter")));
            }
            case "gates" -> gates = Values.list(in, GateValues::read);
            case "acceptance" -> later("acceptance", AcceptanceValues.read(in), policies::acceptance);
            case "agreement" -> {
                AgreementValues agreement = AgreementValues.read(in);
                others.add(parts -> agreement.policy(parts, PATH + "/agreement").ifPresent(policies::agreement));
            }
            case "meetings" -> later("meetings", MeetingValues.read(in), policies::meetings);
            case "recommendations" ->
                recommendations = Values.list(in, advice -> RecommendationValues.read(advice, rules));
            case "reimbursement" -> later("reimbursement", ReimbursementValues.read(in), policies::reimbursement);
            case "evaluation" -> later("evaluation", EvaluationValues.read(in), policies::evaluation);
            case "pilot" -> later("pilot", EvaluationValues.pilot(in), policies::pilot);
            case "sponsor" -> later("sponsor", SponsorValues.read(in), policies::sponsor);
            default -> later("circles", CircleValues.read(in), policies::circles);
        }
    }

    private <T> void later(String member, Supplier<T> part, Consumer<T> use) {
        others.add(parts -> parts.make(PATH + "/" + member, part).ifPresent(use));
    }

    /** Makes the policies, of the parts in which nothing is wrong. */
    Policies policies(Parts parts) {
        if (!parts.isSpoilt(PATH + "/office")) {
            policies.office(office);
        }
        others.forEach(part -> part.accept(parts));
        ImmutableList<Gate> before = parts.makeSome(GATES, gates);
        ImmutableList<Recommendation> advice = parts.makeSome(RECOMMENDATIONS, recommendations);
        return parts.attempt(PATH, () -> policies(before, advice))
                .or(() -> parts.attempt(
                        PATH, () -> policies(parts.sound(GATES, before), parts.sound(RECOMMENDATIONS, advice))))
                .orElseGet(Policies::none);
    }

    private Policies policies(List<Gate> before, List<Recommendation> advice) {
        return policies.gates(before).recommendations(advice).build();
    }

    /** Writes policies, unless there are none. */
    static void write(Policies policies, JsonText out) {
        if (policies.equals(Policies.none())) {
            return;
        }
        out.name("policies").object();
        if (!policies.zone().equals(Policies.none().zone())) {
            out.name("zone").value(policies.zone().getId());
        }
        if (!policies.office().equals(Policies.none().office())) {
            Values.write(policies.office(), out.name("office"));
        }
        policies.charter().ifPresent(charter -> CharterValues.write(charter, out));
        GateValues.write(policies.gates(), out);
        AcceptanceValues.write(policies.acceptance(), out);
        AgreementValues.write(policies.agreement(), out);
        MeetingValues.write(policies.meetings(), out);
        RecommendationValues.write(policies.recommendations(), out);
        policies.reimbursement().ifPresent(policy -> ReimbursementValues.write(policy, out));
        EvaluationValues.write(policies.evaluation(), out);
        policies.pilot().ifPresent(pilot -> EvaluationValues.write(pilot, out));
        policies.sponsor().ifPresent(policy -> SponsorValues.write(policy, out));
        policies.circles().ifPresent(policy -> CircleValues.write(policy, out));
        out.end();
    }
}
