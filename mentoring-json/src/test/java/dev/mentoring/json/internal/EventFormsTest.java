package dev.mentoring.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.partnership.Act;
import dev.mentoring.core.partnership.Consequence;
import dev.mentoring.core.partnership.Event;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the forms of events against the records, the schema and the page of documents. */
class EventFormsTest {

    private static final Path PAGE = Path.of("docs/reference/documents.md");
    private static final ImmutableSet<String> OF_ENTRY = ImmutableSet.of("number", "at", "by", "event", "hash");
    private static final ImmutableSet<String> OF_COMMAND = ImmutableSet.of("waive");

    /** The record of a kind, such as {@code MatchProposed} of {@code MATCH_PROPOSED}. */
    private static Class<?> record(EventKind kind) {
        String name = CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, kind.name());
        return families()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(type -> type.getSimpleName().equals(name))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as(name).hasSize(1);
                    return found.get(0);
                }));
    }

    private static Stream<Class<?>> families() {
        return Stream.concat(Arrays.stream(Act.class.getPermittedSubclasses()), Stream.of(Consequence.class));
    }

    private static List<String> names(EventForm<?> form) {
        return form.members().stream().<String>map(Member::name).toList();
    }

    private static List<String> required(EventForm<?> form) {
        return form.members().stream()
                .filter(Member::isRequired)
                .<String>map(Member::name)
                .toList();
    }

    @Test
    void there_is_one_form_for_every_kind() {
        assertThat(EventForms.names())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventKind.values()).map(EventKind::key).toList());
    }

    @ParameterizedTest
    @EnumSource
    void members_are_the_components_of_the_record_in_their_order(EventKind kind) {
        List<String> components = Arrays.stream(record(kind).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(names(EventForms.of(kind))).isEqualTo(components).doesNotContainAnyElementsOf(OF_ENTRY);
        assertThat(components).doesNotContainAnyElementsOf(OF_COMMAND);
    }

    @ParameterizedTest
    @EnumSource
    void knows_what_somebody_can_ask_for(EventKind kind) {
        assertThat(Event.class).isAssignableFrom(record(kind));
        assertThat(EventForms.of(kind).isAct()).isEqualTo(Act.class.isAssignableFrom(record(kind)));
        assertThat(EventForms.acts().contains(kind.key()))
                .isEqualTo(EventForms.of(kind).isAct());
    }

    @ParameterizedTest
    @EnumSource
    void members_are_those_of_the_schema(EventKind kind) throws IOException {
        JsonNode definitions =
                new ObjectMapper().readTree(Schemas.text(DocumentKind.EVENTS)).path("$defs");
        JsonNode schema = definitions.path(kind.key());

        assertThat(schema.path("properties").path("event").path("const").asText())
                .isEqualTo(kind.key());
        assertThat(texts(schema.path("required")))
                .containsExactlyInAnyOrderElementsOf(
                        concat(List.of("number", "at", "by", "event"), required(EventForms.of(kind))));
        assertThat((Iterable<String>) () -> schema.path("properties").fieldNames())
                .containsExactlyInAnyOrderElementsOf(concat(OF_ENTRY, names(EventForms.of(kind))));
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(definitions.path("entry").path("oneOf").findValuesAsText("$ref"))
                .contains("#/$defs/" + kind.key());
    }

    @ParameterizedTest
    @EnumSource
    void members_are_those_of_the_page(EventKind kind) throws IOException {
        EventForm<?> form = EventForms.of(kind);
        String members = form.members().stream()
                .map(member -> "`" + member.name() + "`" + (member.isRequired() ? "" : " (optional)"))
                .collect(Collectors.joining(", "));
        Matcher row = Pattern.compile("^\\| `" + kind.key() + "` \\| [^|]+ \\| ([^|]+) \\|$", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE));

        assertThat(row.find()).isTrue();
        assertThat(row.group(1)).isEqualTo(members);
        assertThat(row.find()).isFalse();
    }

    @Test
    void the_page_knows_no_other_kinds() throws IOException {
        String page = Files.readString(PAGE);
        String tables =
                page.substring(page.indexOf("Acts, which somebody"), page.indexOf("The types of their members"));
        Set<String> rows = new TreeSet<>();
        Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
                .matcher(tables)
                .results()
                .forEach(row -> rows.add(row.group(1)));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(EventForms.names());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> concat(Iterable<String> some, Iterable<String> others) {
        List<String> all = new ArrayList<>();
        some.forEach(all::add);
        others.forEach(all::add);
        return all;
    }
}
