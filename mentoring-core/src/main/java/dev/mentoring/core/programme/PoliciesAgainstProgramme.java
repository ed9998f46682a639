package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.rule.Clause;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what policies name with what their programme has, and with each other. */
final class PoliciesAgainstProgramme {

    private final Programme programme;
    private final Policies policies;
    private final RulesAgainstProgramme rules;
    private final Problems problems;

    /**
     * Starts a comparison.
     *
     * @param rules checks the rules of recommendations, and adds to the same problems
     */
    PoliciesAgainstProgramme(Programme programme, RulesAgainstProgramme rules, Problems problems) {
        this.programme = programme;
        this.policies = programme.policies();
        this.rules = rules;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < policies.gates().size(); i++) {
            checkGate(policies.gates().get(i), "policies/gates/" + i);
        }
        policies.charter().ifPresent(this::checkCharter);
        for (int i = 0; i < policies.recommendations().size(); i++) {
            checkAdvice(policies.recommendations().get(i), "policies/recommendations/" + i);
        }
        checkRated();
        if (policies.sponsor().isPresent() && programme.relationship().confidential()) {
            add(
                    ProblemCode.UNKNOWN_SETTING,
                    "policies/sponsor",
                    "what sponsors do is visible, and the relationship is confidential",
                    programme.relationship().id());
        }
    }

    private void checkGate(Gate gate, String path) {
        if (gate.requirement() instanceof Requirement.Attendance attendance) {
            ImmutableSet<String> known =
                    programme.components().stream().map(Component::id).collect(toImmutableSet());
            require(known, attendance.component(), path + "/component", "component", gate.id());
        } else if (gate.requirement() instanceof Requirement.Statements asked) {
            ImmutableSet<String> known =
                    programme.statements().stream().map(Statement::id).collect(toImmutableSet());
            requireAll(known, asked.statements(), path + "/statements", "statement", gate.id());
        } else if (gate.requirement() instanceof Requirement.SelfRating) {
            requirePolicy(!policies.evaluation().rated().isEmpty(), gate, path, "the evaluation rates no purpose");
        } else if (gate.requirement() instanceof Requirement.ReviewHeld) {
            requirePolicy(policies.evaluation().review().isPresent(), gate, path, "the evaluation has no review");
        } else if (gate.requirement() instanceof Requirement.SponsorEvidence) {
            requirePolicy(policies.sponsor().isPresent(), gate, path, "there is no policy for sponsors");
        }
    }

    private void checkCharter(Charter charter) {
        ImmutableSet<String> holders = Stream.of(
                        policies.gates().stream().map(Gate::id),
                        programme.rules().clauses().stream().map(Clause::id))
                .flatMap(ids -> ids)
                .collect(toImmutableSet());
        for (int i = 0; i < charter.principles().size(); i++) {
            Principle principle = charter.principles().get(i);
            String path = "policies/charter/principles/" + i + "/heldBy";
            requireAll(holders, principle.heldBy(), path, "gate or clause", principle.id());
        }
    }

    private void checkAdvice(Recommendation advice, String path) {
        ImmutableSet<String> known =
                programme.formats().stream().map(Choice::id).collect(toImmutableSet());
        requireAll(known, advice.formats(), path + "/formats", "format", advice.id());
        rules.checkOnPerson(advice.id(), advice.when(), path + "/when");
    }

    /** People rate themselves, so that what is to come about in the organisation alone has nobody who could. */
    private void checkRated() {
        String path = "policies/evaluation/rated";
        ImmutableMap<String, Purpose> known =
                programme.purposes().stream().collect(toImmutableMap(Purpose::id, purpose -> purpose));
        for (String id : policies.evaluation().rated()) {
            @Nullable Purpose purpose = known.get(id);
            if (purpose == null) {
                require(known.keySet(), id, path, "purpose");
            } else if (purpose.roles().isEmpty()) {
                add(ProblemCode.UNKNOWN_SETTING, path, "the purpose is one of the organisation, not of people", id);
            }
        }
    }

    private void requirePolicy(boolean present, Gate gate, String path, String lacking) {
        if (!present) {
            add(ProblemCode.UNKNOWN_SETTING, path + "/requires", "nobody can pass: " + lacking, gate.id());
        }
    }

    private void requireAll(Set<String> known, Collection<String> ids, String path, String what, String owner) {
        ids.forEach(id -> require(known, id, path, what, owner));
    }

    /** The identifier that may be unknown stands last, whatever has it before. */
    private void require(Set<String> known, String id, String path, String what, String... owner) {
        if (!known.contains(id)) {
            String[] ids = Stream.concat(Stream.of(owner), Stream.of(id)).toArray(String[]::new);
            add(ProblemCode.UNKNOWN_ID, path, "the programme has no such " + what + "; it has " + known, ids);
        }
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
