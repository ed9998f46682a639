package dev.mentoring.json.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.AttributeWish;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.Need;
import dev.mentoring.core.participant.Offer;
import dev.mentoring.core.participant.OptIn;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.WeeklyHours;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.YesOrNo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Knows how what a roster says is written in the columns of a form: the counterpart of {@link FieldReaders}. */
final class FieldWriters {

    private static final String BETWEEN = "; ";

    private final Programme programme;
    private final Vocabularies vocabularies;

    FieldWriters(Programme programme) {
        this.programme = programme;
        this.vocabularies = new Vocabularies(programme);
    }

    /** How the cells of a column are written. */
    CellWriter of(Column column) {
        return switch (column.field()) {
            case ID -> of(person -> Optional.of(person.id()));
            case NAME -> row -> row.contact().map(Contact::name).orElse("");
            case EMAIL -> row -> row.contact().flatMap(Contact::email).orElse("");
            case REPORTS_TO -> row -> row.manager().orElse("");
            case ROUNDS_MISSED -> row -> row.missed() == 0 ? "" : Integer.toString(row.missed());
            case APPLIED_ON -> date(column, Participant::appliedOn);
            case ROLES -> several(column, person -> names(person.roles()));
            case MEETING_MODES -> several(column, person -> names(person.meetingModes()));
            case CHANNELS -> several(column, person -> names(person.channels()));
            case LANGUAGES -> several(column, Participant::languages);
            case WANTS -> several(column, Participant::wants);
            case COMMITMENTS -> several(column, Participant::commitments);
            case HOURS ->
                several(
                        column,
                        person -> person.availability().hours().stream()
                                .map(WeeklyHours::written)
                                .collect(ImmutableSet.toImmutableSet()));
            case HOURS_AS_OF -> date(column, person -> person.availability().asOf());
            case ZONE -> of(person -> person.availability().zone().map(ZoneId::getId));
            case OFFERS, NEEDS, LIVED, SEEKS_LIVED, OFFER_LEVEL, OFFER_EVIDENCE, NEED_PRIORITY -> topics(column);
            case OTHER_OFFERS -> lines(Participant::otherOffers);
            case OTHER_NEEDS -> lines(Participant::otherNeeds);
            case GOALS ->
                lines(person -> person.goals().stream().map(Goal::text).toList());
            case AVOIDS -> lines(Participant::avoids);
            case CHOICES_AS_MENTEE -> lines(person -> ranked(person, Role.MENTEE));
            case CHOICES_AS_MENTOR -> lines(person -> ranked(person, Role.MENTOR));
            case PLACE -> one(column, Participant::place);
            case REACH_FROM -> one(column, person -> person.withinReach().map(DistanceRequest::from));
            case REACH_KILOMETRES ->
                of(person -> person.withinReach()
                        .flatMap(DistanceRequest::kilometres)
                        .map(String::valueOf));
            case MENTOR_PLACES -> of(person -> person.mentorPlaces().map(String::valueOf));
            case OBJECTIVES -> of(Participant::objectives);
            case NOTE -> of(Participant::note);
            case CAREER_STAGE -> one(column, person -> person.career().stage());
            case ROLE_SINCE -> date(column, person -> person.career().roleSince());
            case SECTOR_SINCE -> date(column, person -> person.career().sectorSince());
            case ORGANISATION -> career(Career::organisation);
            case DEPARTMENT -> career(Career::department);
            case JOB_TITLE -> career(Career::jobTitle);
            case GRADE -> career(career -> career.grade().map(String::valueOf));
            case VOLUNTARY -> truth(column, person -> person.readiness().voluntary());
            case MANAGER_CONSENT ->
                one(column, person -> person.readiness().managerConsent().map(Enum::name));
            case STATUS -> one(column, person -> person.readiness().status().map(Enum::name));
            case COMPLETED_ON ->
                date(
                        column,
                        person -> column.component()
                                .map(id -> person.readiness().completed().get(id)));
            case STATEMENT -> truth(column, person -> acknowledged(column, person));
            case PEN_PICTURE -> of(person -> person.story().penPicture());
            case MOTIVATION -> of(person -> person.story().motivation());
            case QUOTABLE ->
                truth(column, person -> Optional.of(person.story().quotable()).filter(yes -> yes));
            case LEAVE ->
                one(
                        column,
                        person ->
                                leave(column, person).map(leave -> leave.wish().name()));
            case WISH ->
                one(
                        column,
                        person -> wish(column, person).map(wish -> wish.kind().name()));
            case WISHED_ANSWERS ->
                several(
                        column,
                        person ->
                                wish(column, person).map(AttributeWish::answers).orElse(ImmutableSet.of()));
            case ATTRIBUTE ->
                AttributeWriters.of(
                        column, programme.form().attribute(column.attribute().orElseThrow()), vocabularies);
            case IGNORE -> row -> "";
        };
    }

    private CellWriter topics(Column column) {
        String topic = column.option().orElse("");
        return switch (column.field()) {
            case OFFERS ->
                several(
                        column,
                        person -> person.offers().stream().map(Offer::topic).collect(ImmutableSet.toImmutableSet()));
            case NEEDS ->
                several(
                        column,
                        person -> person.needs().stream().map(Need::topic).collect(ImmutableSet.toImmutableSet()));
            case LIVED -> several(column, person -> person.story().lived());
            case SEEKS_LIVED -> several(column, person -> person.story().seeksLived());
            case OFFER_LEVEL ->
                one(column, person -> offer(person, topic).flatMap(Offer::level).map(Enum::name));
            case OFFER_EVIDENCE -> of(person -> offer(person, topic).flatMap(Offer::evidence));
            default ->
                one(
                        column,
                        person -> person.needs().stream()
                                .filter(need -> need.topic().equals(topic))
                                .findFirst()
                                .flatMap(Need::priority)
                                .map(Enum::name));
        };
    }

    private static Optional<Offer> offer(Participant person, String topic) {
        return person.offers().stream()
                .filter(offer -> offer.topic().equals(topic))
                .findFirst();
    }

    private static Optional<OptIn> leave(Column column, Participant person) {
        return person.optIns().stream()
                .filter(leave -> Optional.of(leave.attribute()).equals(column.attribute())
                        && Optional.of(leave.goal()).equals(column.goal()))
                .findFirst();
    }

    private static Optional<AttributeWish> wish(Column column, Participant person) {
        return person.wishes().stream()
                .filter(wish -> Optional.of(wish.attribute()).equals(column.attribute()))
                .findFirst();
    }

    /** Only the wording that is in force can be acknowledged by a tick. */
    private Optional<Boolean> acknowledged(Column column, Participant person) {
        return programme.statements().stream()
                .filter(statement -> Optional.of(statement.id()).equals(column.statement()))
                .filter(statement -> statement
                        .version()
                        .equals(person.readiness().acknowledged().get(statement.id())))
                .map(statement -> true)
                .findFirst();
    }

    /** Choices that are tied cannot be told from ranked ones in a cell. */
    private static ImmutableList<String> ranked(Participant person, Role role) {
        return person.choices(role).people().stream()
                .flatMap(ImmutableSet::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static CellWriter of(Function<Participant, Optional<String>> text) {
        return row -> text.apply(row.participant()).orElse("");
    }

    private static CellWriter career(Function<Career, Optional<String>> text) {
        return of(person -> text.apply(person.career()));
    }

    private static CellWriter lines(Function<Participant, ? extends Collection<String>> texts) {
        return row -> String.join(BETWEEN, texts.apply(row.participant()));
    }

    private static CellWriter date(Column column, Function<Participant, Optional<LocalDate>> day) {
        return of(person -> day.apply(person).map(date -> DateWriter.write(date, column)));
    }

    private CellWriter one(Column column, Function<Participant, Optional<String>> id) {
        Vocabulary words = vocabularies.of(column);
        return of(person -> id.apply(person).flatMap(words::wordingOf));
    }

    private CellWriter truth(Column column, Function<Participant, Optional<Boolean>> answer) {
        return one(column, person -> answer.apply(person).map(yes -> yes ? YesOrNo.YES.name() : YesOrNo.NO.name()));
    }

    private CellWriter several(Column column, Function<Participant, ImmutableSet<String>> ids) {
        SeveralWriter writer = new SeveralWriter(column, vocabularies.of(column));
        return row -> writer.write(ids.apply(row.participant()));
    }

    private static <E extends Enum<E>> ImmutableSet<String> names(Collection<E> constants) {
        return constants.stream().map(Enum::name).collect(ImmutableSet.toImmutableSet());
    }
}
