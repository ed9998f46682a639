package dev.mentoring.core.contract;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.rule.Fact;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.Facts;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.Subject;
import dev.mentoring.core.rule.Trace;
import dev.mentoring.core.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks a rule about made-up facts and tells what it breaks of what every rule keeps to (failure R3).
 *
 * <p>Each check gives sentences about what it found, at most {@value #MOST_TOLD}; none when all is well. All combinations of
 * a few values of each fact are tried, up to some thousands, and always the same ones. Immutable.
 */
public final class RuleChecks {

    /** How many findings a check tells. */
    public static final int MOST_TOLD = 5;

    private final Rule rule;
    private final ImmutableMap<String, FactDomain> attributes;
    private final ImmutableSet<FactRef> tellingAbsence;
    private final SampleWorlds worlds;

    private RuleChecks(Rule rule, ImmutableMap<String, FactDomain> attributes, ImmutableSet<FactRef> tellingAbsence) {
        this.rule = rule;
        this.attributes = attributes;
        this.tellingAbsence = tellingAbsence;
        this.worlds = new SampleWorlds(rule, attributes);
    }

    /** Checks of a rule that may meet values of any kind in the attributes which it reads. */
    public static RuleChecks of(Rule rule) {
        return new RuleChecks(rule, ImmutableMap.of(), ImmutableSet.of());
    }

    /** What a rule breaks, by all checks. */
    public static ImmutableList<String> violations(Rule rule) {
        return of(rule).violations();
    }

    /** The same checks where attributes of the form, by name, have values of these domains. */
    public RuleChecks withAttributes(Map<String, FactDomain> domains) {
        return new RuleChecks(rule, ImmutableMap.copyOf(domains), tellingAbsence);
    }

    /** The same checks of a rule to which it is an answer that nobody has told these facts. */
    public RuleChecks withTellingAbsence(Set<FactRef> facts) {
        return new RuleChecks(rule, attributes, ImmutableSet.copyOf(facts));
    }

    /** What the rule breaks, by all checks, in the order of the methods here. */
    public ImmutableList<String> violations() {
        return Stream.of(
                        answers(),
                        declaresItsFacts(),
                        takesNothingForGranted(),
                        tellsApart(),
                        repeatsItself(),
                        agreesBetweenThreads(),
                        tracesWhatItSays(),
                        servesEitherSide(),
                        isWrittenDown(),
                        refusesSettings())
                .flatMap(List::stream)
                .distinct()
                .collect(toImmutableList());
    }

    /** It gives a verdict whatever is told and whatever is missing: it throws nothing and returns no null. */
    public ImmutableList<String> answers() {
        return told(worlds.all().stream()
                .map(world -> Answer.of(rule, world))
                .flatMap(answer -> answer.failure().stream()));
    }

    /** It asks for no fact that it does not declare. */
    public ImmutableList<String> declaresItsFacts() {
        ImmutableSet<FactRef> declared = ImmutableSet.copyOf(worlds.facts());
        return told(worlds.all().stream()
                .peek(world -> Answer.of(rule, world))
                .flatMap(world -> world.askedBeyond(declared).stream())
                .map(fact -> "it looks at the fact " + fact + ", which it does not declare"));
    }

    /** To learn a fact turns neither NO into YES nor YES into NO: what could turn on a missing fact is UNKNOWN. */
    public ImmutableList<String> takesNothingForGranted() {
        return told(worlds.all().stream()
                .flatMap(world -> worlds.facts().stream()
                        .filter(fact -> !world.told().containsKey(fact) && !tellingAbsence.contains(fact))
                        .filter(worlds::mayBeMissing)
                        .flatMap(fact -> turned(world, fact).stream())));
    }

    private Optional<String> turned(SampleFacts world, FactRef fact) {
        Answer before = Answer.of(rule, world);
        if (!before.is(Verdict.YES) && !before.is(Verdict.NO)) {
            return Optional.empty();
        }
        Verdict opposite = before.is(Verdict.YES) ? Verdict.NO : Verdict.YES;
        return worlds.values(fact).stream()
                .filter(value ->
                        Answer.of(rule, worlds.with(world, fact, value)).is(opposite))
                .map(AttributeValue::show)
                .findFirst()
                .map(value -> "it says " + before.says() + " of " + world + " where " + fact.of() + " " + fact.name()
                        + " is missing, and " + opposite + " once that is " + value);
    }

    /** Where it reads facts, it does not say the same whatever they are. */
    public ImmutableList<String> tellsApart() {
        Set<String> said = new LinkedHashSet<>();
        worlds.all().forEach(world -> said.add(Answer.of(rule, world).says()));
        return worlds.facts().isEmpty() || said.size() > 1
                ? ImmutableList.of()
                : ImmutableList.of("it says " + said.iterator().next() + " whatever the facts are");
    }

    /** Asked again, in another order, of other people with equal facts, or made anew, it says the same. */
    public ImmutableList<String> repeatsItself() {
        ImmutableList<SampleFacts> all = worlds.all();
        List<String> first = says(rule, all);
        List<SampleFacts> copies = all.stream().map(SampleFacts::copy).toList();
        List<String> reversed = Lists.reverse(says(rule, Lists.reverse(all)));
        Rule anew = anew().orElse(rule);
        List<String> fresh = Lists.reverse(says(anew, Lists.reverse(all)));
        return told(Stream.of(
                        differences(first, says(rule, all), all, "asked again"),
                        differences(first, says(rule, copies), all, "of other people with equal facts"),
                        differences(first, reversed, all, "asked in another order"),
                        differences(first, fresh, all, "made anew"))
                .flatMap(found -> found));
    }

    /** Asked by two threads at once, it says to both what it says to one. */
    public ImmutableList<String> agreesBetweenThreads() {
        ImmutableList<SampleFacts> all = worlds.all();
        List<String> alone = says(rule, all);
        Asker forward = new Asker(rule, all.stream().map(SampleFacts::copy).toList());
        Asker backward = new Asker(
                rule, Lists.reverse(all.stream().map(SampleFacts::copy).toList()));
        forward.start();
        backward.start();
        return told(Stream.concat(
                differences(alone, forward.answers(), all, "asked by another thread"),
                differences(alone, Lists.reverse(backward.answers()), all, "asked by another thread")));
    }

    /** Its trace says what it says, and names declared facts with the values that they have. */
    public ImmutableList<String> tracesWhatItSays() {
        return told(worlds.all().stream()
                .filter(world -> Answer.of(rule, world).failure().isEmpty())
                .flatMap(this::wrongInTrace));
    }

    private Stream<String> wrongInTrace(SampleFacts world) {
        Trace trace;
        try {
            trace = rule.trace(world);
        } catch (RuntimeException e) {
            return Stream.of("its trace fails with " + e.getClass().getSimpleName() + " of " + world);
        }
        Stream<String> verdict = trace.verdict() == rule.verdict(world)
                ? Stream.empty()
                : Stream.of("its trace says " + trace.verdict() + " of " + world + " and the rule does not");
        return Stream.concat(
                verdict,
                trace.allFacts().stream()
                        .filter(fact -> worlds.facts().stream().noneMatch(ref -> isThat(fact, ref, world)))
                        .map(fact -> "its trace names " + fact.name() + " otherwise than it is declared and told"));
    }

    private static boolean isThat(Fact fact, FactRef ref, Facts world) {
        return fact.equals(new Fact(ref.name(), world.who(ref), world.value(ref).map(AttributeValue::show)));
    }

    /** A rule about one person says the same about either side of a pair. */
    public ImmutableList<String> servesEitherSide() {
        if (worlds.facts().stream().noneMatch(fact -> fact.of() == Subject.PERSON)) {
            return ImmutableList.of();
        }
        return told(Stream.of(Subject.MENTOR, Subject.MENTEE).flatMap(side -> {
            Rule onSide = rule.on(side);
            return worlds.all().stream()
                    .filter(world -> !Answer.of(onSide, on(side, world))
                            .says()
                            .equals(Answer.of(rule, world).says()))
                    .map(world -> "of the " + side + " it does not say what it says of one person: " + world);
        }));
    }

    private SampleFacts on(Subject side, SampleFacts world) {
        Map<FactRef, AttributeValue> told = new LinkedHashMap<>();
        world.told()
                .forEach((fact, value) ->
                        told.put(fact.of() == Subject.PERSON ? new FactRef(side, fact.name()) : fact, value));
        return new SampleFacts(told, world::domain, "");
    }

    /** Written down and read again it is the same rule, which reads the same facts. */
    public ImmutableList<String> isWrittenDown() {
        try {
            Rule read = Catalogue.of(rule).of(RuleForm.of(rule));
            List<FactRef> reads = read.conditions()
                    .flatMap(condition -> condition.reads().stream())
                    .distinct()
                    .toList();
            return ImmutableList.copyOf(Stream.of(
                            read.equals(rule) ? "" : "read again from its written form, it is another rule",
                            RuleForm.of(read).equals(RuleForm.of(rule)) ? "" : "read again, it is written otherwise",
                            reads.equals(worlds.facts()) ? "" : "made anew, it reads other facts")
                    .filter(found -> !found.isEmpty())
                    .toList());
        } catch (MentoringException e) {
            return ImmutableList.of("its own written form is refused: " + e.describe());
        }
    }

    /**
     * It refuses a setting that it does not take; with a setting missing or of no sense it is refused as documented, or made
     * and answers.
     */
    public ImmutableList<String> refusesSettings() {
        return new SettingChecks(rule, worlds).violations();
    }

    private Optional<Rule> anew() {
        try {
            return Optional.of(Catalogue.of(rule).of(RuleForm.of(rule)));
        } catch (MentoringException e) {
            return Optional.empty();
        }
    }

    static List<String> says(Rule rule, List<SampleFacts> worlds) {
        return worlds.stream().map(world -> Answer.of(rule, world).says()).toList();
    }

    private static Stream<String> differences(
            List<String> first, List<String> then, List<SampleFacts> worlds, String when) {
        return IntStream.range(0, first.size())
                .filter(i -> !first.get(i).equals(then.get(i)))
                .mapToObj(
                        i -> "it says " + first.get(i) + " of " + worlds.get(i) + ", and " + when + ", " + then.get(i));
    }

    private static ImmutableList<String> told(Stream<String> findings) {
        return findings.distinct().limit(MOST_TOLD).collect(toImmutableList());
    }
}
