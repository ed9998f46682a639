package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.rule.Acknowledged;
import dev.mentoring.core.rule.Completed;
import dev.mentoring.core.rule.Condition;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactRef;
import dev.mentoring.core.rule.OwnCondition;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.rule.Rule;
import dev.mentoring.core.rule.RuleBook;
import dev.mentoring.core.rule.Rules;
import dev.mentoring.core.rule.WishHonoured;
import java.util.Optional;
import java.util.Set;

/** Compares what rules name with what their programme has. */
final class RulesAgainstProgramme {

    private final Programme programme;
    private final ImmutableMap<String, FactDomain> domains;
    private final ImmutableSet<String> components;
    private final ImmutableSet<String> statements;
    private final Problems problems = new Problems();

    RulesAgainstProgramme(Programme programme) {
        this.programme = programme;
        this.domains = FactDomains.of(programme);
        this.components = programme.components().stream().map(Component::id).collect(toImmutableSet());
        this.statements = programme.statements().stream().map(Statement::id).collect(toImmutableSet());
    }

    Problems check() {
        checkNames();
        checkVersions();
        checkBook(programme.rules(), "rules");
        for (int i = 0; i < programme.earlierRules().size(); i++) {
            checkBook(programme.earlierRules().get(i), "earlierRules/" + i);
        }
        return problems;
    }

    /** A rule on one person that stands beside the rule books; its problems are added to those of {@link #check}. */
    void checkOnPerson(String id, Rule rule, String path) {
        problems.addAll(Rules.checkOnPerson(id, rule, path, domains).list());
        check(rule, path);
    }

    /** An attribute of the name of a fact would hide one of the two. */
    private void checkNames() {
        for (int i = 0; i < programme.form().attributes().size(); i++) {
            String id = programme.form().attributes().get(i).id();
            if (PersonFact.isReserved(id)) {
                add(
                        ProblemCode.DUPLICATE_ID,
                        "form/attributes/" + i + "/id",
                        "a fact of the library has the name; choose another",
                        id);
            }
        }
    }

    private void checkVersions() {
        ImmutableSet<String> versions = ImmutableSet.<String>builder()
                .add(programme.rules().version())
                .addAll(programme.earlierRules().stream().map(RuleBook::version).toList())
                .build();
        for (int i = 0; i < programme.earlierRules().size(); i++) {
            if (programme
                    .earlierRules()
                    .get(i)
                    .version()
                    .equals(programme.rules().version())) {
                add(
                        ProblemCode.DUPLICATE_ID,
                        "earlierRules/" + i + "/version",
                        "the rules of today have the version",
                        programme.rules().version());
            }
        }
        for (int i = 0; i < programme.cohorts().size(); i++) {
            Cohort cohort = programme.cohorts().get(i);
            if (!versions.contains(cohort.rules())) {
                add(
                        ProblemCode.UNKNOWN_ID,
                        "cohorts/" + i + "/rules",
                        "the programme has no such version of the rules",
                        cohort.id());
            }
        }
    }

    private void checkBook(RuleBook book, String path) {
        book.check(domains, path).list().forEach(problems::add);
        for (int i = 0; i < book.listedParticipation().size(); i++) {
            check(book.listedParticipation().get(i).rule(), path + "/participants/" + i);
        }
        for (int i = 0; i < book.listed().size(); i++) {
            check(book.listed().get(i).rule(), path + "/clauses/" + i);
        }
    }

    private void check(Rule rule, String path) {
        ImmutableList<Rule> parts = rule.parts();
        for (int i = 0; i < parts.size(); i++) {
            check(parts.get(i), path + "/rules/" + i);
        }
        if (rule instanceof Completed completed) {
            requireIn(components, completed.component(), path + "/component", "component");
        } else if (rule instanceof Acknowledged acknowledged) {
            requireIn(statements, acknowledged.statement(), path + "/statement", "statement");
        } else if (rule instanceof WishHonoured wish) {
            checkWish(wish, path);
        } else if (rule instanceof Condition condition) {
            String place = path + (condition instanceof OwnCondition ? "/rule" : "/fact");
            condition.reads().stream().map(FactRef::name).distinct().forEach(fact -> checkFact(fact, place));
        }
    }

    private void checkFact(String fact, String path) {
        if (programme.form().sensitive().contains(fact) || PersonFact.isOfLeave(fact)) {
            add(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    path,
                    "the attribute is sensitive and no rule may use it but wish-honoured",
                    fact);
        }
        PersonFact.componentOf(fact).ifPresent(id -> requireIn(components, id, path, "component"));
        PersonFact.statementOf(fact).ifPresent(id -> requireIn(statements, id, path, "statement"));
    }

    private void checkWish(WishHonoured wish, String path) {
        Optional<DiversityGoal> goal = programme.diversityGoals().stream()
                .filter(declared -> declared.id().equals(wish.goal()))
                .findFirst();
        if (goal.isEmpty()) {
            add(ProblemCode.UNKNOWN_ID, path + "/goal", "the programme declares no such goal", wish.goal());
        } else if (!goal.get().attributes().contains(wish.attribute())) {
            add(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    path + "/attribute",
                    "the goal does not cover the attribute",
                    wish.goal(),
                    wish.attribute());
        }
    }

    private void requireIn(Set<String> known, String id, String path, String what) {
        if (!known.contains(id)) {
            add(ProblemCode.UNKNOWN_ID, path, "the programme has no such " + what + "; it has " + known, id);
        }
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
