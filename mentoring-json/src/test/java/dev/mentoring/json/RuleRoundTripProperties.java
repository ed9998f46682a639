package dev.mentoring.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Policies;
import dev.mentoring.core.programme.PoliciesBuilder;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.ProgrammeBuilder;
import dev.mentoring.core.rule.AllOf;
import dev.mentoring.core.rule.AnyOf;
import dev.mentoring.core.rule.Clause;
import dev.mentoring.core.rule.Condition;
import dev.mentoring.core.rule.Not;
import dev.mentoring.core.rule.ParticipantClause;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.RuleForm;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.WhenUnknown;
import dev.mentoring.json.schema.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Trees of the conditions that the golden programme knows, written and read again. */
@Tag("A2")
@Tag("000-13")
class RuleRoundTripProperties {

    private static final Programme GOLDEN = golden();
    /** Without a charter, whose principles are held by clauses of other rules than those of a random book. */
    private static final Policies POLICIES = new PoliciesBuilder()
            .from(GOLDEN.policies())
            .charter(Optional.empty())
            .build();

    private static final ImmutableList<Condition> ON_PEOPLE =
            conditions(GOLDEN.rules().listedParticipation().stream().map(ParticipantClause::rule));
    private static final ImmutableList<Condition> ON_PAIRS =
            conditions(GOLDEN.rules().listed().stream().map(Clause::rule));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.text(DocumentKind.PROGRAMME));

    @Provide
    Arbitrary<RuleBook> books() {
        return Arbitraries.longs().map(seed -> book(new Random(seed)));
    }

    @Property(tries = 300)
    void rules_are_the_same_when_read_again(@ForAll("books") RuleBook book) {
        Programme programme = new ProgrammeBuilder()
                .from(GOLDEN)
                .rules(book)
                .policies(POLICIES)
                .build();
        String document = MentoringJson.programmes().write(programme);

        Programme again = MentoringJson.programmes().read(document);

        assertThat(again).isEqualTo(programme);
        assertThat(MentoringJson.programmes().write(again)).isEqualTo(document);
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 300)
    void a_rule_is_the_same_when_made_of_its_written_form(@ForAll("books") RuleBook book) {
        assertThat(book.listed())
                .allSatisfy(clause -> assertThat(Rules.standard().of(RuleForm.of(clause.rule())))
                        .isEqualTo(clause.rule()));
    }

    private static RuleBook book(Random random) {
        ImmutableList<ParticipantClause> people = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new ParticipantClause(
                        "person " + i,
                        random.nextBoolean() ? Optional.empty() : Optional.of(one(Role.values(), random)),
                        rule(ON_PEOPLE, random.nextInt(5), random),
                        one(WhenUnknown.values(), random)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Clause> pairs = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Clause(
                        "pair " + i, rule(ON_PAIRS, random.nextInt(5), random), one(WhenUnknown.values(), random)))
                .collect(ImmutableList.toImmutableList());
        return new RuleBook("7", people, pairs);
    }

    private static Rule rule(ImmutableList<Condition> conditions, int depth, Random random) {
        if (depth == 0) {
            return conditions.get(random.nextInt(conditions.size()));
        }
        ImmutableList<Rule> parts = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> rule(conditions, depth - 1, random))
                .collect(ImmutableList.toImmutableList());
        return switch (random.nextInt(3)) {
            case 0 -> new AllOf(parts);
            case 1 -> new AnyOf(parts);
            default -> new Not(parts.get(0));
        };
    }

    private static ImmutableList<Condition> conditions(Stream<Rule> rules) {
        return rules.flatMap(Rule::conditions).collect(ImmutableList.toImmutableList());
    }

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    private static Programme golden() {
        try {
            return MentoringJson.programmes().read(TestDocuments.text("/golden/programme-1-full.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
