package dev.mentoring.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mentoring.core.Options;
import dev.mentoring.core.contract.RuleContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule of the page keeps the contract, and the page shows it and its test as they are here. */
@Tag("R3")
class TimesTheYearsTest implements RuleContract {

    @Override
    public Rule rule() {
        return new OwnCondition(new TimesTheYears(), Options.none());
    }

    @Test
    void is_the_rule_and_the_test_that_the_page_shows() throws IOException {
        List<String> shown = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/reference/rules.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(source("TimesTheYears")).endsWith(shown.get(0));
        assertThat(source("TimesTheYearsTest"))
                .contains(shown.get(2).substring(0, shown.get(2).lastIndexOf('}')));
    }

    private static String source(String name) throws IOException {
        return Files.readString(Path.of("src/test/java/dev/mentoring/core/rule/" + name + ".java"));
    }
}
