package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.WhenUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the rules of a programme. */
final class RuleValues {

    private static final Shape RULES = Shape.requiring("version", "clauses").allowing("participants");

    private final RuleForms forms;
    private String version = "";
    private final List<Supplier<ParticipantClause>> participants = new ArrayList<>();
    private final List<Supplier<Clause>> clauses = new ArrayList<>();

    /** Starts without rules. */
    RuleValues(RuleForms forms) {
        this.forms = forms;
    }

    /** Reads the rules. */
    void read(DocumentReader in) {
        if (in.enterObject(RULES)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "version" -> version = in.filledText();
                    case "participants" ->
                        Values.each(in, () -> participants.add(clause(in, forms.participantClause())::ofParticipants));
                    default -> Values.each(in, () -> clauses.add(clause(in, forms.clause())::ofPairs));
                }
            }
        }
    }

    /**
     * Makes the rule book, of the clauses in which nothing is wrong.
     *
     * @param path where it stands in the document
     */
    Optional<RuleBook> rules(Parts parts, String path) {
        ImmutableList<ParticipantClause> people = parts.makeSome(path + "/participants", participants);
        ImmutableList<Clause> pairs = parts.makeSome(path + "/clauses", clauses);
        return parts.attempt(path, () -> new RuleBook(version, people, pairs))
                .or(() -> parts.attempt(
                        path,
                        () -> new RuleBook(
                                version,
                                parts.sound(path + "/participants", people),
                                parts.sound(path + "/clauses", pairs))))
                .or(() -> Optional.of(new RuleBook(version, ImmutableList.of())));
    }

    /** A clause as it is written. */
    private record Draft(
            RuleForms forms, RuleForm form, Optional<String> id, Optional<Role> role, WhenUnknown whenUnknown) {

        ParticipantClause ofParticipants() {
            return new ParticipantClause(id.orElse(form.name()), role, forms.made(form), whenUnknown);
        }

        Clause ofPairs() {
            return new Clause(id.orElse(form.name()), forms.made(form), whenUnknown);
        }
    }

    private Draft clause(DocumentReader in, Shape shape) {
        Optional<String> id = Optional.empty();
        Optional<Role> role = Optional.empty();
        WhenUnknown whenUnknown = WhenUnknown.KEEP_OUT;
        RuleForms.Members form = forms.new Members();
        if (in.enterObject(shape)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = Optional.of(in.id());
                    case "for" -> role = in.choice(Role.class);
                    case "whenUnknown" ->
                        whenUnknown = in.choice(WhenUnknown.class).orElse(whenUnknown);
                    default -> form.member(in);
                }
            }
        }
        return new Draft(forms, form.form(), id, role, whenUnknown);
    }

    /** Writes a rule that stands by itself. */
    static void write(Rule rule, JsonText out) {
        out.row();
        members(RuleForm.of(rule), out);
        out.end();
    }

    /** Writes the rules. */
    static void write(RuleBook rules, JsonText out) {
        out.object().name("version").value(rules.version());
        if (!rules.listedParticipation().isEmpty()) {
            Values.writeEach(rules.listedParticipation(), out.name("participants"), clause -> {
                begin(clause.id(), RuleForm.of(clause.rule()), out);
                clause.role().ifPresent(role -> out.name("for").value(role.name()));
                end(RuleForm.of(clause.rule()), clause.whenUnknown(), out);
            });
        }
        Values.writeEach(rules.listed(), out.name("clauses"), clause -> {
            begin(clause.id(), RuleForm.of(clause.rule()), out);
            end(RuleForm.of(clause.rule()), clause.whenUnknown(), out);
        });
        out.end();
    }

    private static void begin(String id, RuleForm form, JsonText out) {
        out.row();
        if (!id.equals(form.name())) {
            out.name("id").value(id);
        }
    }

    private static void end(RuleForm form, WhenUnknown whenUnknown, JsonText out) {
        members(form, out);
        if (whenUnknown != WhenUnknown.KEEP_OUT) {
            out.name("whenUnknown").value(whenUnknown.name());
        }
        out.end();
    }

    private static void members(RuleForm form, JsonText out) {
        out.name("rule").value(form.name());
        form.settings().values().forEach((name, value) -> OptionValues.write(value, out.name(name)));
        if (!form.parts().isEmpty()) {
            Values.writeEach(form.parts(), out.name("rules"), part -> {
                out.row();
                members(part, out);
                out.end();
            });
        }
    }
}
