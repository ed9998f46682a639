package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mentoring.core.Location;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.AttributeValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a rule book must satisfy, by itself and beside the facts of its programme. */
final class RuleBookCheck {

    private static final ImmutableSet<FactKind> TERMS = ImmutableSet.of(FactKind.TERM, FactKind.TERMS, FactKind.PLACE);

    /** All but words, which differ wherever people do. */
    private static final ImmutableSet<FactKind> COMPARED =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(FactKind.WORDS)));

    private final Problems problems;

    RuleBookCheck(Problems problems) {
        this.problems = problems;
    }

    /** Identifiers are distinct, and every rule says whom it is about. */
    void structure(
            List<ParticipantClause> participation,
            List<ParticipantClause> listedParticipation,
            List<Clause> standing,
            List<Clause> listed) {
        Set<String> seen = new HashSet<>(standing.stream().map(Clause::id).toList());
        if (participation.size() > listedParticipation.size()) {
            seen.add(participation.get(0).id());
        }
        for (int i = 0; i < listedParticipation.size(); i++) {
            ParticipantClause clause = listedParticipation.get(i);
            distinct(seen, "participants/" + i, clause.id());
            onOnePerson(
                    clause.rule(),
                    "participants/" + i,
                    "a rule of participation is about one person; move what is about a pair to the clauses",
                    clause.id());
        }
        for (int i = 0; i < listed.size(); i++) {
            Clause clause = listed.get(i);
            distinct(seen, "clauses/" + i, clause.id());
            visit(clause.rule(), "clauses/" + i, (condition, path) -> {
                if (isOnPerson(condition)) {
                    add(
                            ProblemCode.MISSING_FIELD,
                            path + "/of",
                            "in a rule on pairs, \"of\" must say whose fact is meant: MENTOR or MENTEE",
                            clause.id());
                }
            });
        }
    }

    /** No condition of a rule is about a pair. */
    void onOnePerson(Rule rule, String path, String message, String id) {
        visit(rule, path, (condition, place) -> {
            if (isOnPair(condition)) {
                add(ProblemCode.UNKNOWN_SETTING, place, message, id);
            }
        });
    }

    /** Goes to every condition of a rule, with its path. */
    private static void visit(Rule rule, String path, BiConsumer<Condition, String> visitor) {
        for (int i = 0; i < rule.parts().size(); i++) {
            visit(rule.parts().get(i), path + "/rules/" + i, visitor);
        }
        if (rule instanceof Condition condition) {
            visitor.accept(condition, path);
        }
    }

    /** Every fact and term exists and suits its rule. */
    void names(RuleBook book, String path, ImmutableMap<String, FactDomain> domains) {
        for (int i = 0; i < book.listedParticipation().size(); i++) {
            names(book.listedParticipation().get(i).rule(), path + "/participants/" + i, domains);
        }
        for (int i = 0; i < book.listed().size(); i++) {
            names(book.listed().get(i).rule(), path + "/clauses/" + i, domains);
        }
    }

    /** Every fact and term of a rule exists and suits it. */
    void names(Rule rule, String path, ImmutableMap<String, FactDomain> domains) {
        for (int i = 0; i < rule.parts().size(); i++) {
            names(rule.parts().get(i), path + "/rules/" + i, domains);
        }
        if (rule instanceof Known known) {
            domain(known.fact().name(), path, domains);
        } else if (rule instanceof IsTrue is) {
            suits(is.fact().name(), ImmutableSet.of(FactKind.TRUTH), path, domains);
        } else if (rule instanceof OneOf one) {
            suits(one.fact().name(), TERMS, path, domains)
                    .ifPresent(domain -> listed(one.values(), domain, path + "/values"));
        } else if (rule instanceof HasAll all) {
            suits(all.fact().name(), TERMS, path, domains)
                    .ifPresent(domain -> listed(all.values(), domain, path + "/values"));
        } else if (rule instanceof AtLeast least) {
            bound(least.fact().name(), least.bound(), path, domains);
        } else if (rule instanceof AtMost most) {
            bound(most.fact().name(), most.bound(), path, domains);
        } else if (rule instanceof Gap gap) {
            measured(gap.fact(), path, domains);
        } else if (rule instanceof InWindow window) {
            suits(window.fact().name(), ImmutableSet.of(FactKind.DAY), path, domains);
        } else if (rule instanceof Same same) {
            suits(same.fact(), same.outermost() ? TERMS : COMPARED, path, domains);
        } else if (rule instanceof Different different) {
            suits(different.fact(), different.outermost() ? TERMS : COMPARED, path, domains);
        } else if (rule instanceof Share share) {
            suits(share.fact(), TERMS, path, domains);
        } else if (rule instanceof OwnCondition own) {
            own.reads().stream()
                    .filter(fact -> RelationFact.named(fact.name()).isEmpty())
                    .forEach(fact -> domainAt(fact.name(), path + "/rule", domains));
        }
    }

    private void bound(String fact, AttributeValue bound, String path, ImmutableMap<String, FactDomain> domains) {
        measured(fact, path, domains).ifPresent(domain -> {
            boolean whole = bound instanceof AttributeValue.Whole;
            if (whole != (domain.kind() == FactKind.WHOLE)) {
                add(
                        ProblemCode.UNKNOWN_SETTING,
                        path + "/value",
                        whole ? "one of the terms of the fact is due" : "a whole number is due",
                        fact);
            } else if (!whole) {
                listed(Values.ids(bound), domain, path + "/value");
            }
        });
    }

    /** A number, or one of several ordered terms. */
    private Optional<FactDomain> measured(String fact, String path, ImmutableMap<String, FactDomain> domains) {
        Optional<FactDomain> domain = suits(fact, ImmutableSet.of(FactKind.WHOLE, FactKind.TERM), path, domains);
        if (domain.isPresent()
                && domain.get().kind() == FactKind.TERM
                && !domain.get().ordered()) {
            add(ProblemCode.UNKNOWN_SETTING, path + "/fact", "the terms of the fact have no order", fact);
            return Optional.empty();
        }
        return domain;
    }

    private Optional<FactDomain> suits(
            String fact, Set<FactKind> kinds, String path, ImmutableMap<String, FactDomain> domains) {
        Optional<FactDomain> domain = domain(fact, path, domains);
        if (domain.isPresent() && !kinds.contains(domain.get().kind())) {
            add(
                    ProblemCode.UNKNOWN_SETTING,
                    path + "/fact",
                    "the rule is about facts of the kind " + new TreeSet<>(kinds) + ", and this one is of the kind "
                            + domain.get().kind(),
                    fact);
            return Optional.empty();
        }
        return domain;
    }

    private Optional<FactDomain> domain(String fact, String path, ImmutableMap<String, FactDomain> domains) {
        return domainAt(fact, path + "/fact", domains);
    }

    private Optional<FactDomain> domainAt(String fact, String place, ImmutableMap<String, FactDomain> domains) {
        @Nullable FactDomain listed = domains.get(fact);
        Optional<FactDomain> domain = listed == null ? PersonFact.domainOf(fact) : Optional.of(listed);
        if (domain.isEmpty()) {
            Set<String> known = new TreeSet<>(PersonFact.names());
            known.addAll(domains.keySet());
            add(ProblemCode.UNKNOWN_ID, place, "there is no such fact or attribute" + nearest(fact, known), fact);
        }
        return domain;
    }

    private void listed(Collection<String> values, FactDomain domain, String path) {
        boolean open = domain.terms().isEmpty() && !domain.ordered() && domain.kind() != FactKind.PLACE;
        if (open) {
            return;
        }
        for (String value : values) {
            if (!domain.terms().containsKey(value)) {
                String near = nearest(value, domain.terms().keySet());
                add(ProblemCode.UNKNOWN_ID, path, "the fact has no such term" + near, value);
            }
        }
    }

    private String nearest(String name, Collection<String> known) {
        // a programme may know a million topics, and a document name as many that there are not
        return problems.isFull()
                ? ""
                : Nearest.to(name, known)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
    }

    private void distinct(Set<String> seen, String path, String id) {
        if (!seen.add(id)) {
            add(ProblemCode.DUPLICATE_ID, path + "/id", "another rule has the identifier", id);
        }
    }

    private static boolean isOnPerson(Condition condition) {
        return condition.reads().stream().anyMatch(fact -> fact.of() == Subject.PERSON);
    }

    private static boolean isOnPair(Condition condition) {
        ImmutableList<FactRef> reads = condition.reads();
        return reads.stream()
                .anyMatch(fact -> fact.of() == Subject.MENTOR
                        || fact.of() == Subject.MENTEE
                        || RelationFact.named(fact.name())
                                .filter(RelationFact::isAboutPair)
                                .isPresent());
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
