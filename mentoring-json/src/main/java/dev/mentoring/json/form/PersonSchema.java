package dev.mentoring.json.form;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import dev.mentoring.core.programme.Condition;
import dev.mentoring.core.programme.Form;
import java.util.List;
import java.util.Optional;

/**
 * The schema of one applicant. Everything that the form asks stands among the properties, so that an object can be closed to
 * anything else; what is asked of some people alone is ruled out for the others by name.
 */
final class PersonSchema {

    /** Objects that have no meaning without one of their two members. */
    private static final ImmutableMap<String, Core> CORES =
            ImmutableMap.of("contact", new Core("name", "email"), "withinReach", new Core("from", "kilometres"));

    private final Form form;
    private final ObjectNode person = Schema.closed();

    private record Core(String member, String companion) {}

    private PersonSchema(Form form) {
        this.form = form;
    }

    /**
     * Makes the schema.
     *
     * @param id identifier of the person, where they are not asked for it
     * @param leave the schema of the list of leave, where the form asks for it
     */
    static ObjectNode of(Form form, List<Asked> questions, Optional<String> id, Optional<Leave> leave) {
        PersonSchema schema = new PersonSchema(form);
        id.ifPresent(known -> {
            schema.properties().putObject("id").put("const", known).put("default", known);
            require(ImmutableList.of("id"), schema.person);
        });
        leave.ifPresent(list -> schema.properties().set("optIns", list.schema()));
        questions.forEach(schema::add);
        schema.addConditions(questions);
        return schema.person;
    }

    private ObjectNode properties() {
        return (ObjectNode) person.path("properties");
    }

    private void add(Asked asked) {
        ObjectNode at = person;
        ImmutableList<String> path = asked.path();
        for (String name : path.subList(0, path.size() - 1)) {
            ObjectNode properties = (ObjectNode) at.path("properties");
            if (!properties.has(name)) {
                properties.set(name, container(name));
            }
            at = (ObjectNode) properties.path(name);
        }
        ((ObjectNode) at.path("properties"))
                .set(path.get(path.size() - 1), asked.answer().schema());
        if (!asked.answer().below().isEmpty()) {
            at.put("minProperties", 1);
        }
        if (asked.isRequired() && asked.isOfEverybody()) {
            require(path, person);
        }
    }

    /** What goes with a core needs it; said so, and not as a requirement, a form generator does not mark it as one. */
    private static ObjectNode container(String name) {
        ObjectNode container = Schema.closed();
        Core core = CORES.get(name);
        if (core != null) {
            container.put("minProperties", 1);
            container.putObject("dependentRequired").putArray(core.companion()).add(core.member());
        }
        return container;
    }

    /** Requires everything on the way to an answer. */
    private static void require(List<String> path, ObjectNode whole) {
        ObjectNode at = whole;
        for (int i = 0; i < path.size(); i++) {
            String name = path.get(i);
            at = i == 0 ? at : below(path.get(i - 1), at);
            ArrayNode required = at.withArray("required");
            if (Streams.stream(required).noneMatch(each -> each.asText().equals(name))) {
                required.add(name);
            }
        }
    }

    /** The schema of a member, made where there is none. */
    private static ObjectNode below(String name, ObjectNode at) {
        ObjectNode properties = at.withObject("/properties");
        return properties.has(name) ? (ObjectNode) properties.path(name) : properties.putObject(name);
    }

    private void addConditions(List<Asked> questions) {
        ImmutableListMultimap<ImmutableList<Condition>, Asked> byCondition = questions.stream()
                .filter(asked -> !asked.isOfEverybody())
                .collect(toImmutableListMultimap(Asked::conditions, asked -> asked));
        byCondition.asMap().forEach((conditions, some) -> {
            ObjectNode rule = person.withArray("allOf").addObject();
            rule.set("if", all(conditions));
            ObjectNode then = Schema.node();
            some.stream().filter(Asked::isRequired).forEach(asked -> require(asked.path(), then));
            if (!then.isEmpty()) {
                rule.set("then", then);
            }
            ObjectNode otherwise = rule.putObject("else");
            some.forEach(asked -> forbid(asked, otherwise));
        });
    }

    private ObjectNode all(List<Condition> conditions) {
        if (conditions.size() == 1) {
            return ConditionSchema.of(conditions.get(0), form).ofPerson();
        }
        ObjectNode whole = Schema.node();
        ArrayNode list = whole.putArray("allOf");
        conditions.forEach(each -> list.add(ConditionSchema.of(each, form).ofPerson()));
        return whole;
    }

    private static void forbid(Asked asked, ObjectNode otherwise) {
        ObjectNode at = otherwise;
        // an object around the text of an answer is ruled out with it
        int depth = asked.path().size() - asked.answer().below().size();
        for (String name : asked.path().subList(0, depth - 1)) {
            at = below(name, at);
        }
        at.withObject("/properties").put(asked.path().get(depth - 1), false);
    }
}
