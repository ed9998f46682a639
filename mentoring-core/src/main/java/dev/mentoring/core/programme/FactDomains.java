package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.rule.FactDomain;
import dev.mentoring.core.rule.FactKind;
import dev.mentoring.core.rule.PersonFact;
import dev.mentoring.core.taxonomy.Taxonomy;
import dev.mentoring.core.taxonomy.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that facts may have in one programme: its own terms, topics, places and attributes. */
final class FactDomains {

    private FactDomains() {}

    static ImmutableMap<String, FactDomain> of(Programme programme) {
        Map<String, FactDomain> domains = new LinkedHashMap<>();
        ImmutableMap<String, Optional<String>> topics = topics(programme);
        put(domains, PersonFact.OFFERS, FactDomain.of(FactKind.TERMS, topics));
        put(domains, PersonFact.NEEDS, FactDomain.of(FactKind.TERMS, topics));
        put(domains, PersonFact.LIVED, FactDomain.of(FactKind.TERMS, topics));
        put(domains, PersonFact.PLACE, places(programme));
        put(domains, PersonFact.CAREER_STAGE, FactDomain.ordered(terms(programme.careerStages())));
        put(
                domains,
                PersonFact.COMMITMENTS,
                FactDomain.of(
                        FactKind.TERMS,
                        terms(programme.commitments().stream()
                                .map(Commitment::choice)
                                .toList())));
        for (Attribute attribute : programme.form().attributes()) {
            domains.put(attribute.id(), domain(attribute, programme));
        }
        return ImmutableMap.copyOf(domains);
    }

    private static void put(Map<String, FactDomain> domains, PersonFact fact, FactDomain domain) {
        domains.put(fact.factName(), domain);
    }

    private static FactDomain domain(Attribute attribute, Programme programme) {
        if (attribute instanceof Attribute.Count count) {
            return FactDomain.whole(count.minimum(), count.maximum());
        }
        if (attribute instanceof Attribute.Band band) {
            return FactDomain.ordered(terms(band.choices()));
        }
        if (attribute instanceof Attribute.Category category) {
            return FactDomain.of(FactKind.TERM, terms(category.choices()));
        }
        if (attribute instanceof Attribute.Several several) {
            return FactDomain.of(FactKind.TERMS, terms(several.choices()));
        }
        if (attribute instanceof Attribute.At) {
            return places(programme);
        }
        return FactDomain.open(
                attribute instanceof Attribute.Day
                        ? FactKind.DAY
                        : attribute instanceof Attribute.Truth ? FactKind.TRUTH : FactKind.WORDS);
    }

    private static FactDomain places(Programme programme) {
        return FactDomain.of(
                FactKind.PLACE,
                programme.places().stream().collect(toImmutableMap(Place::id, place -> Optional.empty())));
    }

    private static ImmutableMap<String, Optional<String>> terms(List<Choice> choices) {
        return choices.stream().collect(toImmutableMap(Choice::id, Choice::within));
    }

    private static ImmutableMap<String, Optional<String>> topics(Programme programme) {
        return programme.taxonomies().all().stream()
                .map(Taxonomy::topics)
                .flatMap(topics -> topics.values().stream())
                .collect(toImmutableMap(Topic::id, Topic::broader));
    }
}
