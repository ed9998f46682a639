package dev.mentoring.json.form;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Career;
import dev.mentoring.core.participant.Channel;
import dev.mentoring.core.participant.DistanceRequest;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.participant.MeetingMode;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.programme.Question;
import dev.mentoring.core.programme.Statement;
import dev.mentoring.core.taxonomy.Labels;
import dev.mentoring.json.form.Answer.Look;
import dev.mentoring.json.form.Schema.Option;
import java.util.Arrays;

/** What answers to the questions of a programme look like, in one language. */
final class Answers {

    /** With so many answers at most, all are in sight. */
    private static final int FEW = 6;

    private final Programme programme;
    private final String language;
    private final Options options;

    Answers(Programme programme, String language) {
        this.programme = programme;
        this.language = language;
        this.options = new Options(programme, language);
    }

    /** What an answer to a question looks like. */
    Answer of(Question question) {
        Answer answer = ofField(question, title(question));
        question.help().ifPresent(text -> answer.schema().put("description", text.in(language)));
        if (question.required() && answer.schema().path("type").asText().equals("array")) {
            answer.schema().put("minItems", 1);
        }
        return answer;
    }

    private String title(Question question) {
        Labels labels = question.labels()
                .or(() -> question.attribute()
                        .flatMap(programme.form()::attribute)
                        .map(Attribute::labels))
                .or(() -> question.statement().map(id -> statement(id).labels()))
                .orElseGet(() -> Words.of("field." + question.field().name()));
        String title = labels.in(language);
        return question.component()
                .filter(id -> question.labels().isEmpty())
                .map(id -> options.component(id) + " – " + title)
                .orElse(title);
    }

    private Answer ofField(Question question, String title) {
        return switch (question.field()) {
            case ID -> Answer.of(Schema.id(title), Look.PLAIN);
            case NAME -> Answer.of(Schema.name(title), Look.PLAIN);
            case EMAIL -> Answer.of(Schema.name(title).put("format", "email"), Look.PLAIN);
            case ORGANISATION, DEPARTMENT -> Answer.of(Schema.id(title), Look.PLAIN);
            case APPLIED_ON, ROLE_SINCE, SECTOR_SINCE, COMPLETED_ON -> Answer.of(Schema.day(title), Look.PLAIN);
            case ROLES -> Answer.of(Schema.any(title, options.roles()).put("minItems", 1), Look.TICKS);
            case OFFERS, NEEDS -> ticks(title, options.topicObjects());
            case LIVED, SEEKS_LIVED -> ticks(title, options.topics());
            case OTHER_OFFERS, OTHER_NEEDS -> Answer.of(Schema.listOf(title, Schema.words(title)), Look.PLAIN);
            case AVOIDS -> Answer.of(Schema.listOf(title, Schema.id(title)).put("uniqueItems", true), Look.PLAIN);
            case OBJECTIVES, NOTE, PEN_PICTURE, MOTIVATION -> Answer.of(Schema.words(title), Look.LINES);
            case JOB_TITLE -> Answer.of(Schema.name(title), Look.PLAIN);
            case MENTOR_PLACES -> Answer.of(Schema.whole(title, 0, Participant.MOST_PLACES), Look.PLAIN);
            case REACH_KILOMETRES -> Answer.of(Schema.whole(title, 0, DistanceRequest.FARTHEST), Look.PLAIN);
            case GRADE -> Answer.of(Schema.whole(title, 0, Career.HIGHEST_GRADE), Look.PLAIN);
            default -> ofListed(question, title);
        };
    }

    private Answer ofListed(Question question, String title) {
        return switch (question.field()) {
            case PLACE, REACH_FROM -> choice(title, options.places());
            case CAREER_STAGE -> choice(title, options.choices(programme.careerStages()));
            case COMMITMENTS -> ticks(title, options.commitments());
            case MEETING_MODES -> ticks(title, options.constants(question.field(), "mode.", names(MeetingMode.class)));
            case CHANNELS -> ticks(title, options.constants(question.field(), "channel.", names(Channel.class)));
            case LANGUAGES -> ticks(title, options.languages());
            case MANAGER_CONSENT ->
                choice(title, options.constants(question.field(), "consent.", names(ManagerConsent.class)));
            case VOLUNTARY -> truth(title);
            case STATEMENT ->
                acknowledgement(title, statement(question.statement().orElseThrow()));
            default ->
                ofAttribute(
                        programme
                                .form()
                                .attribute(question.attribute().orElseThrow())
                                .orElseThrow(),
                        title);
        };
    }

    private Answer ofAttribute(Attribute attribute, String title) {
        if (attribute instanceof Attribute.Count count) {
            return Answer.of(Schema.whole(title, count.minimum(), count.maximum()), Look.PLAIN);
        } else if (attribute instanceof Attribute.Several several) {
            return ticks(title, options.choices(several.choices()));
        } else if (attribute instanceof Attribute.Day) {
            return new Answer(Schema.day(title), Look.PLAIN, ImmutableList.of("day"));
        } else if (attribute instanceof Attribute.Words) {
            return new Answer(Schema.words(title), Look.LINES, ImmutableList.of("text"));
        } else if (attribute instanceof Attribute.At) {
            ObjectNode place = Schema.one(title, "string", options.places());
            return new Answer(place, look(options.places()), ImmutableList.of("place"));
        }
        return attribute instanceof Attribute.Truth ? truth(title) : choice(title, options.choices(attribute.terms()));
    }

    private Answer truth(String title) {
        ImmutableList<Option> both = ImmutableList.of(
                new Option(BooleanNode.TRUE, Words.of("answer.YES").in(language)),
                new Option(BooleanNode.FALSE, Words.of("answer.NO").in(language)));
        return Answer.of(Schema.one(title, "boolean", both), Look.FEW);
    }

    private Answer acknowledgement(String title, Statement statement) {
        Option given = new Option(
                Schema.text(statement.version()), Words.of("acknowledged").in(language));
        return Answer.of(Schema.consent(title, given), Look.FEW);
    }

    private static Answer choice(String title, ImmutableList<Option> options) {
        return Answer.of(Schema.one(title, "string", options), look(options));
    }

    private static Answer ticks(String title, ImmutableList<Option> options) {
        return Answer.of(Schema.any(title, options), Look.TICKS);
    }

    private static Look look(ImmutableList<Option> options) {
        return options.size() <= FEW ? Look.FEW : Look.MANY;
    }

    private Statement statement(String id) {
        return programme.statements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <E extends Enum<E>> ImmutableList<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(toImmutableList());
    }
}
