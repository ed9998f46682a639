package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Purpose;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.taxonomy.Labels;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the parts of a programme that have wordings and an audience: purposes, components, statements and goals. */
final class AudienceValues {

    private static final Shape PURPOSE = Shape.requiring("id", "labels").allowing("aliases", "hidden", "roles");
    private static final Shape COMPONENT =
            Shape.requiring("id", "labels", "kind").allowing("aliases", "hidden", "roles");
    private static final Shape STATEMENT =
            Shape.requiring("id", "version", "labels").allowing("aliases", "hidden", "roles");
    private static final Shape GOAL =
            Shape.requiring("id", "labels", "attributes", "active").allowing("aliases", "hidden");

    private final LabelValues labels = new LabelValues();
    private String id = "";
    private ImmutableSet<Role> roles = ImmutableSet.of();
    private Optional<Component.Kind> kind = Optional.empty();
    private String version = "";
    private ImmutableSet<String> attributes = ImmutableSet.of();
    private boolean active;

    private AudienceValues() {}

    /** Reads a purpose. */
    static Supplier<Purpose> purpose(DocumentReader in) {
        AudienceValues read = read(in, PURPOSE);
        return () -> new Purpose(read.id, read.labels.labels(), read.roles);
    }

    /** Reads a component. */
    static Supplier<Component> component(DocumentReader in) {
        AudienceValues read = read(in, COMPONENT);
        return () -> new Component(read.id, read.labels.labels(), read.kind.orElseThrow(), read.roles);
    }

    /** Reads a statement. */
    static Supplier<Statement> statement(DocumentReader in) {
        AudienceValues read = read(in, STATEMENT);
        return () -> new Statement(read.id, read.version, read.labels.labels(), read.roles);
    }

    /** Reads a goal. */
    static Supplier<DiversityGoal> goal(DocumentReader in) {
        AudienceValues read = read(in, GOAL);
        return () -> new DiversityGoal(read.id, read.labels.labels(), read.attributes, read.active);
    }

    private static AudienceValues read(DocumentReader in, Shape shape) {
        AudienceValues values = new AudienceValues();
        if (in.enterObject(shape)) {
            while (in.nextMember()) {
                values.member(in);
            }
        }
        return values;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "id" -> id = in.id();
            case "labels" -> labels.readPreferred(in);
            case "aliases" -> labels.readAlternative(in);
            case "hidden" -> labels.readHidden(in);
            case "roles" -> roles = Values.distinctChoices(in, Role.class);
            case "kind" -> kind = in.choice(Component.Kind.class);
            case "version" -> version = in.id();
            case "attributes" -> attributes = Values.distinctIds(in);
            default -> active = in.truth();
        }
    }

    /** Writes all of them, each list unless it is empty. */
    static void write(Programme programme, JsonText out) {
        Values.writeRows("purposes", programme.purposes(), out, purpose -> {
            begin(purpose.id(), purpose.labels(), out);
            Values.writeNames("roles", purpose.roles(), out);
        });
        Values.writeRows("components", programme.components(), out, component -> {
            begin(component.id(), component.labels(), out);
            out.name("kind").value(component.kind().name());
            Values.writeNames("roles", component.roles(), out);
        });
        Values.writeRows("statements", programme.statements(), out, statement -> {
            begin(statement.id(), statement.labels(), out);
            out.name("version").value(statement.version());
            Values.writeNames("roles", statement.roles(), out);
        });
        Values.writeRows("diversityGoals", programme.diversityGoals(), out, goal -> {
            begin(goal.id(), goal.labels(), out);
            Values.write(goal.attributes(), out.name("attributes"));
            out.name("active").value(goal.active());
        });
    }

    private static void begin(String id, Labels labels, JsonText out) {
        out.name("id").value(id);
        LabelValues.write(labels, out);
    }
}
