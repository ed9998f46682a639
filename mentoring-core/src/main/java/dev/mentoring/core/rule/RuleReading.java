package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the settings of one written rule, and refuses those that nothing has read. Paths are names of settings. */
final class RuleReading {

    private final RuleForm form;
    private final Set<String> read = new TreeSet<>();

    RuleReading(RuleForm form) {
        this.form = form;
    }

    /** Whom the rule is about: {@code of}, the one person when absent. */
    Subject subject() {
        Optional<String> of = optionalText("of");
        if (of.isEmpty()) {
            return Subject.PERSON;
        }
        return switch (of.get()) {
            case "MENTOR" -> Subject.MENTOR;
            case "MENTEE" -> Subject.MENTEE;
            default -> throw refused("of", "must be MENTOR or MENTEE");
        };
    }

    /** The fact of {@code of} and {@code fact}. */
    FactRef fact() {
        return new FactRef(subject(), text("fact"));
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> optionalText(String name) {
        Optional<Options.Value> value = value(name);
        if (value.isPresent() && !(value.get() instanceof Options.Text)) {
            throw refused(name, "must be a text");
        }
        return value.map(text -> ((Options.Text) text).text());
    }

    ImmutableSet<String> optionalTexts(String name) {
        Optional<Options.Value> value = value(name);
        if (value.isEmpty()) {
            return ImmutableSet.of();
        }
        if (value.get() instanceof Options.Texts list && !list.texts().isEmpty()) {
            return ImmutableSet.copyOf(list.texts());
        }
        throw refused(name, "must be a list of texts that is not empty");
    }

    ImmutableSet<String> texts(String name) {
        ImmutableSet<String> texts = optionalTexts(name);
        if (texts.isEmpty()) {
            throw missing(name);
        }
        return texts;
    }

    Optional<Long> optionalWhole(String name) {
        Optional<Options.Value> value = value(name);
        if (value.isPresent() && !(value.get() instanceof Options.Whole)) {
            throw refused(name, "must be a whole number");
        }
        return value.map(whole -> ((Options.Whole) whole).number());
    }

    Optional<Integer> optionalInt(String name) {
        Optional<Long> whole = optionalWhole(name);
        if (whole.isPresent() && (whole.get() < 0 || whole.get() > Integer.MAX_VALUE)) {
            throw InvalidModelException.of(ProblemCode.NUMBER_RANGE, name, "the number must be 0 or more");
        }
        return whole.map(Long::intValue);
    }

    int whole(String name) {
        return optionalInt(name).orElseThrow(() -> missing(name));
    }

    /** A whole number, or a term of a band. */
    AttributeValue bound(String name) {
        return value(name).orElseThrow(() -> missing(name)) instanceof Options.Whole whole
                ? new AttributeValue.Whole(whole.number())
                : new AttributeValue.Term(text(name));
    }

    Optional<Moment> moment(String name) {
        try {
            return optionalText(name).map(Moment::new);
        } catch (InvalidModelException e) {
            throw InvalidModelException.of(
                    e.problems().get(0).code(), name, e.problems().get(0).message());
        }
    }

    Optional<Period> period(String name) {
        try {
            return optionalText(name).map(Period::parse);
        } catch (DateTimeParseException e) {
            throw InvalidModelException.of(ProblemCode.DATE_INVALID, name, "a period such as P12M is due");
        }
    }

    /** Whether terms are compared by the outermost term around them. */
    boolean outermost() {
        Optional<String> compare = optionalText("compare");
        if (compare.isPresent() && !compare.get().equals("OUTERMOST")) {
            throw refused("compare", "must be OUTERMOST where it is given");
        }
        return compare.isPresent();
    }

    /** The rule, once every setting has been read. */
    Rule finish(Rule rule) {
        for (String name : form.settings().values().keySet()) {
            if (!read.contains(name)) {
                throw InvalidModelException.of(
                        ProblemCode.UNKNOWN_SETTING,
                        name,
                        "the rule " + form.name() + " does not take the setting; it takes "
                                + (read.isEmpty() ? "none" : read));
            }
        }
        return rule;
    }

    /** Refuses rules below a rule that is not made of any. */
    RuleReading alone() {
        if (!form.parts().isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "rules", "the rule " + form.name() + " is not made of other rules");
        }
        return this;
    }

    private Optional<Options.Value> value(String name) {
        read.add(name);
        return Optional.ofNullable(form.settings().values().get(name));
    }

    private InvalidModelException missing(String name) {
        return InvalidModelException.of(
                ProblemCode.MISSING_FIELD, name, "the rule " + form.name() + " needs the setting \"" + name + "\"");
    }

    private static InvalidModelException refused(String name, String must) {
        return InvalidModelException.of(ProblemCode.UNKNOWN_SETTING, name, "the setting \"" + name + "\" " + must);
    }
}
