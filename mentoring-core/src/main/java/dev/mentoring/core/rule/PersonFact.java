package dev.mentoring.core.rule;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.AttributeValue.At;
import dev.mentoring.core.participant.AttributeValue.Day;
import dev.mentoring.core.participant.AttributeValue.Term;
import dev.mentoring.core.participant.AttributeValue.Terms;
import dev.mentoring.core.participant.AttributeValue.Truth;
import dev.mentoring.core.participant.AttributeValue.Whole;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Facts about one person that every programme has, by the stable names that rules use. A list in which somebody has put
 * nothing is not told, save where the name says how many.
 */
@SuppressWarnings("ImmutableEnumChecker") // domains and readings are immutable, which the checker cannot see
public enum PersonFact {
    /** Roles applied for. */
    ROLES("roles", FactKind.TERMS, Role.class, p -> terms(names(p.roles()))),
    /** What became of the application. */
    STATUS(
            "status",
            FactKind.TERM,
            ApplicationStatus.class,
            p -> p.readiness().status().map(s -> new Term(s.name()))),
    /** Whether the person takes part of their own will. */
    VOLUNTARY("voluntary", FactKind.TRUTH, p -> p.readiness().voluntary().map(Truth::new)),
    /** Whether the manager agrees. */
    MANAGER_CONSENT(
            "manager-consent",
            FactKind.TERM,
            ManagerConsent.class,
            p -> p.readiness().managerConsent().map(consent -> new Term(consent.name()))),
    /** Date of the application. */
    APPLIED_ON("applied-on", FactKind.DAY, p -> p.appliedOn().map(Day::new)),
    /** Topics offered. */
    OFFERS(
            "offers",
            FactKind.TERMS,
            p -> terms(p.offers().stream().map(Offer::topic).collect(toImmutableSet()))),
    /** Topics wanted. */
    NEEDS(
            "needs",
            FactKind.TERMS,
            p -> terms(p.needs().stream().map(Need::topic).collect(toImmutableSet()))),
    /** Topics lived through. */
    LIVED("lived", FactKind.TERMS, p -> terms(p.story().lived())),
    /** How many goals are open. */
    OPEN_GOALS(
            "open-goals",
            FactDomain.whole(0, Integer.MAX_VALUE),
            p -> Optional.of(new Whole(p.goals().stream()
                    .filter(goal -> goal.status() == Goal.Status.OPEN)
                    .count()))),
    /** Whether objectives are stated in the person's own words. */
    OBJECTIVES_STATED(
            "objectives-stated",
            FactKind.TRUTH,
            p -> Optional.of(new Truth(p.objectives().isPresent()))),
    /** Whether there is a pen picture. */
    PEN_PICTURE_GIVEN(
            "pen-picture-given",
            FactKind.TRUTH,
            p -> Optional.of(new Truth(p.story().penPicture().isPresent()))),
    /** Place of work. */
    PLACE("place", FactKind.PLACE, p -> p.place().map(At::new)),
    /** Ways of meeting. */
    MEETING_MODES("meeting-modes", FactKind.TERMS, MeetingMode.class, p -> terms(names(p.meetingModes()))),
    /** Ways of keeping in touch. */
    CHANNELS("channels", FactKind.TERMS, Channel.class, p -> terms(names(p.channels()))),
    /** Kinds of commitment. */
    COMMITMENTS("commitments", FactKind.TERMS, p -> terms(p.commitments())),
    /** Languages. */
    LANGUAGES("languages", FactKind.TERMS, p -> terms(p.languages())),
    /** Relationship types asked for. */
    WANTS("wants", FactKind.TERMS, p -> terms(p.wants())),
    /** Places for mentees, where the person states them. */
    MENTOR_PLACES(
            "mentor-places",
            FactDomain.whole(0, Participant.MOST_PLACES),
            p -> p.mentorPlaces().map(n -> new Whole(n))),
    /** Career stage. */
    CAREER_STAGE("career-stage", FactKind.TERM, p -> p.career().stage().map(Term::new)),
    /** First day in the present role. */
    ROLE_SINCE("role-since", FactKind.DAY, p -> p.career().roleSince().map(Day::new)),
    /** First day in the sector. */
    SECTOR_SINCE("sector-since", FactKind.DAY, p -> p.career().sectorSince().map(Day::new)),
    /** Employer. */
    ORGANISATION("organisation", FactKind.TERM, p -> p.career().organisation().map(Term::new)),
    /** Part of the organisation. */
    DEPARTMENT("department", FactKind.TERM, p -> p.career().department().map(Term::new)),
    /** Grade on the programme's scale. */
    GRADE(
            "grade",
            FactDomain.whole(0, Career.HIGHEST_GRADE),
            p -> p.career().grade().map(n -> new Whole(n))),
    /** The day on which the hours were stated. */
    HOURS_AS_OF("hours-as-of", FactKind.DAY, p -> p.availability().asOf().map(Day::new)),
    /** Time zone. */
    TIME_ZONE("time-zone", FactKind.TERM, p -> p.availability().zone().map(zone -> new Term(zone.getId()))),
    /** Whether the person asks to meet within reach of a place. */
    REACH_ASKED(
            "reach-asked",
            FactKind.TRUTH,
            p -> Optional.of(new Truth(p.withinReach().isPresent()))),
    /** How far that reach is, where the person says so. */
    REACH_KILOMETRES(
            "reach-kilometres",
            FactDomain.whole(0, DistanceRequest.FARTHEST),
            p -> p.withinReach().flatMap(reach -> reach.kilometres()).map(n -> new Whole(n)));

    private static final ImmutableMap<String, PersonFact> BY_NAME =
            Arrays.stream(values()).collect(toImmutableMap(PersonFact::factName, Function.identity()));

    private static final FactDomain WISHES = domainOf(FactKind.TERM, OptIn.Wish.class);
    private static final String COMPLETED = "completed:";
    private static final String ACKNOWLEDGED = "acknowledged:";
    private static final String WISH = "wish:";
    private static final String SHARED = "shared:";

    private final String factName;
    private final FactDomain domain;
    private final Function<Participant, Optional<? extends AttributeValue>> reading;

    PersonFact(String name, FactKind kind, Function<Participant, Optional<? extends AttributeValue>> reading) {
        this(name, FactDomain.open(kind), reading);
    }

    PersonFact(String name, FactDomain domain, Function<Participant, Optional<? extends AttributeValue>> reading) {
        this.factName = name;
        this.domain = domain;
        this.reading = reading;
    }

    PersonFact(
            String name,
            FactKind kind,
            Class<? extends Enum<?>> terms,
            Function<Participant, Optional<? extends AttributeValue>> reading) {
        this(name, domainOf(kind, terms), reading);
    }

    private static FactDomain domainOf(FactKind kind, Class<? extends Enum<?>> terms) {
        return FactDomain.of(
                kind,
                Arrays.stream(terms.getEnumConstants()).collect(toImmutableMap(Enum::name, term -> Optional.empty())));
    }

    /** The name that rules use. */
    public String factName() {
        return factName;
    }

    /** The values that it has in every programme; a programme may list the terms of an open one. */
    public FactDomain domain() {
        return domain;
    }

    /** The names of all of them, in order. */
    public static ImmutableSet<String> names() {
        return BY_NAME.keySet();
    }

    /** Whether an attribute of the name would hide a fact of the library's own. */
    public static boolean isReserved(String name) {
        return BY_NAME.containsKey(name)
                || RelationFact.named(name).isPresent()
                || name.startsWith(COMPLETED)
                || name.startsWith(ACKNOWLEDGED)
                || name.startsWith(WISH)
                || name.startsWith(SHARED);
    }

    /** The component whose completion a fact tells; empty for other facts. */
    public static Optional<String> componentOf(String name) {
        return name.startsWith(COMPLETED) ? Optional.of(name.substring(COMPLETED.length())) : Optional.empty();
    }

    /** The statement whose acknowledgement a fact tells; empty for other facts. */
    public static Optional<String> statementOf(String name) {
        return name.startsWith(ACKNOWLEDGED) ? Optional.of(name.substring(ACKNOWLEDGED.length())) : Optional.empty();
    }

    /** Whether a fact is told only with leave to use a sensitive attribute for a goal. */
    public static boolean isOfLeave(String name) {
        return name.startsWith(WISH) || name.startsWith(SHARED);
    }

    /** The value of a fact or of an attribute of somebody; empty when not told. */
    static Optional<AttributeValue> value(Participant person, String name, Round round) {
        PersonFact fact = BY_NAME.get(name);
        if (fact != null) {
            return fact.reading.apply(person).map(value -> value);
        }
        if (name.startsWith(COMPLETED)) {
            return Optional.ofNullable(person.readiness().completed().get(name.substring(COMPLETED.length())))
                    .map(Day::new);
        }
        if (name.startsWith(ACKNOWLEDGED)) {
            return Optional.ofNullable(person.readiness().acknowledged().get(name.substring(ACKNOWLEDGED.length())))
                    .map(Term::new);
        }
        if (isOfLeave(name)) {
            return ofLeave(person, name, round);
        }
        return Optional.ofNullable(person.attributes().get(name));
    }

    /** The domain of a fact that carries its own name's domain; empty for attributes. */
    static Optional<FactDomain> domainOf(String name) {
        PersonFact fact = BY_NAME.get(name);
        if (fact != null) {
            return Optional.of(fact.domain);
        }
        if (name.startsWith(COMPLETED)) {
            return Optional.of(FactDomain.open(FactKind.DAY));
        }
        if (name.startsWith(WISH)) {
            return Optional.of(WISHES);
        }
        return name.startsWith(ACKNOWLEDGED) ? Optional.of(FactDomain.open(FactKind.TERM)) : Optional.empty();
    }

    /** Whether a fact is the value of an attribute, told for some goal. */
    static boolean shares(String name, String attribute) {
        return name.startsWith(shared(attribute, ""));
    }

    static String completed(String component) {
        return COMPLETED + component;
    }

    static String acknowledged(String statement) {
        return ACKNOWLEDGED + statement;
    }

    /** What somebody who gave leave wishes of an attribute. */
    static String wish(String attribute, String goal) {
        return WISH + attribute + ":" + goal;
    }

    /** The attribute of somebody who gave leave; not told for anybody else. */
    static String shared(String attribute, String goal) {
        return SHARED + attribute + ":" + goal;
    }

    private static Optional<AttributeValue> ofLeave(Participant person, String name, Round round) {
        for (OptIn leave : person.optIns()) {
            if (!round.counts(leave)) {
                continue;
            }
            if (name.equals(wish(leave.attribute(), leave.goal()))) {
                return Optional.of(new Term(leave.wish().name()));
            }
            if (name.equals(shared(leave.attribute(), leave.goal()))) {
                return Optional.ofNullable(person.attributes().get(leave.attribute()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Terms> terms(ImmutableSet<String> ids) {
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Terms(ids));
    }

    private static ImmutableSet<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(toImmutableSet());
    }
}
