package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.mentoring.core.rule.RuleKind;
import dev.mentoring.core.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions of the library are written in its source: nobody else's pattern is ever run, as one of a hostile author
 * can take hours or the whole stack.
 */
@Tag("R4")
class PatternsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.mentoring");

    /** Methods that take a pattern as text, by their class. */
    private static final ImmutableSetMultimap<String, String> TAKERS = ImmutableSetMultimap.<String, String>builder()
            .putAll("java.util.regex.Pattern", "compile", "matches")
            .putAll("java.lang.String", "matches", "replaceAll", "replaceFirst", "split")
            .build();

    private static Stream<JavaMethodCall> calls() {
        return MAIN.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> TAKERS.containsEntry(call.getTargetOwner().getName(), call.getName()));
    }

    /** The lines of main code from a call on, as far as its argument can be. */
    private static Optional<String> sourceFrom(JavaMethodCall call) throws IOException {
        String name = call.getOriginOwner().getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        for (String module : List.of("mentoring-core", "mentoring-matching", "mentoring-json")) {
            Path source = Path.of("..", module, "src/main/java", name);
            if (Files.exists(source)) {
                return Optional.of(Files.readAllLines(source).stream()
                        .skip(call.getLineNumber() - 1L)
                        .limit(4)
                        .collect(Collectors.joining("\n")));
            }
        }
        return Optional.empty();
    }

    @Test
    void every_pattern_is_a_text_of_the_source() throws IOException {
        List<String> others = new ArrayList<>();
        int count = 0;
        for (JavaMethodCall call : calls().toList()) {
            Optional<String> source = sourceFrom(call);
            // a text, or a constant, which is one
            Pattern fixed = Pattern.compile("\\b" + call.getName() + "\\(\\s*+(\"|[A-Z_]+\\b)");
            if (source.isPresent() && !fixed.matcher(source.get()).find()) {
                others.add(call.getDescription());
            }
            count += source.isPresent() ? 1 : 0;
        }

        assertThat(count).isGreaterThan(10);
        assertThat(others).isEmpty();
    }

    @Test
    void no_rule_takes_a_pattern() {
        assertThat(Rules.standard().names())
                .isNotEmpty()
                .noneMatch(name -> name.contains("regex") || name.contains("pattern") || name.contains("matches"));
        assertThat(RuleKind.class.getMethods()).noneMatch(method -> method.getReturnType().equals(Pattern.class));
    }
}
