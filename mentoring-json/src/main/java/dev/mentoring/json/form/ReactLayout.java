package dev.mentoring.json.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.Form;
import dev.mentoring.json.DocumentKind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays a form out for react-jsonschema-form: the groups as rows of its layout grid, and a widget a question. */
final class ReactLayout {

    /** Characters that mean something in the names by which the layout grid finds members. */
    private static final ImmutableList<String> PATH_CHARACTERS = ImmutableList.of(".", "[", "]");

    private final Sheet sheet;
    private final String language;
    private final Set<String> placed = new LinkedHashSet<>();

    private ReactLayout(Sheet sheet) {
        this.sheet = sheet;
        this.language = sheet.form().language();
    }

    /** The properties of the form component. */
    static ObjectNode of(Sheet sheet) {
        ReactLayout layout = new ReactLayout(sheet);
        ObjectNode properties = Schema.node();
        properties.set("schema", sheet.document());
        properties.set("uiSchema", layout.uiSchema());
        ObjectNode data = properties.putObject("formData");
        data.put("format", DocumentKind.PARTICIPANTS.format())
                .put("cohort", sheet.form().cohort());
        data.putArray("participants").add(sheet.emptyPerson());
        properties
                .putObject("experimental_defaultFormStateBehavior")
                .put("constAsDefaults", "never")
                .put("emptyObjectFields", "skipEmptyDefaults");
        return properties;
    }

    private ObjectNode uiSchema() {
        ObjectNode ui = Schema.node();
        ui.putObject("format").put("ui:widget", "hidden");
        ui.putObject("cohort").put("ui:widget", "hidden");
        ObjectNode people = ui.putObject("participants");
        people.putObject("ui:options")
                .put("label", false)
                .put("addable", false)
                .put("orderable", false)
                .put("removable", false);
        ObjectNode person = people.putObject("items");
        person.put("ui:field", "LayoutGridField");
        person.putObject("ui:options").put("label", false);
        ArrayNode rows = person.putObject("ui:layoutGrid").putArray("ui:row");
        for (AskedGroup group : sheet.groups()) {
            row(group).ifPresent(rows::add);
        }
        sheet.questions().forEach(asked -> widget(asked, person));
        if (sheet.groups().stream().anyMatch(AskedGroup::isLeave)) {
            ObjectNode entry = person.putObject("optIns").putObject("items");
            Stream.of("goal", "attribute", "wish")
                    .forEach(part -> entry.putObject(part).put("ui:widget", "radio"));
        }
        return ui;
    }

    private Optional<ObjectNode> row(AskedGroup group) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        if (group.isLeave()) {
            names.add("optIns");
        }
        group.questions().stream().map(this::name).filter(placed::add).forEach(names::add);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode row = Schema.node();
        ObjectNode settings = row.putObject("ui:row");
        settings.put("heading", group.labels().in(language));
        group.help().ifPresent(text -> settings.put("help", text.in(language)));
        ObjectNode column = Schema.node();
        column.set("ui:col", names);
        settings.putArray("children").add(column);
        return Optional.of(group.when().map(when -> only(when, row)).orElse(row));
    }

    /** A row that is there for some people alone, as far as the layout can say so; its questions are in any case. */
    private ObjectNode only(Condition when, ObjectNode row) {
        if (when instanceof Condition.HasLeave) {
            return row;
        }
        ObjectNode wrapped = Schema.node();
        ObjectNode condition = wrapped.putObject("ui:condition").put("operator", "some");
        Form form = sheet.form().programme().form();
        ConditionSchema schema = ConditionSchema.of(when, form);
        condition.put("field", String.join(".", schema.path()));
        condition.set("value", values(schema.schema()));
        condition.putArray("children").add(row);
        return wrapped;
    }

    private static ArrayNode values(ObjectNode schema) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        ObjectNode inner = schema.has("contains") ? (ObjectNode) schema.path("contains") : schema;
        if (inner.has("const")) {
            values.add(inner.path("const"));
        }
        inner.path("enum").forEach(values::add);
        return values;
    }

    /** The name by which the layout grid finds a member: of a member with an odd name, that of the object which holds it. */
    private String name(Asked asked) {
        ImmutableList<String> path = asked.path();
        int end = 0;
        while (end < path.size() && PATH_CHARACTERS.stream().noneMatch(path.get(end)::contains)) {
            end++;
        }
        return String.join(".", path.subList(0, end));
    }

    private static void widget(Asked asked, ObjectNode person) {
        switch (asked.answer().look()) {
            case LINES -> place(asked, "textarea", person);
            case FEW -> place(asked, "radio", person);
            case TICKS -> place(asked, "checkboxes", person);
            case PLAIN, MANY -> {
                // the generator's own choice
            }
        }
    }

    private static void place(Asked asked, String widget, ObjectNode person) {
        ObjectNode at = person;
        for (String name : asked.path()) {
            at = at.has(name) ? (ObjectNode) at.path(name) : at.putObject(name);
        }
        at.put("ui:widget", widget);
    }
}
