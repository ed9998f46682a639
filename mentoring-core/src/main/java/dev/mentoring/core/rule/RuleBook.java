package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * The clauses of a programme in force for a cohort (requirement 000-15): who may take part, and who may be paired.
 *
 * <p>All clauses must hold. {@link RolesFit}, {@link NotOneself} and {@link NotExcluded} stand in every rule book, first, and
 * {@link TakingPart} among the clauses on people, unless they are listed for everybody: a pair that somebody has ruled out is never made
 * because a programme forgot to ask.
 *
 * @param version version of the rules, kept with every decision
 * @param listedParticipation the clauses on single people that the programme lists, in order
 * @param listed the clauses on pairs that the programme lists, in order
 */
public record RuleBook(
        String version, ImmutableList<ParticipantClause> listedParticipation, ImmutableList<Clause> listed) {

    private static final ImmutableList<Clause> STANDING = Stream.of(new RolesFit(), new NotOneself(), new NotExcluded())
            .map(Clause::of)
            .collect(toImmutableList());

    private static final ParticipantClause STANDING_PARTICIPATION = ParticipantClause.of(new TakingPart());

    /**
     * Refuses clauses with the same identifier, standing ones included, clauses on people that ask about pairs, and clauses
     * on pairs that do not say whom a fact is about.
     *
     * @throws InvalidModelException with paths {@code participants/INDEX} and {@code clauses/INDEX}
     */
    public RuleBook {
        Problems problems = new Problems();
        new RuleBookCheck(problems)
                .structure(inForce(listedParticipation), listedParticipation, unlisted(listed), listed);
        problems.throwIfAny(InvalidModelException::new);
    }

    /** A rule book that leaves it to its clauses on pairs who takes part. */
    public RuleBook(String version, ImmutableList<Clause> listed) {
        this(version, ImmutableList.of(), listed);
    }

    /** The clauses on single people in force: the standing one, unless it is listed, then the listed ones. */
    public ImmutableList<ParticipantClause> participation() {
        return inForce(listedParticipation);
    }

    /**
     * The clauses on pairs in force: the standing ones that are not listed, then what the clauses on single people say of
     * either side, then the listed ones.
     */
    public ImmutableList<Clause> clauses() {
        return Stream.of(
                        unlisted(listed).stream(),
                        participation().stream().map(ParticipantClause::onPairs),
                        listed.stream())
                .flatMap(clauses -> clauses)
                .collect(toImmutableList());
    }

    /** A decider for many people and pairs in one context. */
    public Decider in(RuleContext context) {
        return new Decider(participation(), clauses(), context);
    }

    /**
     * What the rules name that there is not: facts, terms, and values that do not go with their fact. Paths are {@code
     * clauses/INDEX/...} and {@code participants/INDEX/...} below the given one.
     *
     * @param domains the values that facts may have, by name, with every attribute of the form
     * @param path where the rule book stands in its document
     */
    public Problems check(ImmutableMap<String, FactDomain> domains, String path) {
        Problems problems = new Problems();
        new RuleBookCheck(problems).names(this, path, domains);
        return problems;
    }

    private static ImmutableList<ParticipantClause> inForce(ImmutableList<ParticipantClause> listed) {
        boolean present = listed.stream()
                .anyMatch(clause -> clause.role().isEmpty() && clause.rule().equals(STANDING_PARTICIPATION.rule()));
        return present
                ? listed
                : ImmutableList.<ParticipantClause>builder()
                        .add(STANDING_PARTICIPATION)
                        .addAll(listed)
                        .build();
    }

    private static ImmutableList<Clause> unlisted(ImmutableList<Clause> listed) {
        List<Rule> present = listed.stream().map(Clause::rule).toList();
        return STANDING.stream()
                .filter(clause -> !present.contains(clause.rule()))
                .collect(toImmutableList());
    }
}
