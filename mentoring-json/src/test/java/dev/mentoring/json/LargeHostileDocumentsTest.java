package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LargeHostileDocumentsTest {

    private static Stream<Arguments> documents() {
        return LargeHostileDocuments.all().entrySet().stream()
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
        assertThat(LargeHostileDocuments.all()).hasSizeGreaterThan(500);
        assertThat(LargeHostileDocuments.all().values().iterator().next().get())
                .hasSizeGreaterThanOrEqualTo(LargeHostileDocuments.SIZE);
    }
}
