package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.AttributeValue;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads the settings of one written rule and notes every fault of them: what is missing, ill-typed, and what no rule of the
 * name takes. Paths are names of settings.
 *
 * <p>Where a setting cannot be read, something harmless is returned, so that reading goes on; {@link #make} refuses then.
 */
final class RuleReading {

    private static final String HARMLESS = "-";
    private static final String OPTIONS = "options/";

    private final RuleForm form;
    private final Set<String> read = new TreeSet<>();
    private final Problems problems = new Problems();

    RuleReading(RuleForm form) {
        this.form = form;
    }

    /**
     * Makes the rule from what this reads of it.
     *
     * @throws InvalidModelException naming every fault
     */
    Rule make(Function<RuleReading, Rule> maker) {
        Optional<Rule> rule = Optional.empty();
        try {
            rule = Optional.of(maker.apply(this));
        } catch (InvalidModelException e) {
            // a rule made of what is harmless may be refused for it
            if (problems.isEmpty()) {
                problems.addAll(e.problems());
            }
        }
        form.settings().values().keySet().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> note(
                        ProblemCode.UNKNOWN_SETTING,
                        name,
                        "the rule " + form.name() + " does not take the setting; it takes "
                                + (read.isEmpty() ? "none" : read)));
        problems.throwIfAny(InvalidModelException::new);
        return rule.orElseThrow();
    }

    /** A rule of a user's own; of one side of a pair where {@code of} says so. */
    Rule own(RuleKind kind) {
        Map<String, Options.Value> settings = new TreeMap<>();
        for (String name : kind.settings()) {
            value(name).ifPresent(value -> settings.put(name, value));
        }
        try {
            OwnCondition made = new OwnCondition(kind, Options.of(settings));
            return made.isAboutPerson() ? made.on(subject()) : made;
        } catch (InvalidModelException e) {
            // whether it takes "of" cannot be told
            value("of");
            Problems found = new Problems();
            e.problems().forEach(problem -> found.add(problem.at(Location.inModel(settingOf(problem.path())))));
            throw new InvalidModelException(found);
        }
    }

    /** The path of a setting, which stands beside the rule's name and not among options. */
    private static String settingOf(String path) {
        return path.startsWith(OPTIONS) ? path.substring(OPTIONS.length()) : path;
    }

    /** Notes rules below a rule that is not made of any. */
    RuleReading alone() {
        if (!form.parts().isEmpty()) {
            note(ProblemCode.UNKNOWN_SETTING, "rules", "the rule " + form.name() + " is not made of other rules");
        }
        return this;
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
            default -> {
                noteRefused("of", "must be MENTOR or MENTEE");
                yield Subject.PERSON;
            }
        };
    }

    /** The fact of {@code of} and {@code fact}. */
    FactRef fact() {
        return new FactRef(subject(), id("fact"));
    }

    /** An identifier. */
    String id(String name) {
        return required(name, optionalId(name), HARMLESS);
    }

    Optional<String> optionalId(String name) {
        return optionalText(name).map(text -> checkedId(name, text));
    }

    ImmutableSet<String> optionalIds(String name) {
        Optional<Options.Value> value = value(name);
        if (value.isEmpty()) {
            return ImmutableSet.of();
        }
        if (value.get() instanceof Options.Texts list && !list.texts().isEmpty()) {
            return list.texts().stream().map(text -> checkedId(name, text)).collect(toImmutableSet());
        }
        noteRefused(name, "must be a list of texts that is not empty");
        return ImmutableSet.of(HARMLESS);
    }

    ImmutableSet<String> ids(String name) {
        ImmutableSet<String> ids = optionalIds(name);
        return required(name, ids.isEmpty() ? Optional.empty() : Optional.of(ids), ImmutableSet.of(HARMLESS));
    }

    Optional<Long> optionalWhole(String name) {
        Optional<Options.Value> value = value(name);
        if (value.isPresent() && !(value.get() instanceof Options.Whole)) {
            noteRefused(name, "must be a whole number");
            return Optional.empty();
        }
        return value.map(whole -> ((Options.Whole) whole).number());
    }

    Optional<Integer> optionalInt(String name) {
        Optional<Long> whole = optionalWhole(name);
        if (whole.isPresent() && (whole.get() < 0 || whole.get() > Integer.MAX_VALUE)) {
            note(ProblemCode.NUMBER_RANGE, name, "the number must be 0 to " + Integer.MAX_VALUE);
            return Optional.empty();
        }
        return whole.map(Long::intValue);
    }

    int whole(String name) {
        return required(name, optionalInt(name), 1);
    }

    /** A whole number, or a term of a band. */
    AttributeValue bound(String name) {
        Optional<Options.Value> value = value(name);
        return value.isPresent() && value.get() instanceof Options.Whole whole
                ? new AttributeValue.Whole(whole.number())
                : new AttributeValue.Term(id(name));
    }

    Optional<Moment> moment(String name) {
        try {
            return optionalText(name).map(Moment::new);
        } catch (InvalidModelException e) {
            e.problems().forEach(problem -> note(problem.code(), name, problem.message()));
            return Optional.empty();
        }
    }

    Optional<Period> period(String name) {
        try {
            return optionalText(name).map(Period::parse);
        } catch (DateTimeParseException | ArithmeticException e) {
            // so many weeks that their days have no number are not refused as a text
            note(ProblemCode.DATE_INVALID, name, "a period such as P12M is due");
            return Optional.empty();
        }
    }

    /** Whether terms are compared by the outermost term around them. */
    boolean outermost() {
        Optional<String> compare = optionalText("compare");
        if (compare.isPresent() && !compare.get().equals("OUTERMOST")) {
            noteRefused("compare", "must be OUTERMOST where it is given");
        }
        return compare.isPresent();
    }

    private Optional<String> optionalText(String name) {
        Optional<Options.Value> value = value(name);
        if (value.isPresent() && !(value.get() instanceof Options.Text)) {
            noteRefused(name, "must be a text");
            return Optional.empty();
        }
        return value.map(text -> ((Options.Text) text).text());
    }

    private Optional<Options.Value> value(String name) {
        read.add(name);
        return Optional.ofNullable(form.settings().values().get(name));
    }

    private String checkedId(String name, String text) {
        try {
            return Ids.require(text, name);
        } catch (InvalidModelException e) {
            problems.addAll(e.problems());
            return HARMLESS;
        }
    }

    /** The value, which must be there; one that is there and was refused has been noted already. */
    private <T> T required(String name, Optional<T> value, T harmless) {
        if (value.isEmpty() && !form.settings().values().containsKey(name)) {
            note(ProblemCode.MISSING_FIELD, name, "the rule " + form.name() + " needs the setting \"" + name + "\"");
        }
        return value.orElse(harmless);
    }

    private void noteRefused(String name, String must) {
        note(ProblemCode.UNKNOWN_SETTING, name, "the setting \"" + name + "\" " + must);
    }

    private void note(ProblemCode code, String path, String message) {
        problems.add(code, Location.inModel(path), message);
    }
}
