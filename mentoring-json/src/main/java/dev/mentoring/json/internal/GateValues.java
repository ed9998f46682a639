package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Gate;
import dev.mentoring.core.programme.RatingMoment;
import dev.mentoring.core.programme.Requirement;
import dev.mentoring.core.programme.Transition;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps gates: what each guards, and the parts that its requirement has. */
final class GateValues {

    private static final ImmutableList<String> REQUIREMENTS = ImmutableList.of(
            "attendance",
            "manager-consent",
            "statements",
            "pen-picture",
            "own-will",
            "goals",
            "agreement",
            "plan",
            "review",
            "self-rating",
            "sponsor-evidence");

    private static final Shape GATE = Shape.requiring("id", "guards", "requires")
            .allowing("for", "component", "validFor", "statements", "least", "moment");

    private String id = "";
    private Transition guards = Transition.COMPLETE;
    private Optional<Role> role = Optional.empty();
    private String requires = "";
    private Optional<String> component = Optional.empty();
    private Optional<Period> validFor = Optional.empty();
    private Optional<ImmutableSet<String>> statements = Optional.empty();
    private Optional<Integer> least = Optional.empty();
    private Optional<RatingMoment> moment = Optional.empty();

    private GateValues() {}

    /** Reads a gate. */
    static Supplier<Gate> read(DocumentReader in) {
        GateValues values = new GateValues();
        if (in.enterObject(GATE)) {
            while (in.nextMember()) {
                values.member(in);
            }
        }
        return values::gate;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "guards" -> guards = in.choice(Transition.class).orElse(guards);
            case "for" -> role = in.choice(Role.class);
            case "requires" -> requires = in.kind(REQUIREMENTS);
            case "component" -> component = Optional.of(in.id());
            case "validFor" -> validFor = Optional.of(TimeValues.period(in));
            case "statements" -> statements = Optional.of(Values.distinctIds(in));
            case "least" -> least = Optional.of((int) in.whole(1, Requirement.Goals.MOST));
            default -> moment = in.choice(RatingMoment.class);
        }
    }

    private Gate gate() {
        Problems problems = new Problems();
        part("component", component, requires.equals("attendance"), true, problems);
        part(
                "validFor",
                validFor,
                requires.equals("attendance") || requires.equals("manager-consent"),
                false,
                problems);
        part("statements", statements, requires.equals("statements"), false, problems);
        part("least", least, requires.equals("goals"), true, problems);
        part("moment", moment, requires.equals("self-rating"), true, problems);
        problems.throwIfAny(InvalidModelException::new);
        return new Gate(id, guards, role, requirement());
    }

    private void part(String part, Optional<?> value, boolean belongs, boolean due, Problems problems) {
        if (value.isPresent() && !belongs) {
            add(ProblemCode.UNKNOWN_FIELD, part, "does not have", problems);
        } else if (value.isEmpty() && belongs && due) {
            add(ProblemCode.MISSING_FIELD, part, "has", problems);
        }
    }

    private void add(ProblemCode code, String part, String verb, Problems problems) {
        String message = "the requirement " + requires + " " + verb + " \"" + part + "\"";
        problems.add(code, Location.inModel(part), message, id);
    }

    private Requirement requirement() {
        return switch (requires) {
            case "attendance" -> new Requirement.Attendance(component.orElseThrow(), validFor);
            case "manager-consent" -> new Requirement.ManagerAgrees(validFor);
            case "statements" -> new Requirement.Statements(statements.orElse(ImmutableSet.of()));
            case "pen-picture" -> new Requirement.PenPicture();
            case "own-will" -> new Requirement.OwnWill();
            case "goals" -> new Requirement.Goals(least.orElseThrow());
            case "agreement" -> new Requirement.AgreementInForce();
            case "plan" -> new Requirement.PlanMade();
            case "review" -> new Requirement.ReviewHeld();
            case "self-rating" -> new Requirement.SelfRating(moment.orElseThrow());
            default -> new Requirement.SponsorEvidence();
        };
    }

    /** Writes the gates, unless there are none. */
    static void write(List<Gate> gates, JsonText out) {
        Values.writeRows("gates", gates, out, gate -> {
            out.name("id").value(gate.id());
            out.name("guards").value(gate.guards().name());
            gate.role().ifPresent(role -> out.name("for").value(role.name()));
            out.name("requires").value(gate.requirement().name());
            writeParts(gate.requirement(), out);
        });
    }

    private static void writeParts(Requirement requirement, JsonText out) {
        if (requirement instanceof Requirement.Attendance attendance) {
            out.name("component").value(attendance.component());
            TimeValues.write("validFor", attendance.validFor(), out);
        } else if (requirement instanceof Requirement.ManagerAgrees consent) {
            TimeValues.write("validFor", consent.validFor(), out);
        } else if (requirement instanceof Requirement.Statements asked) {
            Values.writeUnlessEmpty("statements", asked.statements(), out);
        } else if (requirement instanceof Requirement.Goals goals) {
            out.name("least").value(goals.least());
        } else if (requirement instanceof Requirement.SelfRating rating) {
            out.name("moment").value(rating.moment().name());
        }
    }
}
