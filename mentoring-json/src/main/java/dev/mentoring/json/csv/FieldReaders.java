package dev.mentoring.json.csv;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.participant.ApplicationStatus;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.Goal;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Column;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.core.taxonomy.Taxonomies;
import dev.mentoring.json.internal.TimeValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Knows how the cells of each field are read in the terms of a programme. */
final class FieldReaders {

    private final Taxonomies taxonomies;
    private final Vocabularies vocabularies;
    private final ImmutableMap<String, Attribute> attributes;
    private final ImmutableMap<String, Statement> statements;
    private final WishReaders wishes;

    FieldReaders(Programme programme) {
        this.taxonomies = programme.taxonomies();
        this.vocabularies = new Vocabularies(programme);
        this.attributes = Maps.uniqueIndex(programme.form().attributes(), Attribute::id);
        this.wishes = new WishReaders(vocabularies);
        this.statements = Maps.uniqueIndex(programme.statements(), Statement::id);
    }

    /** How the cells of a column are read. */
    CellReader of(FormColumns.Placed placed) {
        CellReaders cell = new CellReaders(placed);
        Vocabulary words = vocabularies.of(placed.column());
        return switch (placed.column().field()) {
            // read before the other cells, since every problem of the row names it
            case ID, IGNORE -> (cells, draft) -> {};
            case NAME -> cell.name((draft, text) -> draft.name = Optional.of(text));
            case EMAIL -> cell.text((draft, text) -> draft.email = Optional.of(text));
            case REPORTS_TO -> cell.id("person", (draft, id) -> draft.manager = Optional.of(id));
            case ROLES -> roles(cell);
            case APPLIED_ON -> cell.date((draft, day) -> draft.appliedOn = Optional.of(day));
            case OFFERS -> cell.several(words, (draft, ids) -> draft.offers.topics.addAll(ids));
            case NEEDS -> cell.several(words, (draft, ids) -> draft.needs.topics.addAll(ids));
            case OTHER_OFFERS -> cell.lines((draft, areas) -> add(draft.offers, areas));
            case OTHER_NEEDS -> cell.lines((draft, areas) -> add(draft.needs, areas));
            case ATTRIBUTE -> attribute(cell, placed.column());
            case PLACE -> cell.one(words, (draft, id) -> draft.person.place(id));
            case REACH_FROM -> cell.one(words, (draft, id) -> draft.reachFrom = Optional.of(id));
            case REACH_KILOMETRES ->
                cell.whole(
                        0,
                        DistanceRequest.FARTHEST,
                        ProblemCode.NUMBER_RANGE,
                        (draft, limit) -> draft.reachKilometres = Optional.of(limit.intValue()));
            case MEETING_MODES -> modes(cell);
            case COMMITMENTS -> cell.several(words, (draft, ids) -> draft.person.addAllCommitments(ids));
            case MENTOR_PLACES ->
                cell.whole(
                        0,
                        Participant.MOST_PLACES,
                        ProblemCode.CAPACITY_RANGE,
                        (draft, count) -> draft.person.mentorPlaces(count.intValue()));
            case AVOIDS -> cell.people((draft, ids) -> draft.person.avoids(ids));
            case CHOICES_AS_MENTEE -> cell.ranked((draft, ranked) -> draft.person.putChoices(Role.MENTEE, ranked));
            case CHOICES_AS_MENTOR -> cell.ranked((draft, ranked) -> draft.person.putChoices(Role.MENTOR, ranked));
            case OBJECTIVES -> cell.text((draft, text) -> draft.person.objectives(text));
            case NOTE -> cell.text((draft, text) -> draft.person.note(text));
            case GOALS -> cell.lines((draft, goals) -> draft.person.goals(goals(goals)));
            case LANGUAGES -> cell.several(cell.choices(), (draft, tags) -> draft.person.addAllLanguages(tags));
            case CHANNELS ->
                cell.several(
                        cell.choices(), (draft, ids) -> draft.person.addAllChannels(constants(Channel.class, ids)));
            case ZONE -> zone(placed);
            case OFFER_LEVEL, OFFER_EVIDENCE, NEED_PRIORITY -> TopicReaders.of(placed);
            default -> wishes.of(placed).orElseGet(() -> ofPerson(cell, placed.column(), words));
        };
    }

    /** How columns about career, readiness and story are read. */
    private CellReader ofPerson(CellReaders cell, Column column, Vocabulary words) {
        return switch (column.field()) {
            case CAREER_STAGE -> cell.one(words, (draft, id) -> draft.career.stage(id));
            case ROLE_SINCE -> cell.date((draft, day) -> draft.career.roleSince(day));
            case SECTOR_SINCE -> cell.date((draft, day) -> draft.career.sectorSince(day));
            case ORGANISATION -> cell.id("organisation", (draft, id) -> draft.career.organisation(id));
            case DEPARTMENT -> cell.id("department", (draft, id) -> draft.career.department(id));
            case JOB_TITLE -> cell.text((draft, text) -> draft.career.jobTitle(text));
            case GRADE ->
                cell.whole(
                        0,
                        Career.HIGHEST_GRADE,
                        ProblemCode.NUMBER_RANGE,
                        (draft, grade) -> draft.career.grade(grade.intValue()));
            case VOLUNTARY -> cell.truth((draft, yes) -> draft.readiness.voluntary(yes));
            case MANAGER_CONSENT ->
                cell.constant(ManagerConsent.class, (draft, consent) -> draft.readiness.managerConsent(consent));
            case COMPLETED_ON -> {
                String component = column.component().orElseThrow();
                yield cell.date((draft, day) -> draft.readiness.putCompleted(component, day));
            }
            case STATEMENT -> statement(cell, column.statement().orElseThrow());
            case PEN_PICTURE -> cell.text((draft, text) -> draft.penPicture = Optional.of(text));
            case MOTIVATION -> cell.text((draft, text) -> draft.motivation = Optional.of(text));
            case LIVED -> cell.several(words, (draft, ids) -> draft.lived.addAll(ids));
            case SEEKS_LIVED -> cell.several(words, (draft, ids) -> draft.seeksLived.addAll(ids));
            case QUOTABLE -> cell.truth((draft, yes) -> draft.quotable = yes);
            case STATUS -> cell.constant(ApplicationStatus.class, (draft, status) -> draft.readiness.status(status));
            default -> throw new IllegalStateException("no way to read " + column.field());
        };
    }

    private static CellReader roles(CellReaders cell) {
        CellReader stated =
                cell.several(cell.choices(), (draft, ids) -> draft.roles.addAll(constants(Role.class, ids)));
        return (cells, draft) -> {
            int before = cells.problems().size();
            stated.read(cells, draft);
            draft.rolesUnread |= cells.problems().size() > before;
        };
    }

    /** A table that asks for ways of meeting and is told none is told every way. */
    private static CellReader modes(CellReaders cell) {
        return cell.several(cell.choices(), (draft, ids) -> {
            draft.modesAsked = true;
            draft.modes.addAll(constants(MeetingMode.class, ids));
        });
    }

    private static CellReader zone(FormColumns.Placed placed) {
        return (cells, draft) -> cells.filled(placed).ifPresent(name -> {
            draft.zone = TimeValues.zoneOf(name);
            if (draft.zone.isEmpty()) {
                cells.note(
                        placed,
                        ProblemCode.UNKNOWN_VALUE,
                        "a time zone of the IANA database is due, such as Europe/London");
            }
        });
    }

    private CellReader statement(CellReaders cell, String id) {
        Optional<Statement> statement = Optional.ofNullable(statements.get(id));
        return cell.truth((draft, yes) -> {
            if (yes) {
                statement.ifPresent(known -> draft.readiness.putAcknowledged(id, known.version()));
            }
        });
    }

    private CellReader attribute(CellReaders cell, Column column) {
        String name = column.attribute().orElseThrow();
        Attribute attribute = attributes.get(name);
        BiConsumer<ApplicantDraft, AttributeValue> use = (draft, value) -> draft.attributes.put(name, value);
        if (attribute instanceof Attribute.Count count) {
            return cell.whole(
                    count.minimum(),
                    count.maximum(),
                    ProblemCode.NUMBER_RANGE,
                    (draft, number) -> use.accept(draft, new AttributeValue.Whole(number)));
        } else if (attribute instanceof Attribute.Several) {
            return cell.several(vocabularies.of(column), (draft, ids) -> draft.terms.putAll(name, ids));
        } else if (attribute instanceof Attribute.Day) {
            return cell.date((draft, day) -> use.accept(draft, new AttributeValue.Day(day)));
        } else if (attribute instanceof Attribute.Words) {
            return cell.text((draft, text) -> use.accept(draft, new AttributeValue.Words(text)));
        } else if (attribute instanceof Attribute.At) {
            return cell.one(vocabularies.places(), (draft, place) -> use.accept(draft, new AttributeValue.At(place)));
        } else if (attribute instanceof Attribute.Truth) {
            return cell.truth((draft, yes) -> use.accept(draft, new AttributeValue.Truth(yes)));
        }
        return cell.one(vocabularies.of(column), (draft, term) -> use.accept(draft, new AttributeValue.Term(term)));
    }

    /** What names exactly one topic, whole, becomes that topic; the rest stays in the applicant's words (003-27). */
    private void add(ApplicantDraft.Areas areas, List<String> inOwnWords) {
        for (String area : inOwnWords) {
            List<String> named = taxonomies.named(area);
            if (named.size() == 1) {
                areas.topics.add(named.get(0));
            } else {
                String folded = Labels.fold(area);
                areas.others.putIfAbsent(folded.isEmpty() ? area : folded, area);
            }
        }
    }

    private static ImmutableList<Goal> goals(List<String> texts) {
        ImmutableList.Builder<Goal> goals = ImmutableList.builder();
        for (int i = 0; i < texts.size(); i++) {
            goals.add(new Goal(
                    "goal-" + (i + 1), Goal.Kind.DEVELOPMENT, texts.get(i), ImmutableSet.of(), Goal.Status.OPEN));
        }
        return goals.build();
    }

    private static <E extends Enum<E>> ImmutableSet<E> constants(Class<E> type, ImmutableSet<String> names) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> names.contains(constant.name()))
                .collect(toImmutableSet());
    }
}
