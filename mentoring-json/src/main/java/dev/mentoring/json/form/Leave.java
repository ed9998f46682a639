package dev.mentoring.json.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.form.Schema.Option;
import java.util.Arrays;
import java.util.Collection;

/**
 * How people give leave to use sensitive attributes for declared goals (004-13): a list that is empty until they add to it, each
 * entry with an attribute, a goal, a wish and the day, none of which is chosen for them.
 */
final class Leave {

    private final Programme programme;
    private final String language;
    private final ImmutableSet<String> attributes;
    private final ImmutableList<DiversityGoal> goals;

    /**
     * Leave to use some attributes.
     *
     * @param attributes the sensitive attributes that the form asks
     */
    Leave(Programme programme, String language, ImmutableSet<String> attributes) {
        this.programme = programme;
        this.language = language;
        this.attributes = attributes;
        this.goals = programme.diversityGoals().stream()
                .filter(goal -> goal.active() && !used(goal).isEmpty())
                .collect(toImmutableList());
    }

    /** The schema of the list. */
    ObjectNode schema() {
        ObjectNode list = Schema.listOf(words("leave"), entry());
        list.put("description", words("leave.help")).put("uniqueItems", true);
        // two entries about the same attribute and goal would contradict each other
        ArrayNode once = JsonNodeFactory.instance.arrayNode();
        for (DiversityGoal goal : goals) {
            for (String attribute : used(goal)) {
                ObjectNode at = once.addObject();
                ObjectNode properties = at.putObject("contains")
                        .<ObjectNode>set("required", Schema.list(ImmutableList.of("attribute", "goal").stream()))
                        .putObject("properties");
                properties.putObject("attribute").put("const", attribute);
                properties.putObject("goal").put("const", goal.id());
                at.put("minContains", 0).put("maxContains", 1);
            }
        }
        list.set("allOf", once);
        return list;
    }

    private ObjectNode entry() {
        ObjectNode entry = Schema.closed();
        entry.set("required", Schema.list(ImmutableList.of("goal", "attribute", "wish", "on").stream()));
        ObjectNode properties = (ObjectNode) entry.path("properties");
        properties.set("goal", Schema.one(words("leave.goal"), "string", goalOptions()));
        properties.set("attribute", Schema.one(words("leave.attribute"), "string", attributeOptions()));
        properties.set("wish", Schema.one(words("leave.wish"), "string", wishes()));
        properties.set("on", Schema.day(words("leave.on")));
        goals.stream().filter(goal -> !used(goal).containsAll(anyUsed())).forEach(goal -> restrict(entry, goal));
        return entry;
    }

    /** A goal takes its own attributes alone. */
    private void restrict(ObjectNode entry, DiversityGoal goal) {
        ObjectNode rule = entry.withArray("allOf").addObject();
        ObjectNode when = rule.putObject("if");
        when.putObject("properties").putObject("goal").put("const", goal.id());
        when.putArray("required").add("goal");
        rule.putObject("then")
                .putObject("properties")
                .putObject("attribute")
                .set("enum", Schema.list(used(goal).stream()));
    }

    private ImmutableList<Option> goalOptions() {
        return goals.stream()
                .map(goal -> new Option(Schema.text(goal.id()), goal.labels().in(language)))
                .collect(toImmutableList());
    }

    private ImmutableList<Option> attributeOptions() {
        ImmutableSet<String> used = anyUsed();
        return programme.form().attributes().stream()
                .filter(attribute -> used.contains(attribute.id()))
                .map(this::option)
                .collect(toImmutableList());
    }

    private Option option(Attribute attribute) {
        return new Option(Schema.text(attribute.id()), attribute.labels().in(language));
    }

    private ImmutableList<Option> wishes() {
        return Arrays.stream(OptIn.Wish.values())
                .map(wish -> new Option(Schema.text(wish.name()), words("wish." + wish.name())))
                .collect(toImmutableList());
    }

    private ImmutableSet<String> anyUsed() {
        return goals.stream().map(this::used).flatMap(Collection::stream).collect(ImmutableSet.toImmutableSet());
    }

    private ImmutableSet<String> used(DiversityGoal goal) {
        return goal.attributes().stream().filter(attributes::contains).collect(ImmutableSet.toImmutableSet());
    }

    private String words(String key) {
        return Words.of(key).in(language);
    }
}
