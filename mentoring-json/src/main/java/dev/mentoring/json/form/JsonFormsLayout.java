package dev.mentoring.json.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Location;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.json.form.Answer.Look;
import java.util.List;

/** Lays a form out for JSON Forms: a group a group, a control a question, and rules that show what is asked. */
final class JsonFormsLayout {

    private final Sheet sheet;
    private final String language;

    private JsonFormsLayout(Sheet sheet) {
        this.sheet = sheet;
        this.language = sheet.form().language();
    }

    /** The properties of the form component. */
    static ObjectNode of(Sheet sheet) {
        ObjectNode properties = Schema.node();
        ObjectNode person = sheet.person();
        withConstants(person);
        properties.set("schema", person);
        properties.set("uischema", new JsonFormsLayout(sheet).layout());
        properties.set("data", sheet.emptyPerson());
        return properties;
    }

    /** JSON Forms knows answers to choose from by their constants, and takes none of them for a default. */
    private static void withConstants(ObjectNode schema) {
        for (var each : schema) {
            if (each instanceof ObjectNode node) {
                withConstants(node);
            }
        }
        for (var option : schema.path("oneOf")) {
            if (option.path("enum").size() == 1) {
                ((ObjectNode) option).set("const", option.path("enum").get(0));
                ((ObjectNode) option).remove("enum");
            }
        }
    }

    private ObjectNode layout() {
        ObjectNode layout = Schema.node().put("type", "VerticalLayout");
        ArrayNode groups = layout.putArray("elements");
        sheet.groups().forEach(group -> groups.add(group(group)));
        return layout;
    }

    private ObjectNode group(AskedGroup group) {
        ObjectNode shown =
                Schema.node().put("type", "Group").put("label", group.labels().in(language));
        group.when().ifPresent(when -> rule(shown, ImmutableList.of(when)));
        ArrayNode elements = shown.putArray("elements");
        group.help().ifPresent(text -> elements.addObject().put("type", "Label").put("text", text.in(language)));
        if (group.isLeave()) {
            elements.addObject().put("type", "Control").put("scope", "#/properties/optIns");
        }
        group.questions().forEach(asked -> elements.add(control(asked)));
        return shown;
    }

    private ObjectNode control(Asked asked) {
        ObjectNode control = Schema.node().put("type", "Control").put("scope", asked.scope());
        control.put("label", asked.answer().schema().path("title").asText());
        if (asked.answer().look() == Look.LINES) {
            control.putObject("options").put("multi", true);
        } else if (asked.answer().look() == Look.FEW) {
            control.putObject("options").put("format", "radio");
        }
        if (!asked.isOfEverybody()) {
            rule(control, asked.conditions());
        }
        return control;
    }

    private void rule(ObjectNode shown, List<Condition> conditions) {
        ObjectNode rule = shown.putObject("rule").put("effect", "SHOW");
        if (conditions.size() == 1) {
            rule.set("condition", condition(conditions.get(0)));
            return;
        }
        ArrayNode all = rule.putObject("condition").put("type", "AND").putArray("conditions");
        conditions.forEach(each -> all.add(condition(each)));
    }

    private ObjectNode condition(Condition condition) {
        ConditionSchema what =
                ConditionSchema.of(condition, sheet.form().programme().form());
        StringBuilder scope = new StringBuilder("#");
        what.path().forEach(name -> scope.append("/properties/").append(Location.segment(name)));
        ObjectNode told = Schema.node().put("scope", scope.toString()).put("failWhenUndefined", true);
        told.set("schema", what.schema());
        return told;
    }
}
