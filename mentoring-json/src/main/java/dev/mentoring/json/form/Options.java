package dev.mentoring.json.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Choice;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Commitment;
import dev.mentoring.core.programme.Field;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.json.form.Schema.Option;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers from which applicants choose, in one language. */
final class Options {

    /** Stands between a topic and the one around it. */
    private static final String WITHIN = " › ";

    private final Programme programme;
    private final String language;

    Options(Programme programme, String language) {
        this.programme = programme;
        this.language = language;
    }

    /** The topics in use, each after the one around it. */
    ImmutableList<Option> topics() {
        return programme.taxonomies().all().stream().flatMap(this::topics).collect(toImmutableList());
    }

    /** The topics as members of a list of offers or needs. */
    ImmutableList<Option> topicObjects() {
        return topics().stream()
                .map(topic -> new Option(Schema.node().set("topic", topic.value()), topic.title()))
                .collect(toImmutableList());
    }

    private Stream<Option> topics(Taxonomy taxonomy) {
        return taxonomy.roots().stream().flatMap(root -> topics(taxonomy, root));
    }

    private Stream<Option> topics(Taxonomy taxonomy, Topic topic) {
        Stream<Option> own = topic.retired()
                ? Stream.empty()
                : Stream.of(new Option(Schema.text(topic.id()), title(taxonomy, topic)));
        return Stream.concat(
                own,
                taxonomy.narrower(topic.id()).stream()
                        .flatMap(id -> taxonomy.topic(id).stream())
                        .flatMap(narrower -> topics(taxonomy, narrower)));
    }

    private String title(Taxonomy taxonomy, Topic topic) {
        Stream<Topic> chain =
                taxonomy.ancestors(topic.id()).reverse().stream().flatMap(id -> taxonomy.topic(id).stream());
        return Stream.concat(chain, Stream.of(topic))
                .map(each -> each.labels().in(language))
                .collect(Collectors.joining(WITHIN));
    }

    ImmutableList<Option> places() {
        return options(programme.places().stream(), Place::id, Place::labels);
    }

    ImmutableList<Option> commitments() {
        return options(
                programme.commitments().stream(),
                Commitment::id,
                each -> each.choice().labels());
    }

    ImmutableList<Option> choices(ImmutableList<Choice> choices) {
        return options(choices.stream(), Choice::id, Choice::labels);
    }

    ImmutableList<Option> languages() {
        return choices(column(Field.LANGUAGES).map(Column::choices).orElse(ImmutableList.of()));
    }

    /** The name of a component. */
    String component(String id) {
        return programme.components().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.labels().in(language))
                .orElse(id);
    }

    /** The roles: as a column words them, else as the relationship calls its sides, else in the library's words. */
    ImmutableList<Option> roles() {
        RelationshipType type = programme.relationship();
        if (type.equals(RelationshipType.mentoring())) {
            return constants(Field.ROLES, "role.", ImmutableList.of(Role.MENTOR.name(), Role.MENTEE.name()));
        }
        return ImmutableList.of(
                new Option(Schema.text(Role.MENTOR.name()), type.mentor().in(language)),
                new Option(Schema.text(Role.MENTEE.name()), type.mentee().in(language)));
    }

    /** Constants: those that a column about the field lists, and its wordings where it has some in the language. */
    ImmutableList<Option> constants(Field field, String key, ImmutableList<String> names) {
        ImmutableList<Choice> listed = column(field).map(Column::choices).orElse(ImmutableList.of());
        return names.stream()
                .filter(name -> listed.isEmpty()
                        || listed.stream().anyMatch(choice -> choice.id().equals(name)))
                .map(name -> new Option(Schema.text(name), wording(listed, name, key)))
                .collect(toImmutableList());
    }

    private String wording(ImmutableList<Choice> listed, String name, String key) {
        return listed.stream()
                .filter(choice -> choice.id().equals(name))
                .map(Choice::labels)
                .filter(labels -> labels.preferred().containsKey(language))
                .findFirst()
                .orElseGet(() -> Words.of(key + name))
                .in(language);
    }

    private Optional<Column> column(Field field) {
        return programme.form().columns().stream()
                .filter(column -> column.field() == field)
                .findFirst();
    }

    private <T> ImmutableList<Option> options(Stream<T> all, Function<T, String> id, Function<T, Labels> labels) {
        return all.map(each -> new Option(
                        Schema.text(id.apply(each)), labels.apply(each).in(language)))
                .collect(toImmutableList());
    }
}
