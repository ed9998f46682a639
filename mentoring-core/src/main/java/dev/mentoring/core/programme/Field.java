package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Role;
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
    /** Nothing that the programme uses. */
    IGNORE;

    /** Whether the cells of a column may hold dates. */
    boolean mayHoldDates() {
        return switch (this) {
            case APPLIED_ON, ROLE_SINCE, SECTOR_SINCE, COMPLETED_ON, ATTRIBUTE -> true;
            default -> false;
        };
    }

    /** Whether a column has choices of its own; those about attributes may. */
    boolean hasChoices() {
        return this == LANGUAGES || (this != ATTRIBUTE && !identifiers().isEmpty());
    }

    /** The identifiers that a column may give its choices; none where it has none, or any language tag. */
    ImmutableSet<String> identifiers() {
        return switch (this) {
            case ROLES -> names(Role.class);
            case MEETING_MODES -> names(MeetingMode.class);
            case CHANNELS -> names(Channel.class);
            case MANAGER_CONSENT -> names(ManagerConsent.class);
            case VOLUNTARY, STATEMENT, ATTRIBUTE -> names(YesOrNo.class);
            default -> ImmutableSet.of();
        };
    }

    private static <E extends Enum<E>> ImmutableSet<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(toImmutableSet());
    }
}
