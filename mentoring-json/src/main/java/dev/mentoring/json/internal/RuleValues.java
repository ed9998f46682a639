package dev.mentoring.json.internal;

import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.PairRule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.core.rule.WithinReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the rules of a programme. */
final class RuleValues {

    private static final Shape RULES = Shape.requiring("version", "clauses");
    private static final Shape CLAUSE = Shape.requiring("rule").allowing("id", "kilometres", "whenUnknown");

    private String version = "";
    private final List<Supplier<Clause>> clauses = new ArrayList<>();

    /** Starts without rules. */
    RuleValues() {}

    /** Reads the rules. */
    void read(DocumentReader in) {
        if (in.enterObject(RULES)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "version" -> version = in.filledText();
                    default -> Values.each(in, () -> clauses.add(clause(in)));
                }
            }
        }
    }

    /** Makes the rule book. */
    Optional<RuleBook> rules(Parts parts) {
        return parts.makeAll("rules/clauses", clauses)
                .flatMap(listed -> parts.make("", () -> new RuleBook(version, listed)));
    }

    private static Supplier<Clause> clause(DocumentReader in) {
        String rule = "";
        Optional<String> id = Optional.empty();
        Optional<Integer> kilometres = Optional.empty();
        WhenUnknown whenUnknown = WhenUnknown.KEEP_OUT;
        if (in.enterObject(CLAUSE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "rule" -> rule = in.filledText();
                    case "id" -> id = Optional.of(in.id());
                    case "kilometres" -> kilometres = Optional.of((int) in.whole(0, DistanceRequest.FARTHEST));
                    default -> whenUnknown = in.choice(WhenUnknown.class).orElse(whenUnknown);
                }
            }
        }
        String name = rule;
        String clauseId = id.orElse(rule);
        Optional<Integer> reach = kilometres;
        WhenUnknown otherwise = whenUnknown;
        return () -> new Clause(clauseId, Rules.named(name, reach), otherwise);
    }

    /** Writes the rules. */
    static void write(RuleBook rules, JsonText out) {
        out.object().name("version").value(rules.version());
        Values.writeEach(rules.listed(), out.name("clauses"), clause -> write(clause, out));
        out.end();
    }

    private static void write(Clause clause, JsonText out) {
        PairRule rule = clause.rule();
        out.row();
        if (!clause.id().equals(rule.name())) {
            out.name("id").value(clause.id());
        }
        out.name("rule").value(rule.name());
        if (rule instanceof WithinReach reach) {
            out.name("kilometres").value(reach.kilometres());
        }
        if (clause.whenUnknown() != WhenUnknown.KEEP_OUT) {
            out.name("whenUnknown").value(clause.whenUnknown().name());
        }
        out.end();
    }
}
