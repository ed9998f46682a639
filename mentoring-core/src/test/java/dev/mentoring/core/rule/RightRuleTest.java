package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Options;
import dev.mentoring.core.contract.RuleContract;
import org.junit.jupiter.api.Tag;

/** The contract of a rule about one person with which nothing is wrong. */
@Tag("R3")
class RightRuleTest implements RuleContract {

    @Override
    public Rule rule() {
        return new OwnCondition(new OwnRules.Seasoned(), Options.of(ImmutableMap.of("years", new Options.Whole(5))));
    }
}
