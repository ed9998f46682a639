package dev.mentoring.core.rule;

import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.DistanceProvider;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Place;
import dev.mentoring.core.participant.Roster;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where facts come from: the roster, the round, the known places and distances, and the values that facts may have. */
public final class RuleContext {

    private final Ties ties;
    private final Round round;
    private final ImmutableMap<String, Place> places;
    private final DistanceProvider distances;
    private final ImmutableMap<String, FactDomain> domains;

    /**
     * Makes a context.
     *
     * @param places the places of the programme, by identifier
     * @param domains the values that facts may have, by name of the fact; those that are absent have any of their kind
     */
    public RuleContext(
            Roster roster,
            Round round,
            ImmutableMap<String, Place> places,
            DistanceProvider distances,
            ImmutableMap<String, FactDomain> domains) {
        this.ties = new Ties(roster, round.relationship());
        this.round = round;
        this.places = places;
        this.distances = distances;
        this.domains = domains;
    }

    /** A context without attributes, for a round that nobody counts. */
    public RuleContext(Roster roster, LocalDate on, ImmutableMap<String, Place> places, DistanceProvider distances) {
        this(roster, Round.on(on), places, distances, ImmutableMap.of());
    }

    /** The round for which rules are judged. */
    public Round round() {
        return round;
    }

    /** The facts about a pair. */
    public Facts about(Participant mentor, Participant mentee) {
        return new PairFacts(mentor, mentee);
    }

    /** The facts about a person, for rules of participation. */
    public Facts about(Participant person) {
        return new PersonFacts(person);
    }

    Ties ties() {
        return ties;
    }

    /** The values that a fact may have. */
    FactDomain domain(String fact) {
        @Nullable FactDomain listed = domains.get(fact);
        return listed != null
                ? listed
                : PersonFact.domainOf(fact)
                        .or(() -> RelationFact.named(fact).map(RelationFact::domain))
                        .or(() -> domains.entrySet().stream()
                                .filter(attribute -> PersonFact.shares(fact, attribute.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst())
                        .orElse(FactDomain.open(FactKind.WORDS));
    }

    /** The way between two places in metres; empty when a place or the way is not known. */
    Optional<AttributeValue> metres(Optional<String> from, Optional<String> to) {
        @Nullable Place start = from.map(places::get).orElse(null);
        @Nullable Place end = to.map(places::get).orElse(null);
        OptionalLong metres = start == null || end == null ? OptionalLong.empty() : distances.metres(start, end);
        return metres.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Whole(metres.getAsLong()));
    }

    private final class PairFacts implements Facts {

        private final Participant mentor;
        private final Participant mentee;

        PairFacts(Participant mentor, Participant mentee) {
            this.mentor = mentor;
            this.mentee = mentee;
        }

        @Override
        public Optional<AttributeValue> value(FactRef fact) {
            Optional<RelationFact> relation = RelationFact.named(fact.name());
            if (relation.isPresent()) {
                return relation.get().value(fact.of(), mentor, mentee, RuleContext.this);
            }
            return switch (fact.of()) {
                case MENTOR -> PersonFact.value(mentor, fact.name(), round);
                case MENTEE -> PersonFact.value(mentee, fact.name(), round);
                case PERSON, BOTH -> Optional.empty();
            };
        }

        @Override
        public FactDomain domain(String fact) {
            return RuleContext.this.domain(fact);
        }

        @Override
        public Optional<String> who(FactRef fact) {
            return switch (fact.of()) {
                case MENTOR -> Optional.of(mentor.id());
                case MENTEE -> Optional.of(mentee.id());
                case PERSON, BOTH -> Optional.empty();
            };
        }
    }

    private final class PersonFacts implements Facts {

        private final Participant person;

        PersonFacts(Participant person) {
            this.person = person;
        }

        @Override
        public Optional<AttributeValue> value(FactRef fact) {
            return switch (fact.of()) {
                case PERSON -> PersonFact.value(person, fact.name(), round);
                case BOTH ->
                    RelationFact.named(fact.name())
                            .flatMap(relation -> relation.value(Subject.BOTH, person, person, RuleContext.this));
                case MENTOR, MENTEE -> Optional.empty();
            };
        }

        @Override
        public FactDomain domain(String fact) {
            return RuleContext.this.domain(fact);
        }

        @Override
        public Optional<String> who(FactRef fact) {
            return fact.of() == Subject.BOTH ? Optional.empty() : Optional.of(person.id());
        }
    }
}
