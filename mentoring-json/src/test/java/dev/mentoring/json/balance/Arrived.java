package dev.mentoring.json.balance;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.AttributeValue;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;

/** What has arrived of applicants, field by field. */
final class Arrived {

    private Arrived() {}

    static ImmutableList<String> in(Roster roster) {
        return roster.participants().stream().map(Arrived::told).collect(ImmutableList.toImmutableList());
    }

    private static String told(Participant person) {
        return String.join(
                "|",
                person.id(),
                person.roles().asList().get(0).name(),
                value(person, "count"),
                value(person, "day"),
                value(person, "text"),
                value(person, "category"));
    }

    private static String value(Participant person, String attribute) {
        AttributeValue value = person.attributes().get(attribute);
        if (value instanceof AttributeValue.Whole whole) {
            return Long.toString(whole.number());
        }
        if (value instanceof AttributeValue.Day day) {
            return day.date().toString();
        }
        if (value instanceof AttributeValue.Words words) {
            return words.text();
        }
        return value instanceof AttributeValue.Term term ? term.id() : "nothing";
    }
}
