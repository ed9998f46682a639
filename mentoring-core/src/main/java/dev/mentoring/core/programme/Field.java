package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.LanguageTags;
import dev.mentoring.core.participant.Level;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Priority;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.WeeklyHours;
import java.util.Arrays;

/** What a column of a form export is about. */
public enum Field {
    /** The applicant's identifier, required. */
    ID,
    /** Full name: contact data. */
    NAME,
    /** Address for electronic mail: contact data. */
    EMAIL,
    /** Date of the application, in the column's declared order. */
    APPLIED_ON,
    /** Roles; the column's choices have the identifiers MENTOR and MENTEE. */
    ROLES,
    /** Topics offered, at either level. */
    OFFERS,
    /** Topics wanted, at either level. */
    NEEDS,
    /** Areas offered in the applicant's own words. */
    OTHER_OFFERS,
    /** Areas wanted in the applicant's own words. */
    OTHER_NEEDS,
    /**
     * The attribute that the column names. The choices of a column about an {@link Attribute.Truth} have the identifiers of
     * {@link YesOrNo}; those of other columns are the attribute's own.
     */
    ATTRIBUTE,
    /** Where the applicant works: one of the programme's places. */
    PLACE,
    /** Ways of meeting; the column's choices have the identifiers REMOTE and IN_PERSON. An empty cell means every way. */
    MEETING_MODES,
    /** The place within whose reach the applicant asks to meet. */
    REACH_FROM,
    /** How far that reach is, in whole kilometres. */
    REACH_KILOMETRES,
    /** Kinds of commitment: the programme's own. */
    COMMITMENTS,
    /** How many mentees the applicant takes. */
    MENTOR_PLACES,
    /** Identifiers of people whom the applicant avoids. */
    AVOIDS,
    /** Identifier of the applicant's manager. */
    REPORTS_TO,
    /** What the applicant wants to reach, in their own words. */
    OBJECTIVES,
    /** A request in the applicant's own words. */
    NOTE,
    /** Goals in the applicant's own words, one a line or between semicolons. */
    GOALS,
    /** The career stage: one of the programme's own. */
    CAREER_STAGE,
    /** First day in the present role. */
    ROLE_SINCE,
    /** First day in the sector. */
    SECTOR_SINCE,
    /** Identifier or name of the employer. */
    ORGANISATION,
    /** Identifier or name of the part of the organisation. */
    DEPARTMENT,
    /** Job title. */
    JOB_TITLE,
    /** Seniority on the programme's scale, a whole number. */
    GRADE,
    /** Time zone, by its name in the IANA database, such as Europe/London. */
    ZONE,
    /** Languages; the column's choices have language tags as identifiers. */
    LANGUAGES,
    /** Ways of keeping in touch; the column's choices have names of {@link Channel} as identifiers. */
    CHANNELS,
    /** Identifiers of the mentors whom the applicant would like, best first. */
    CHOICES_AS_MENTEE,
    /** Identifiers of the mentees whom the applicant would like, best first. */
    CHOICES_AS_MENTOR,
    /** Whether the applicant takes part of their own will; the column's choices have the identifiers YES and NO. */
    VOLUNTARY,
    /** The manager's consent; the column's choices have names of {@link ManagerConsent} as identifiers. */
    MANAGER_CONSENT,
    /** The day on which the applicant completed the component that the column names. */
    COMPLETED_ON,
    /**
     * Whether the applicant acknowledges the statement that the column names, in the programme's wording; the column's
     * choices have the identifiers YES and NO.
     */
    STATEMENT,
    /** The pen picture. */
    PEN_PICTURE,
    /** Why the applicant takes part. */
    MOTIVATION,
    /** Topics that the applicant has lived through. */
    LIVED,
    /** Topics in which the applicant wants somebody who has been there. */
    SEEKS_LIVED,
    /**
     * How far the applicant's confidence goes in the topic that the column's option names; the column's choices have names of
     * {@link Level} as identifiers, and {@code NONE} for a topic that is not offered. Who states a level offers the topic.
     */
    OFFER_LEVEL,
    /** What the confidence in the topic that the column's option names rests on, in the applicant's own words. */
    OFFER_EVIDENCE,
    /**
     * How much the topic that the column's option names matters to the applicant; the column's choices have names of {@link
     * Priority} as identifiers, and {@code NONE} for a topic that is not wanted. Who states a priority wants the topic.
     */
    NEED_PRIORITY,
    /** Hours of an ordinary week; the column's choices have stretches such as {@code MONDAY 09:00-12:00} as identifiers. */
    HOURS,
    /** The day on which the applicant stated the hours. */
    HOURS_AS_OF,
    /**
     * Leave to use the attribute that the column names for the goal that it names, given on the day of the application; the
     * column's choices have names of {@link OptIn.Wish} as identifiers, and {@code NONE} for no leave. A blank cell is no leave.
     */
    LEAVE,
    /** What answer to the attribute the applicant would like; the column's choices have SIMILAR and DIFFERENT as identifiers. */
    WISH,
    /** Answers to the attribute, any of which the applicant would like. */
    WISHED_ANSWERS,
    /** Relationship types that the applicant asks for; the column's choices have these as identifiers. */
    WANTS,
    /** Whether explanations may quote the pen picture; the column's choices have the identifiers YES and NO. */
    QUOTABLE,
    /** What became of the application; the column's choices have names of {@link ApplicationStatus} as identifiers. */
    STATUS,
    /** For how many rounds in a row the applicant has got nobody, a whole number. */
    ROUNDS_MISSED,
    /** Nothing that the programme uses. */
    IGNORE;

    /** Stands for an answer that takes a topic, or leave, back. */
    public static final String NONE = "NONE";

    /** Whether the cells of a column may hold dates. */
    boolean mayHoldDates() {
        return switch (this) {
            case APPLIED_ON, ROLE_SINCE, SECTOR_SINCE, COMPLETED_ON, HOURS_AS_OF, ATTRIBUTE -> true;
            default -> false;
        };
    }

    /** Whether the field's question may be spread over a column an answer, in which a tick gives that answer. */
    public boolean mayBeSpread() {
        return switch (this) {
            case ROLES,
                    OFFERS,
                    NEEDS,
                    MEETING_MODES,
                    COMMITMENTS,
                    LANGUAGES,
                    CHANNELS,
                    LIVED,
                    SEEKS_LIVED,
                    HOURS,
                    WANTS,
                    ATTRIBUTE,
                    WISHED_ANSWERS -> true;
            default -> false;
        };
    }

    /** Whether the answers are topics, one of which an option names. */
    public boolean isOfTopics() {
        return switch (this) {
            case OFFERS, NEEDS, LIVED, SEEKS_LIVED -> true;
            default -> isOfOneTopic();
        };
    }

    /** Whether each column is about one topic, which its option names. */
    public boolean isOfOneTopic() {
        return this == OFFER_LEVEL || this == OFFER_EVIDENCE || this == NEED_PRIORITY;
    }

    /** Whether each column is about one attribute. */
    public boolean isOfOneAttribute() {
        return this == ATTRIBUTE || this == LEAVE || this == WISH || this == WISHED_ANSWERS;
    }

    /** Whether a column has choices of its own; those about attributes may. */
    boolean hasChoices() {
        return switch (this) {
            case LANGUAGES, HOURS, WANTS -> true;
            case ATTRIBUTE -> false;
            default -> !identifiers().isEmpty();
        };
    }

    /** Why an identifier is none that a choice of a column of the field may have; empty when it is one. */
    String whyNoChoice(String id) {
        return switch (this) {
            case LANGUAGES -> LanguageTags.isWellFormed(id) ? "" : "of language tags";
            case HOURS -> WeeklyHours.parse(id).isPresent() ? "" : "of stretches such as MONDAY 09:00-12:00";
            case WANTS -> "";
            default -> identifiers().contains(id) ? "" : identifiers().toString();
        };
    }

    /** The identifiers that a column may give its choices; none where it has none, or where they are no closed list. */
    ImmutableSet<String> identifiers() {
        return switch (this) {
            case ROLES -> names(Role.class);
            case MEETING_MODES -> names(MeetingMode.class);
            case CHANNELS -> names(Channel.class);
            case MANAGER_CONSENT -> names(ManagerConsent.class);
            case VOLUNTARY, STATEMENT, QUOTABLE, ATTRIBUTE -> names(YesOrNo.class);
            case OFFER_LEVEL -> orNone(Level.class);
            case NEED_PRIORITY -> orNone(Priority.class);
            case LEAVE -> orNone(OptIn.Wish.class);
            case WISH -> names(OptIn.Wish.class);
            case STATUS -> names(ApplicationStatus.class);
            default -> ImmutableSet.of();
        };
    }

    private static <E extends Enum<E>> ImmutableSet<String> orNone(Class<E> type) {
        return ImmutableSet.<String>builder().addAll(names(type)).add(NONE).build();
    }

    private static <E extends Enum<E>> ImmutableSet<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(toImmutableSet());
    }
}
