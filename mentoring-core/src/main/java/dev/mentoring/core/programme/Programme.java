package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.rule.Round;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.RuleContext;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * A mentoring programme as data.
 *
 * @param id identifier
 * @param version version of the programme's settings
 * @param labels names by language
 * @param taxonomies the topics that people offer and want
 * @param places the places that the programme knows
 * @param commitments the kinds of relationship that a person can commit to
 * @param form what applicants are asked
 * @param rules who may take part and be paired
 * @param earlierRules earlier versions of the rules, which decided in earlier cohorts (000-15)
 * @param scoring how good a pair is
 * @param strategy how people are paired
 * @param capacities how many pairs a person may be part of
 * @param relationship what kind of relationship the programme makes
 * @param mode who has the say in a match
 * @param cohorts the rounds, which may be left out where the programme keeps no track of them
 * @param careerStages career stages, from first to last (000-11)
 * @param formats ways of working together, such as job shadowing (003-10)
 * @param purposes what the programme is to bring about
 * @param components trainings and other parts beside the pairs
 * @param statements what people acknowledge before they apply
 * @param diversityGoals goals for which people may give leave to use sensitive attributes
 * @param duration how long relationships last
 */
@Value.Builder
public record Programme(
        String id,
        String version,
        Labels labels,
        Taxonomies taxonomies,
        ImmutableList<Place> places,
        ImmutableList<Commitment> commitments,
        Form form,
        RuleBook rules,
        ImmutableList<RuleBook> earlierRules,
        ScoringModel scoring,
        StrategyChoice strategy,
        Capacities capacities,
        RelationshipType relationship,
        MatchingMode mode,
        ImmutableList<Cohort> cohorts,
        ImmutableList<Choice> careerStages,
        ImmutableList<Choice> formats,
        ImmutableList<Purpose> purposes,
        ImmutableList<Component> components,
        ImmutableList<Statement> statements,
        ImmutableList<DiversityGoal> diversityGoals,
        Optional<Span> duration) {

    /** Refuses places and commitments of the same identifier. */
    public Programme {
        id = Ids.require(id, "programme");
        Problems problems = new Problems();
        requireDistinct("places", places.stream().map(Place::id).toList(), problems);
        requireDistinct("commitments", commitments.stream().map(Commitment::id).toList(), problems);
        requireDistinct("cohorts", cohorts.stream().map(Cohort::id).toList(), problems);
        requireDistinct(
                "earlierRules",
                Stream.concat(Stream.of(rules), earlierRules.stream())
                        .map(RuleBook::version)
                        .toList(),
                problems);
        requireDistinct("careerStages", careerStages.stream().map(Choice::id).toList(), problems);
        requireDistinct("formats", formats.stream().map(Choice::id).toList(), problems);
        requireDistinct("purposes", purposes.stream().map(Purpose::id).toList(), problems);
        requireDistinct("components", components.stream().map(Component::id).toList(), problems);
        requireDistinct("statements", statements.stream().map(Statement::id).toList(), problems);
        requireDistinct(
                "diversityGoals", diversityGoals.stream().map(DiversityGoal::id).toList(), problems);
        problems.throwIfAny(InvalidModelException::new);
    }

    /**
     * What the rules name that the programme does not have: facts, attributes, terms, components, statements and goals; and
     * sensitive attributes that they use. Paths are {@code rules/clauses/INDEX/...} and the like.
     */
    public Problems checkRules() {
        return new RulesAgainstProgramme(this).check();
    }

    /** The rules that decide in a cohort: the version that the cohort names, else the present one. */
    public RuleBook rulesFor(String cohortId) {
        return cohort(cohortId)
                .flatMap(cohort -> earlierRules.stream()
                        .filter(book -> book.version().equals(cohort.rules()))
                        .findFirst())
                .orElse(rules);
    }

    /** Where the rules of a round find their facts. */
    public RuleContext ruleContext(Roster roster, LocalDate on, DistanceProvider distances) {
        Round round = new Round(on, cohort(roster.cohort()).map(Cohort::number), relationship.id());
        return new RuleContext(roster, round, placesById(), distances, FactDomains.of(this));
    }

    /** Starts a new programme: no form, one place a mentor, strategy {@code max-coverage}, until said otherwise. */
    public static ProgrammeBuilder builder() {
        return new ProgrammeBuilder()
                .version("1")
                .form(Form.empty())
                .strategy(StrategyChoice.of("max-coverage"))
                .capacities(Capacities.oneToOne())
                .relationship(RelationshipType.mentoring())
                .mode(MatchingMode.ASSIGNED_WITH_ACCEPTANCE);
    }

    /** The cohort of the identifier, if the programme keeps track of it. */
    public Optional<Cohort> cohort(String cohortId) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(cohortId)).findFirst();
    }

    /** The places by identifier. */
    public ImmutableMap<String, Place> placesById() {
        return places.stream().collect(toImmutableMap(Place::id, Function.identity()));
    }

    /**
     * What in a roster the programme does not know: topics, attributes and their values, places and commitments. Paths are
     * {@code participants/INDEX/MEMBER} in the roster's own order.
     */
    public Problems check(Roster roster) {
        return new RosterAgainstProgramme(this).check(roster.participants());
    }

    private static void requireDistinct(String member, List<String> ids, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(
                        ProblemCode.DUPLICATE_ID,
                        Location.inModel(member + "/" + i + "/id"),
                        "the identifier occurs twice",
                        ids.get(i));
            }
        }
    }
}
