package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.Rules;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads written rules, with the settings that the rules of a catalogue take. */
final class RuleForms {

    private final Rules rules;
    private final Shape rule;
    private final Shape clause;
    private final Shape participantClause;

    RuleForms(Rules rules) {
        this.rules = rules;
        this.rule = Shape.requiring("rule")
                .allowing("rules")
                .allowing(rules.settings().toArray(String[]::new));
        this.clause = rule.allowing("id", "whenUnknown").byDefault("whenUnknown", "\"KEEP_OUT\"");
        this.participantClause = clause.allowing("for");
    }

    /** The members of a clause on pairs. */
    Shape clause() {
        return clause;
    }

    /** The members of a clause on single people. */
    Shape participantClause() {
        return participantClause;
    }

    /** Makes a rule of its form. */
    Rule made(RuleForm form) {
        return rules.of(form);
    }

    /** Reads a rule that stands by itself. */
    Supplier<Rule> rule(DocumentReader in) {
        RuleForm form = part(in);
        return () -> rules.of(form);
    }

    private RuleForm part(DocumentReader in) {
        Members draft = new Members();
        if (in.enterObject(rule)) {
            while (in.nextMember()) {
                draft.member(in);
            }
        }
        return draft.form();
    }

    /** Gathers the members of a rule, whatever the rule is. */
    final class Members {

        private String name = "";
        private final Map<String, Options.Value> settings = new TreeMap<>();
        private ImmutableList<RuleForm> parts = ImmutableList.of();

        Members() {}

        void member(DocumentReader in) {
            switch (in.member()) {
                case "rule" -> name = in.filledText();
                case "rules" -> parts = Values.list(in, RuleForms.this::part);
                default -> {
                    String setting = in.member();
                    settings.put(setting, OptionValues.value(in));
                }
            }
        }

        RuleForm form() {
            return new RuleForm(name, Options.of(settings), parts);
        }
    }
}
