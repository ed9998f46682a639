package dev.mentoring.core.contract;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.rule.OwnCondition;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a rule with settings that are not its own, missing, or of no sense. */
final class SettingChecks {

    private static final String CANARY = "canary-setting";
    private static final String NOT_TAKEN = "no-such-setting";
    private static final int MOST_WORLDS = 50;

    private static final ImmutableList<Options.Value> ODD = ImmutableList.of(
            new Options.Whole(Long.MIN_VALUE),
            new Options.Whole(-1),
            new Options.Whole(Long.MAX_VALUE),
            new Options.Text(""),
            new Options.Text(CANARY + "\u0000"),
            new Options.Text(CANARY),
            new Options.Texts(ImmutableList.of()),
            new Options.Texts(ImmutableList.of("", CANARY)));

    private final Rules rules;
    private final RuleForm form;
    private final ImmutableSet<String> names;
    private final ImmutableList<SampleFacts> worlds;

    SettingChecks(Rule rule, SampleWorlds worlds) {
        this.rules = Catalogue.of(rule);
        this.form = RuleForm.of(rule);
        Set<String> taken = new TreeSet<>(form.settings().values().keySet());
        if (rule instanceof OwnCondition own) {
            taken.addAll(own.kind().settings());
        }
        this.names = ImmutableSet.copyOf(taken);
        this.worlds = worlds.all().stream().limit(MOST_WORLDS).collect(toImmutableList());
    }

    /** It refuses a setting that it does not take, and with any other it is made and answers, or is refused as documented. */
    ImmutableList<String> violations() {
        return Stream.concat(
                        unknown(),
                        names.stream()
                                .flatMap(name -> Stream.concat(
                                                Stream.of(Optional.<Options.Value>empty()),
                                                ODD.stream().map(Optional::of))
                                        .flatMap(value -> with(name, value).stream())))
                .distinct()
                .limit(RuleChecks.MOST_TOLD)
                .collect(toImmutableList());
    }

    private Stream<String> unknown() {
        try {
            rules.of(changed(NOT_TAKEN, Optional.of(new Options.Text(CANARY))));
            return Stream.of("it takes a setting that it does not know");
        } catch (InvalidModelException e) {
            return e.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.UNKNOWN_SETTING)
                    ? Stream.empty()
                    : Stream.of("it does not call a setting unknown that it does not know");
        } catch (RuntimeException e) {
            return Stream.of(failed(NOT_TAKEN, e));
        }
    }

    private Optional<String> with(String name, Optional<Options.Value> value) {
        String what = value.isPresent() ? "with a setting \"" + name + "\" of no sense" : "without \"" + name + "\"";
        Rule made;
        try {
            made = rules.of(changed(name, value));
        } catch (InvalidModelException e) {
            @Nullable String message = e.getMessage();
            return message != null && message.contains(CANARY)
                    ? Optional.of("it repeats the value of a setting that it refuses: \"" + name + "\"")
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(failed(name, e));
        }
        return worlds.stream()
                .flatMap(world -> Answer.of(made, world).failure().stream())
                .findFirst()
                .map(failure -> "it is made " + what + " and then fails: " + failure);
    }

    private static String failed(String name, RuntimeException e) {
        return "it is not refused as documented for the setting \"" + name + "\": "
                + (e instanceof MentoringException known
                        ? known.problems().get(0).message()
                        : e.getClass().getSimpleName());
    }

    private RuleForm changed(String name, Optional<Options.Value> value) {
        Map<String, Options.Value> settings = new TreeMap<>(form.settings().values());
        settings.remove(name);
        value.ifPresent(present -> settings.put(name, present));
        return new RuleForm(form.name(), Options.of(settings), form.parts());
    }
}
