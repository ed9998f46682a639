package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of them once; among a million mutated documents some of them are ten times as large. */
class LargeHostileDocumentsTest {

    private static final int SIZE = 100_000;

    private static final LargeHostileDocuments DOCUMENTS = new LargeHostileDocuments(SIZE);

    private static Stream<Arguments> documents() {
        return DOCUMENTS.all().entrySet().stream()
                .map(document -> Arguments.of(document.getKey(), document.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @Tag("thorough")
    void each_is_read_or_refused_with_problems(String name, Supplier<byte[]> document) {
        try {
            assertThat(TestDocuments.format(name).read(document.get())).isNotNull();
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Test
    void they_are_many_large_and_of_every_kind() {
        assertThat(DOCUMENTS.all()).hasSizeGreaterThan(500);
        assertThat(DOCUMENTS.all().values().iterator().next().get()).hasSizeGreaterThanOrEqualTo(SIZE);
    }
}
