package dev.mentoring.json.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.TestDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents kept of each kind use every member that its schema has, and one of them no member that may be absent. */
@Tag("D15")
class GoldenMembersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<DocumentKind> kinds() {
        return Schemas.kinds();
    }

    private static List<String> files(DocumentKind kind) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(kind.id() + "-" + kind.version() + "-") && name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static UsedMembers seen(DocumentKind kind, List<String> files) throws IOException {
        UsedMembers members = new UsedMembers(SchemaTree.of(Schemas.text(kind)));
        for (String file : files) {
            members.see(new ObjectMapper().readTree(TestDocuments.bytes("/golden/" + file)));
        }
        return members;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_member_of_the_schema_is_used(DocumentKind kind) throws IOException {
        Set<String> members = SchemaTree.of(Schemas.text(kind))
                .members()
                .filter(part -> !part.name().equals("extensions"))
                .map(SchemaTree.Part::pointer)
                .collect(Collectors.toSet());

        assertThat(seen(kind, files(kind)).used()).containsAll(members);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_least_document_has_what_is_required_and_no_more(DocumentKind kind) throws IOException {
        UsedMembers least = seen(kind, List.of(kind.id() + "-" + kind.version() + "-least.json"));

        assertThat(least.used()).isNotEmpty();
        assertThat(least.optional()).isEmpty();
    }
}
