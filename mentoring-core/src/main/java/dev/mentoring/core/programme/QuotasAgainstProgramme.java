package dev.mentoring.core.programme;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.Nearest;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactKind;
import dev.mentoring.core.rule.PersonFact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what quotas name with what their programme has. */
final class QuotasAgainstProgramme {

    /** Facts whose values make groups. */
    private static final ImmutableSet<FactKind> GROUPING =
            ImmutableSet.of(FactKind.TERM, FactKind.PLACE, FactKind.TERMS, FactKind.TRUTH);

    private final Programme programme;
    private final Map<String, FactDomain> domains = new HashMap<>();
    private final Problems problems;

    QuotasAgainstProgramme(Programme programme, Problems problems) {
        this.programme = programme;
        this.problems = problems;
        Arrays.stream(PersonFact.values()).forEach(fact -> domains.put(fact.factName(), fact.domain()));
        domains.putAll(FactDomains.of(programme));
    }

    void check() {
        for (int i = 0; i < programme.quotas().size(); i++) {
            check(programme.quotas().get(i), "quotas/" + i);
        }
    }

    private void check(Quota quota, String path) {
        if (programme.form().sensitive().contains(quota.fact()) || PersonFact.isOfLeave(quota.fact())) {
            add(
                    ProblemCode.SENSITIVE_ATTRIBUTE,
                    path + "/fact",
                    "the attribute is sensitive and no quota may use it",
                    quota.id(),
                    quota.fact());
            return;
        }
        @Nullable FactDomain domain = domains.get(quota.fact());
        if (domain == null) {
            add(
                    ProblemCode.UNKNOWN_ID,
                    path + "/fact",
                    "there is no such fact or attribute" + nearest(quota.fact(), domains.keySet()),
                    quota.id(),
                    quota.fact());
        } else if (!GROUPING.contains(domain.kind())) {
            add(
                    ProblemCode.UNKNOWN_SETTING,
                    path + "/fact",
                    "quotas are about facts of the kind " + GROUPING + ", and this one is of the kind " + domain.kind(),
                    quota.id(),
                    quota.fact());
        } else {
            checkValues(quota, domain, path + "/values");
        }
    }

    private void checkValues(Quota quota, FactDomain domain, String path) {
        if (domain.kind() == FactKind.TERMS && quota.values().size() != 1) {
            add(
                    ProblemCode.UNKNOWN_SETTING,
                    path,
                    "people may have several values of the fact, so that groups would overlap: name one value",
                    quota.id(),
                    quota.fact());
        }
        Optional<Set<String>> known = known(domain);
        for (String value : quota.values()) {
            if (known.isPresent() && !known.get().contains(value)) {
                add(
                        ProblemCode.UNKNOWN_ID,
                        path,
                        "the fact has no such value" + nearest(value, known.get()),
                        quota.id(),
                        value);
            }
        }
    }

    /** The values that there are; absent when nothing lists them. */
    private static Optional<Set<String>> known(FactDomain domain) {
        if (domain.kind() == FactKind.TRUTH) {
            return Optional.of(ImmutableSet.of(YesOrNo.YES.name(), YesOrNo.NO.name()));
        }
        boolean open = domain.terms().isEmpty() && !domain.ordered() && domain.kind() != FactKind.PLACE;
        return open ? Optional.empty() : Optional.of(domain.terms().keySet());
    }

    private String nearest(String name, Set<String> known) {
        return problems.isFull()
                ? ""
                : Nearest.to(name, new TreeSet<>(known))
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
    }

    private void add(ProblemCode code, String path, String message, String... ids) {
        problems.add(code, Location.inModel(path), message, ids);
    }
}
