package dev.mentoring.core.programme;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Readiness;
import dev.mentoring.core.participant.Role;

/** Of whom a programme's application form asks what, and who has not answered. */
final class ApplicationQuestions {

    private final Programme programme;
    private final ImmutableList<Required> required;

    ApplicationQuestions(Programme programme) {
        this.programme = programme;
        this.required = programme.form().groups().stream()
                .flatMap(group -> group.questions().stream()
                        .filter(Question::required)
                        .map(question -> new Required(group.id(), question, conditions(group, question))))
                .collect(toImmutableList());
    }

    private record Required(String group, Question question, ImmutableList<Condition> conditions) {}

    /** What must hold for a question to be asked, each condition once. */
    ImmutableList<Condition> conditions(QuestionGroup group, Question question) {
        ImmutableSet.Builder<Condition> all = ImmutableSet.builder();
        group.when().ifPresent(all::add);
        question.when().ifPresent(all::add);
        if (question.field() == Field.MENTOR_PLACES) {
            all.add(new Condition.HasRole(Role.MENTOR));
        }
        question.attribute()
                .filter(programme.form().sensitive()::contains)
                .ifPresent(id -> all.add(new Condition.HasLeave(id)));
        question.statement().ifPresent(id -> roles(id).forEach(role -> all.add(new Condition.HasRole(role))));
        return all.build().asList();
    }

    /** The role whom a statement concerns alone; nothing when it concerns both, and so everybody. */
    private ImmutableSet<Role> roles(String id) {
        return programme.statements().stream()
                .filter(statement ->
                        statement.id().equals(id) && statement.roles().size() == 1)
                .findFirst()
                .map(Statement::roles)
                .orElse(ImmutableSet.of());
    }

    /** Names the required questions that somebody of whom they are asked has not answered. */
    void check(String path, Participant person, Problems problems) {
        for (Required due : required) {
            if (isAsked(due, person) && !isAnswered(due.question(), person)) {
                problems.add(
                        ProblemCode.MISSING_FIELD,
                        Location.inModel(path + "/" + due.question().member()),
                        "the programme's form requires an answer",
                        person.id(),
                        due.group());
            }
        }
    }

    private boolean isAsked(Required due, Participant person) {
        return due.conditions().stream().allMatch(when -> when.holds(person, programme.form()));
    }

    /** Names and addresses are no part of the roster: whether they are there is not known here. */
    private static boolean isAnswered(Question question, Participant person) {
        Readiness readiness = person.readiness();
        return switch (question.field()) {
            case APPLIED_ON -> person.appliedOn().isPresent();
            case OFFERS -> !person.offers().isEmpty();
            case NEEDS -> !person.needs().isEmpty();
            case OTHER_OFFERS -> !person.otherOffers().isEmpty();
            case OTHER_NEEDS -> !person.otherNeeds().isEmpty();
            case ATTRIBUTE ->
                person.attributes().containsKey(question.attribute().orElseThrow());
            case PLACE -> person.place().isPresent();
            case MEETING_MODES -> !person.meetingModes().isEmpty();
            case REACH_FROM -> person.withinReach().isPresent();
            case REACH_KILOMETRES ->
                person.withinReach().flatMap(reach -> reach.kilometres()).isPresent();
            case COMMITMENTS -> !person.commitments().isEmpty();
            case MENTOR_PLACES -> person.mentorPlaces().isPresent();
            case AVOIDS -> !person.avoids().isEmpty();
            case OBJECTIVES -> person.objectives().isPresent();
            case NOTE -> person.note().isPresent();
            case LANGUAGES -> !person.languages().isEmpty();
            case CHANNELS -> !person.channels().isEmpty();
            case VOLUNTARY -> readiness.voluntary().isPresent();
            case MANAGER_CONSENT -> readiness.managerConsent().isPresent();
            case COMPLETED_ON ->
                readiness.completed().containsKey(question.component().orElseThrow());
            case STATEMENT ->
                readiness.acknowledged().containsKey(question.statement().orElseThrow());
            case PEN_PICTURE -> person.story().penPicture().isPresent();
            case MOTIVATION -> person.story().motivation().isPresent();
            case LIVED -> !person.story().lived().isEmpty();
            case SEEKS_LIVED -> !person.story().seeksLived().isEmpty();
            default -> isInCareer(question.field(), person.career());
        };
    }

    private static boolean isInCareer(Field field, Career career) {
        return switch (field) {
            case CAREER_STAGE -> career.stage().isPresent();
            case ROLE_SINCE -> career.roleSince().isPresent();
            case SECTOR_SINCE -> career.sectorSince().isPresent();
            case ORGANISATION -> career.organisation().isPresent();
            case DEPARTMENT -> career.department().isPresent();
            case JOB_TITLE -> career.jobTitle().isPresent();
            case GRADE -> career.grade().isPresent();
            default -> true;
        };
    }
}
