package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeValue.Day;
import dev.mentoring.core.participant.AttributeValue.Term;
import dev.mentoring.core.participant.AttributeValue.Terms;
import dev.mentoring.core.participant.AttributeValue.Truth;
import dev.mentoring.core.participant.AttributeValue.Whole;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Participant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Facts about two people or about the round, by the stable names that traces use.
 *
 * <p>Each has a value that is usual for the two and follows from a key of either; a few pairs that the {@link TiedMentees} name
 * have another one. The pair grid rests on that: it asks once for all pairs of equal keys and then for each named pair.
 */
@SuppressWarnings("ImmutableEnumChecker") // domains are immutable, which the checker cannot see
public enum RelationFact {
    /** Whether the two are one person. */
    SAME_PERSON("same-person", FactKind.TRUTH, false) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(mentor.id().equals(mentee.id()));
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(false);
        }
    },
    /** Whether the programme office rules the two out. */
    EXCLUDED("excluded", FactKind.TRUTH, true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(context.ties().excludes(mentor.id(), mentee.id()));
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(false);
        }
    },
    /** Whether one side does not want the other; private. */
    AVOIDS("avoids", FactKind.TRUTH, true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(
                    of == Subject.MENTOR
                            ? mentor.avoids().contains(mentee.id())
                            : mentee.avoids().contains(mentor.id()));
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(false);
        }
    },
    /** Whether the two were paired in an earlier round, in either direction. */
    PAIRED_BEFORE("paired-before", FactKind.TRUTH, true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(context.ties().paired(mentor.id(), mentee.id()));
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return truth(false);
        }
    },
    /** How many rounds ago the two were paired last. */
    ROUNDS_SINCE_PAIRING("rounds-since-pairing", FactDomain.whole(0, Integer.MAX_VALUE), true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            OptionalInt last = context.ties().lastRound(mentor.id(), mentee.id());
            Optional<Integer> now = context.round().number();
            return last.isPresent() && now.isPresent()
                    ? Optional.of(new Whole(now.get() - last.getAsInt()))
                    : Optional.empty();
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return Optional.empty();
        }
    },
    /** Types of the running relationships of other types between the two. */
    OTHER_RELATIONSHIPS("other-relationships", FactKind.TERMS, true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return Optional.of(new Terms(context.ties().otherTypes(mentor.id(), mentee.id())));
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return Optional.of(new Terms(ImmutableSet.of()));
        }
    },
    /** Whether one side stands above the other in the reporting lines. */
    ABOVE("above-the-other", FactKind.TRUTH, true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            Participant person = of == Subject.MENTOR ? mentor : mentee;
            Participant other = of == Subject.MENTOR ? mentee : mentor;
            return context.ties().knowsLineOf(person.id())
                    ? truth(context.ties().isAbove(person.id(), other.id()))
                    : Optional.empty();
        }

        @Override
        Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            Participant person = of == Subject.MENTOR ? mentor : mentee;
            return context.ties().knowsLineOf(person.id()) ? truth(false) : Optional.empty();
        }

        @Override
        Object key(Subject of, Subject side, Participant person, RuleContext context) {
            return of != side || context.ties().knowsLineOf(person.id());
        }
    },
    /** How far it is from the place that one side names to the place where the other works, in metres. */
    DISTANCE("distance-metres", FactDomain.whole(0, Long.MAX_VALUE), true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            Participant person = of == Subject.MENTOR ? mentor : mentee;
            Participant other = of == Subject.MENTOR ? mentee : mentor;
            return context.metres(person.withinReach().map(DistanceRequest::from), other.place());
        }

        @Override
        Object key(Subject of, Subject side, Participant person, RuleContext context) {
            return of == side ? person.withinReach().map(DistanceRequest::from) : person.place();
        }
    },
    /** How many minutes of an ordinary week the two can both meet. */
    SHARED_MINUTES("shared-minutes", FactDomain.whole(0, SharedHours.MOST), true) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return mentor.availability().isKnown() && mentee.availability().isKnown()
                    ? Optional.of(new Whole(mentor.availability()
                            .sharedMinutes(
                                    mentee.availability(), context.round().on())))
                    : Optional.empty();
        }

        @Override
        Object key(Subject of, Subject side, Participant person, RuleContext context) {
            return person.availability();
        }
    },
    /** The date for which the round is run. */
    DATE_OF_ROUND("date-of-round", FactKind.DAY, false) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return Optional.of(new Day(context.round().on()));
        }
    },
    /** The type of relationship that the programme makes. */
    RELATIONSHIP_TYPE("relationship-type", FactKind.TERM, false) {
        @Override
        Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context) {
            return Optional.of(new Term(context.round().relationship()));
        }
    };

    private static final ImmutableMap<String, RelationFact> BY_NAME =
            Arrays.stream(values()).collect(toImmutableMap(RelationFact::factName, Function.identity()));

    private final String factName;
    private final FactDomain domain;
    private final boolean alterable;

    RelationFact(String name, FactKind kind, boolean alterable) {
        this(name, FactDomain.open(kind), alterable);
    }

    RelationFact(String name, FactDomain domain, boolean alterable) {
        this.factName = name;
        this.domain = domain;
        this.alterable = alterable;
    }

    /** The name that traces use. */
    public String factName() {
        return factName;
    }

    /** Whether it could be otherwise, so that a change of verdict may rest on it. */
    boolean isAlterable() {
        return alterable;
    }

    /** Whether it is about two people, and not about the round. */
    boolean isAboutPair() {
        return this != DATE_OF_ROUND && this != RELATIONSHIP_TYPE;
    }

    /** Whether it is of one side of the two: of the mentor and of the mentee it may differ. */
    boolean isOfOneSide() {
        return this == AVOIDS || this == ABOVE || this == DISTANCE;
    }

    /** Whether people whom something else than a reporting line connects have a value of their own. */
    boolean isOfTie() {
        return isAboutPair() && this != ABOVE && this != DISTANCE && this != SHARED_MINUTES;
    }

    FactDomain domain() {
        return domain;
    }

    static Optional<RelationFact> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The value for two people; {@code of} tells of whom it is asked, where it is about one side. */
    abstract Optional<AttributeValue> value(Subject of, Participant mentor, Participant mentee, RuleContext context);

    /** The value for two people whom no tie connects: it depends on their keys alone. */
    Optional<AttributeValue> usual(Subject of, Participant mentor, Participant mentee, RuleContext context) {
        return value(of, mentor, mentee, context);
    }

    /** What the usual value depends on of the person on one side. */
    Object key(Subject of, Subject side, Participant person, RuleContext context) {
        return true;
    }

    private static Optional<AttributeValue> truth(boolean yes) {
        return Optional.of(new Truth(yes));
    }
}
