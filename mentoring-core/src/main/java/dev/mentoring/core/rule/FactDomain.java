package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a fact may have.
 *
 * @param kind what they look like
 * @param terms the terms in their order, each with the term that contains it, if any; empty when nothing lists them
 * @param ordered whether the terms go from lowest to highest
 * @param minimum the smallest whole number, if anything limits it
 * @param maximum the largest whole number, if anything limits it
 */
public record FactDomain(
        FactKind kind,
        ImmutableMap<String, Optional<String>> terms,
        boolean ordered,
        Optional<Long> minimum,
        Optional<Long> maximum) {

    /** Values of a kind without any list or limit. */
    public static FactDomain open(FactKind kind) {
        return new FactDomain(kind, ImmutableMap.of(), false, Optional.empty(), Optional.empty());
    }

    /** Listed terms without order. */
    public static FactDomain of(FactKind kind, ImmutableMap<String, Optional<String>> terms) {
        return new FactDomain(kind, terms, false, Optional.empty(), Optional.empty());
    }

    /** One of several terms, from lowest to highest. */
    public static FactDomain ordered(ImmutableMap<String, Optional<String>> terms) {
        return new FactDomain(FactKind.TERM, terms, true, Optional.empty(), Optional.empty());
    }

    /** Whole numbers within limits. */
    public static FactDomain whole(long minimum, long maximum) {
        return new FactDomain(FactKind.WHOLE, ImmutableMap.of(), false, Optional.of(minimum), Optional.of(maximum));
    }

    /** Position of a term from 0; -1 when it is not listed. */
    int position(String term) {
        return terms.keySet().asList().indexOf(term);
    }

    /** Whether a term is one of others or lies within one of them, at any depth. */
    boolean liesWithin(String term, Set<String> others) {
        @Nullable String at = term;
        while (at != null) {
            if (others.contains(at)) {
                return true;
            }
            at = terms.getOrDefault(at, Optional.empty()).orElse(null);
        }
        return false;
    }

    /** The term that contains a term and lies within no other; the term itself when nothing contains it. */
    String outermost(String term) {
        String at = term;
        Optional<String> around = terms.getOrDefault(at, Optional.empty());
        while (around.isPresent()) {
            at = around.get();
            around = terms.getOrDefault(at, Optional.empty());
        }
        return at;
    }
}
