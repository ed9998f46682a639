package dev.mentoring.json.benchmark;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same document for plain data binding: records of texts, numbers and lists as a program without this library would have
 * them, which checks nothing.
 */
public record PlainRoster(
        String format,
        String cohort,
        List<Person> participants,
        @Nullable Map<String, String> reportsTo) {

    /** Somebody. */
    public record Person(
            String id,
            @Nullable Contact contact,
            List<String> roles,
            @Nullable String appliedOn,
            @Nullable List<Topic> offers,
            @Nullable List<Topic> needs,
            @Nullable Map<String, Object> attributes,
            @Nullable List<String> meetingModes,
            @Nullable Integer mentorPlaces,
            @Nullable Career career,
            @Nullable Availability availability,
            @Nullable List<String> languages,
            @Nullable Readiness readiness,
            @Nullable Story story) {}

    /** How someone is called and reached. */
    public record Contact(String name, @Nullable String email) {}

    /** What someone offers or needs. */
    public record Topic(
            String topic, @Nullable String level, @Nullable String priority) {}

    /** Where someone stands at work. */
    public record Career(
            @Nullable String stage,
            @Nullable String roleSince,
            @Nullable String organisation,
            @Nullable String jobTitle,
            @Nullable Integer grade) {}

    /** When someone can meet. */
    public record Availability(
            @Nullable String zone,
            @Nullable List<Hours> hours,
            @Nullable String asOf) {}

    /** A stretch of the week. */
    public record Hours(String day, String from, String until) {}

    /** What someone has done before. */
    public record Readiness(
            @Nullable String status, @Nullable Map<String, String> completed) {}

    /** What someone tells. */
    public record Story(@Nullable String motivation) {}
}
