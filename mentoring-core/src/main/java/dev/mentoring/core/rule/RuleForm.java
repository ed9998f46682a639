package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;

/**
 * A rule as it is written: the form in which documents carry it and {@link Rules} makes it.
 *
 * @param name stable name of the rule
 * @param settings its settings
 * @param parts the rules that it is made of
 */
public record RuleForm(String name, Options settings, ImmutableList<RuleForm> parts) {

    /** A rule without settings or parts. */
    public static RuleForm of(String name) {
        return new RuleForm(name, Options.none(), ImmutableList.of());
    }

    /** The written form of a rule. */
    public static RuleForm of(Rule rule) {
        return new RuleForm(
                rule.name(),
                rule.settings(),
                rule.parts().stream().map(RuleForm::of).collect(toImmutableList()));
    }
}
