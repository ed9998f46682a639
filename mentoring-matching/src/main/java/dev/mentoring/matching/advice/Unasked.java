package dev.mentoring.matching.advice;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.taxonomy.Taxonomies;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds offers that meet nobody's need. */
final class Unasked {

    private final Taxonomies taxonomies;
    private final ImmutableSet<String> needed;
    private final Set<String> asked = new HashSet<>();

    Unasked(Taxonomies taxonomies, Topics topics, WhatMeets meets) {
        this.taxonomies = taxonomies;
        this.needed = ImmutableSet.copyOf(topics.needed());
        needed.forEach(topic -> asked.addAll(meets.offersFor(topic, taxonomies)));
    }

    Stream<UnaskedOffer> offersOf(Participant mentor) {
        return Topics.offers(mentor)
                .filter(topic -> !asked.contains(topic))
                .map(topic -> new UnaskedOffer(mentor.id(), topic, nearby(topic)));
    }

    private ImmutableList<String> nearby(String topic) {
        Stream<String> related = taxonomies.related(topic).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        Stream<String> siblings = taxonomies.ancestors(topic).stream()
                .limit(1)
                .flatMap(category -> taxonomies.narrower(category).stream());
        return Stream.concat(related, siblings)
                .filter(needed::contains)
                .distinct()
                .collect(toImmutableList());
    }
}
