package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.WhenUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Maps the rules of a programme. */
final class RuleValues {

    private static final Shape RULES = Shape.requiring("version", "clauses").allowing("participants");
    private static final Shape RULE = Shape.requiring("rule")
            .allowing("rules")
            .allowing(
                    "attribute",
                    "compare",
                    "component",
                    "fact",
                    "from",
                    "goal",
                    "kilometres",
                    "least",
                    "minutes",
                    "most",
                    "of",
                    "rounds",
                    "statement",
                    "types",
                    "until",
                    "value",
                    "values",
                    "version",
                    "within");
    private static final Shape CLAUSE = RULE.allowing("id", "whenUnknown");
    private static final Shape PARTICIPANT_CLAUSE = CLAUSE.allowing("for");

    private String version = "";
    private final List<Supplier<ParticipantClause>> participants = new ArrayList<>();
    private final List<Supplier<Clause>> clauses = new ArrayList<>();

    /** Starts without rules. */
    RuleValues() {}

    /** Reads the rules. */
    void read(DocumentReader in) {
        if (in.enterObject(RULES)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "version" -> version = in.filledText();
                    case "participants" ->
                        Values.each(in, () -> participants.add(clause(in, PARTICIPANT_CLAUSE)::ofParticipants));
                    default -> Values.each(in, () -> clauses.add(clause(in, CLAUSE)::ofPairs));
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
    private record Draft(RuleForm form, Optional<String> id, Optional<Role> role, WhenUnknown whenUnknown) {

        ParticipantClause ofParticipants() {
            return new ParticipantClause(id.orElse(form.name()), role, Rules.standard().of(form), whenUnknown);
        }

        Clause ofPairs() {
            return new Clause(id.orElse(form.name()), Rules.standard().of(form), whenUnknown);
        }
    }

    private static Draft clause(DocumentReader in, Shape shape) {
        Optional<String> id = Optional.empty();
        Optional<Role> role = Optional.empty();
        WhenUnknown whenUnknown = WhenUnknown.KEEP_OUT;
        FormDraft form = new FormDraft();
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
        return new Draft(form.form(), id, role, whenUnknown);
    }

    /** Gathers the members of a rule, whatever the rule is. */
    private static final class FormDraft {

        private String name = "";
        private final Map<String, Options.Value> settings = new TreeMap<>();
        private ImmutableList<RuleForm> parts = ImmutableList.of();

        void member(DocumentReader in) {
            switch (in.member()) {
                case "rule" -> name = in.filledText();
                case "rules" -> parts = Values.list(in, FormDraft::part);
                default -> {
                    String setting = in.member();
                    settings.put(setting, OptionValues.value(in));
                }
            }
        }

        RuleForm form() {
            return new RuleForm(name, Options.of(settings), parts);
        }

        private static RuleForm part(DocumentReader in) {
            FormDraft draft = new FormDraft();
            if (in.enterObject(RULE)) {
                while (in.nextMember()) {
                    draft.member(in);
                }
            }
            return draft.form();
        }
    }

    /** Reads a rule that stands by itself. */
    static Supplier<Rule> rule(DocumentReader in) {
        RuleForm form = FormDraft.part(in);
        return () -> Rules.standard().of(form);
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
