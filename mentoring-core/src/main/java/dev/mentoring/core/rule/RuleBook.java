package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Participant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The clauses of a programme in force for a cohort (requirement 000-15).
 *
 * <p>All clauses must hold. {@link RolesFit}, {@link NotOneself} and {@link NotExcluded} stand in every rule book, first,
 * unless they are listed: a pair that somebody has ruled out is never made because a programme forgot to ask.
 *
 * @param version version of the rules, kept with every decision
 * @param listed the clauses that the programme lists, in order
 */
public record RuleBook(String version, ImmutableList<Clause> listed) {

    private static final ImmutableList<PairRule> STANDING =
            ImmutableList.of(new RolesFit(), new NotOneself(), new NotExcluded());

    /**
     * Refuses clauses with the same identifier, standing ones included.
     *
     * @throws InvalidModelException with paths {@code rules/clauses/INDEX/id}
     */
    public RuleBook {
        Problems problems = new Problems();
        Set<String> seen =
                new HashSet<>(unlistedStanding(listed).stream().map(Clause::id).toList());
        for (int i = 0; i < listed.size(); i++) {
            if (!seen.add(listed.get(i).id())) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel("rules/clauses/" + i + "/id"),
                        "another rule has the identifier",
                        listed.get(i).id());
            }
        }
        problems.throwIfAny(InvalidModelException::new);
    }

    /** The clauses in force: the standing ones that are not listed, then the listed ones. */
    public ImmutableList<Clause> clauses() {
        return ImmutableList.<Clause>builder()
                .addAll(unlistedStanding(listed))
                .addAll(listed)
                .build();
    }

    private static ImmutableList<Clause> unlistedStanding(ImmutableList<Clause> listed) {
        List<PairRule> present = listed.stream().map(Clause::rule).toList();
        return STANDING.stream()
                .filter(rule -> !present.contains(rule))
                .map(Clause::of)
                .collect(toImmutableList());
    }

    /** A decider for many pairs in one context. */
    public Decider in(RuleContext context) {
        return new Decider(clauses(), context);
    }

    /** Decides about pairs; immutable and safe to share. */
    public static final class Decider {

        private final ImmutableList<Clause> clauses;
        private final RuleContext context;

        private Decider(ImmutableList<Clause> clauses, RuleContext context) {
            this.clauses = clauses;
            this.context = context;
        }

        /** The clauses in force, in order. */
        public ImmutableList<Clause> clauses() {
            return clauses;
        }

        /** What the clauses decide. */
        public Ruling decide(Participant mentor, Participant mentee) {
            return decide(mentor, mentee, new RuleTally(clauses.size()));
        }

        /** What the clauses decide; the tally counts what each one said. */
        public Ruling decide(Participant mentor, Participant mentee, RuleTally tally) {
            int keeps = -1;
            int refers = -1;
            for (int i = 0; i < clauses.size(); i++) {
                Clause clause = clauses.get(i);
                Verdict verdict = clause.rule().verdict(mentor, mentee, context);
                tally.count(i, verdict);
                if (verdict == Verdict.NO) {
                    return new Ruling(Decision.KEPT_OUT, i);
                }
                if (verdict == Verdict.UNKNOWN) {
                    keeps = keeps < 0 && clause.whenUnknown() == WhenUnknown.KEEP_OUT ? i : keeps;
                    refers = refers < 0 && clause.whenUnknown() == WhenUnknown.REFER ? i : refers;
                }
            }
            if (keeps >= 0) {
                return new Ruling(Decision.KEPT_OUT, keeps);
            }
            return refers >= 0 ? new Ruling(Decision.REFERRED, refers) : Ruling.ALLOWED;
        }

        /** What every clause says about the pair, in order, with the facts it rests on. */
        public ImmutableList<Finding> trace(Participant mentor, Participant mentee) {
            return clauses.stream()
                    .map(clause -> new Finding(
                            clause.id(),
                            clause.rule().name(),
                            clause.rule().verdict(mentor, mentee, context),
                            clause.rule().facts(mentor, mentee, context)))
                    .collect(toImmutableList());
        }
    }
}
