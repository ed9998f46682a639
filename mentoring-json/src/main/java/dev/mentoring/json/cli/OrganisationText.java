package dev.mentoring.json.cli;

import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.scim.Filling;
import dev.mentoring.json.scim.OrganisationFact;
import dev.mentoring.json.scim.ScimReading;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Tells what came of a list of users, by counts and identifiers alone. */
final class OrganisationText {

    /** How many of each sort are told one by one. */
    private static final int TOLD = 20;

    private final Streams streams;

    OrganisationText(Streams streams) {
        this.streams = streams;
    }

    void tell(ScimReading read, Filling filling) {
        notes(read.notes());
        read.refused().stream()
                .limit(TOLD)
                .flatMap(user -> user.problems().stream())
                .forEach(problem -> streams.say(problem.describe()));
        more("REFUSED", read.refused());
        each(
                "CONFLICT",
                filling.conflicts(),
                conflict -> conflict.person() + ": the roster's " + word(conflict.fact())
                        + " was kept; the list has another one, or one that does not go with it");
        each("NOT IN THE LIST", filling.unlisted(), id -> id);
        streams.say(
                "Users: " + read.users() + " = " + read.organisation().people().size() + " people + " + read.inactive()
                        + " inactive + " + read.refused().size() + " refused");
        streams.say("Participants: "
                + filling.participants().roster().participants().size() + ", of whom "
                + filling.unlisted().size() + " are not in the list; people of the list who have not applied: "
                + filling.notApplied());
        filling.filled().forEach((fact, count) -> streams.say("Filled: " + word(fact) + " " + count));
    }

    private void notes(List<Problem> notes) {
        Map<ProblemCode, Integer> told = new EnumMap<>(ProblemCode.class);
        for (Problem note : notes) {
            if (told.merge(note.code(), 1, Integer::sum) <= TOLD) {
                streams.say(note.describe());
            }
        }
        told.forEach((code, count) -> {
            if (count > TOLD) {
                streams.say(code + ": and " + (count - TOLD) + " more");
            }
        });
    }

    private <T> void each(String title, List<T> all, Function<T, String> text) {
        all.stream().limit(TOLD).forEach(one -> streams.say(title + " " + text.apply(one)));
        more(title, all);
    }

    private void more(String title, List<?> all) {
        if (all.size() > TOLD) {
            streams.say(title + ": and " + (all.size() - TOLD) + " more");
        }
    }

    private static String word(OrganisationFact fact) {
        return fact.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
