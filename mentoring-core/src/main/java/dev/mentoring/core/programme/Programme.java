package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
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
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
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
 * @param quotas how many pairings groups of people have
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
 * @param policies what it asks of people once it runs
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
        ImmutableList<Quota> quotas,
        RelationshipType relationship,
        MatchingMode mode,
        ImmutableList<Cohort> cohorts,
        ImmutableList<Choice> careerStages,
        ImmutableList<Choice> formats,
        ImmutableList<Purpose> purposes,
        ImmutableList<Component> components,
        ImmutableList<Statement> statements,
        ImmutableList<DiversityGoal> diversityGoals,
        Optional<Span> duration,
        Policies policies) {

    /**
     * Refuses parts of the same identifier or number, and parts that disagree: goals of attributes that are not sensitive,
     * criteria that name sensitive ones, columns about components and statements that there are not.
     *
     * @throws InvalidModelException naming every such problem
     */
    public Programme {
        id = Ids.require(id, "programme");
        ProgrammeCheck check = new ProgrammeCheck();
        check.distinct("places", "id", places.stream().map(Place::id).toList());
        check.distinct(
                "commitments", "id", commitments.stream().map(Commitment::id).toList());
        check.distinct("cohorts", "id", cohorts.stream().map(Cohort::id).toList());
        check.distinct("cohorts", "number", cohorts.stream().map(Cohort::number).toList());
        check.distinct("quotas", "id", quotas.stream().map(Quota::id).toList());
        check.rules(rules, earlierRules);
        check.choices("careerStages", careerStages);
        check.choices("formats", formats);
        check.distinct("purposes", "id", purposes.stream().map(Purpose::id).toList());
        check.distinct(
                "components", "id", components.stream().map(Component::id).toList());
        check.distinct(
                "statements", "id", statements.stream().map(Statement::id).toList());
        check.distinct(
                "diversityGoals",
                "id",
                diversityGoals.stream().map(DiversityGoal::id).toList());
        check.goals(form, diversityGoals);
        check.criteria(form, scoring.criteria());
        check.columns(form, components, statements, taxonomies, commitments, diversityGoals);
        check.questions(form, components, statements, diversityGoals);
        check.throwIfAny();
    }

    /**
     * What the rules, quotas and policies name that the programme does not have: facts, attributes, terms, components,
     * statements, goals, purposes, formats, gates and clauses; sensitive attributes that rules or quotas use; and policies that
     * do not go together. Paths are {@code rules/clauses/INDEX/...}, {@code policies/gates/INDEX/...} and the like.
     */
    public Problems checkRules() {
        RulesAgainstProgramme rules = new RulesAgainstProgramme(this);
        Problems problems = rules.check();
        new QuotasAgainstProgramme(this, problems).check();
        new PoliciesAgainstProgramme(this, rules, problems).check();
        return problems;
    }

    /** The rules that decide in a cohort: the version that the cohort names, else the present one. */
    public RuleBook rulesFor(String cohortId) {
        return cohort(cohortId)
                .flatMap(cohort -> earlierRules.stream()
                        .filter(book -> book.version().equals(cohort.rules()))
                        .findFirst())
                .orElse(rules);
    }

    /** Where the rules of a round find their facts; leave counts for active goals alone (004-13). */
    public RuleContext ruleContext(Roster roster, LocalDate on, DistanceProvider distances) {
        ImmutableSet<String> active = diversityGoals.stream()
                .filter(DiversityGoal::active)
                .map(DiversityGoal::id)
                .collect(toImmutableSet());
        Round round = new Round(on, cohort(roster.cohort()).map(Cohort::number), relationship.id(), active);
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
                .mode(MatchingMode.ASSIGNED_WITH_ACCEPTANCE)
                .policies(Policies.none());
    }

    /** The cohort of the identifier, if the programme keeps track of it. */
    public Optional<Cohort> cohort(String cohortId) {
        return cohorts.stream().filter(cohort -> cohort.id().equals(cohortId)).findFirst();
    }

    /**
     * What must hold for a question of the application form to be asked: the conditions of the question and its group, and those
     * that what it is about implies. Places are asked of mentors, statements of the roles whom they concern, and sensitive
     * attributes of those who gave leave to use them.
     */
    public ImmutableList<Condition> conditions(QuestionGroup group, Question question) {
        return new ApplicationQuestions(this).conditions(group, question);
    }

    /** The places by identifier. */
    public ImmutableMap<String, Place> placesById() {
        return places.stream().collect(toImmutableMap(Place::id, Function.identity()));
    }

    /**
     * Whether the question can be answered: where people choose from what the programme lists, such as places or topics in use,
     * it lists some.
     */
    public boolean listsAnswersTo(Question question) {
        return new ListedAnswers(taxonomies, places, careerStages, commitments, form).allow(question);
    }

    /** The cohort with the highest number, if the programme keeps track of any. */
    public Optional<Cohort> latestCohort() {
        return cohorts.stream().max(Comparator.comparingInt(Cohort::number));
    }

    /**
     * What in a roster the programme does not know or allow: topics, attributes and their values, places and other parts
     * that people name; required questions of the form that somebody of whom they are asked does not answer; choices of people who are not there or whose role does not fit; a cohort that it does not list, that
     * is larger than it may be, or whose leads take part. Paths are {@code cohort}, {@code participants} and
     * {@code participants/INDEX/MEMBER} in the roster's own order.
     */
    public Problems check(Roster roster) {
        return new RosterAgainstProgramme(this, roster).check();
    }
}
