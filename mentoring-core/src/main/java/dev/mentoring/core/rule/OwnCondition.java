package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Options;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a user's own, made of its kind and settings. What it throws or does not answer becomes a {@link RuleException}.
 *
 * <p>Two are equal that are of equal kinds and settings and about the same side.
 */
public final class OwnCondition implements Condition {

    private final RuleKind kind;
    private final Options options;
    private final Subject person;
    private final String name;
    private final FactTest test;
    private final ImmutableSet<FactRef> declared;
    private final ImmutableList<FactRef> reads;

    /**
     * Makes the rule, of the one person where it reads facts of one; {@link #on} makes it about one side of a pair.
     *
     * @throws InvalidModelException when the kind refuses the settings, does not take one of them, or declares a fact twice or
     *     of somebody who cannot have it
     * @throws RuleException when the kind fails
     */
    public OwnCondition(RuleKind kind, Options settings) {
        this.kind = kind;
        this.options = settings;
        this.person = Subject.PERSON;
        this.name = Ids.require(kind.name(), "rule");
        settings.requireOnly(name, kind.settings());
        this.test = required(guarded(() -> kind.prepare(settings)), "test");
        this.reads = required(guarded(test::reads), "list of facts");
        reads.forEach(this::requireFact);
        this.declared = ImmutableSet.copyOf(reads);
        if (declared.size() < reads.size()) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID, "", "the rule \"" + name + "\" declares a fact twice");
        }
    }

    private OwnCondition(OwnCondition of, Subject side) {
        this.kind = of.kind;
        this.options = of.options;
        this.person = side;
        this.name = of.name;
        this.test = of.test;
        this.declared = of.declared;
        this.reads = of.reads.stream().map(fact -> fact.on(side)).distinct().collect(toImmutableList());
    }

    /** What it is made of. */
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    /** The kind's settings, and {@code of} where it is about one side of a pair. */
    @Override
    public Options settings() {
        return person == Subject.PERSON
                ? options
                : RuleSettings.about(person).withAll(options).options();
    }

    @Override
    public ImmutableList<FactRef> reads() {
        return reads;
    }

    @Override
    public Verdict verdict(Facts facts) {
        return answer(facts, test::verdict, "verdict");
    }

    @Override
    public Stream<AttributeValue> turningPoints(FactRef fact, Facts facts) {
        return answer(
                facts,
                seen -> declared.stream()
                        .filter(ref -> ref.on(person).equals(fact))
                        .flatMap(ref -> test.turningPoints(ref, seen))
                        .collect(toImmutableList()),
                "turning points")
                .stream();
    }

    @Override
    public OwnCondition on(Subject side) {
        return isAboutPerson() ? new OwnCondition(this, side) : this;
    }

    /** Whether it reads facts of the one person of a rule of participation. */
    boolean isAboutPerson() {
        return person == Subject.PERSON && declared.stream().anyMatch(fact -> fact.of() == Subject.PERSON);
    }

    /** The people whom facts are about, by identifier, each once. */
    static ImmutableList<String> people(Facts facts) {
        return Stream.of(Subject.PERSON, Subject.MENTOR, Subject.MENTEE)
                .flatMap(side -> facts.who(new FactRef(side, "")).stream())
                .distinct()
                .collect(toImmutableList());
    }

    private <T> T answer(Facts facts, Function<Facts, @Nullable T> question, String what) {
        DeclaredFacts seen = new DeclaredFacts(name, declared, person, facts);
        @Nullable T answer;
        try {
            answer = question.apply(seen);
        } catch (RuntimeException e) {
            seen.requireKept();
            throw RuleException.threw(name, people(facts), e);
        }
        seen.requireKept();
        if (answer == null) {
            throw RuleException.silent(name, people(facts), what);
        }
        return answer;
    }

    private <T> T guarded(Supplier<T> made) {
        try {
            return made.get();
        } catch (InvalidModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw RuleException.threw(name, ImmutableList.of(), e);
        }
    }

    private <T> T required(@Nullable T made, String what) {
        if (made == null) {
            throw RuleException.silent(name, ImmutableList.of(), what);
        }
        return made;
    }

    /** A fact of one person is not of both, and one of both not of one. */
    private void requireFact(FactRef fact) {
        Optional<RelationFact> relation = RelationFact.named(fact.name());
        boolean sided = fact.of() == Subject.MENTOR || fact.of() == Subject.MENTEE;
        boolean fits = relation.isPresent()
                ? relation.get().isOfOneSide() ? sided : fact.of() == Subject.BOTH
                : fact.of() != Subject.BOTH;
        if (!fits) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_ID,
                    "",
                    "the rule \"" + name + "\" reads a fact of " + fact.of() + " that there is not",
                    fact.name());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OwnCondition that
                && kind.equals(that.kind)
                && options.equals(that.options)
                && person == that.person;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, options, person);
    }

    @Override
    public String toString() {
        return "OwnCondition[" + name + "]";
    }
}
