package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Span;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the rounds of a programme and how long their relationships last. */
final class CohortValues {

    private static final Shape COHORT = Shape.requiring("id", "number", "rules").allowing("leads", "mostPeople");
    private static final Shape SPAN = Shape.requiring("least", "most");

    private CohortValues() {}

    /** Reads a round. */
    static Supplier<Cohort> read(DocumentReader in) {
        String id = "";
        int number = 1;
        String rules = "";
        ImmutableSet<String> leads = ImmutableSet.of();
        Optional<Integer> mostPeople = Optional.empty();
        if (in.enterObject(COHORT)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = in.id();
                    case "number" -> number = (int) in.whole(1, Integer.MAX_VALUE);
                    case "rules" -> rules = in.filledText();
                    case "leads" -> leads = Values.distinctIds(in);
                    default -> mostPeople = Optional.of((int) in.whole(1, Integer.MAX_VALUE));
                }
            }
        }
        String name = id;
        int round = number;
        String version = rules;
        ImmutableSet<String> leaders = leads;
        Optional<Integer> size = mostPeople;
        return () -> new Cohort(name, round, version, leaders, size);
    }

    /** Reads a span of time. */
    static Supplier<Span> span(DocumentReader in) {
        Period least = Period.ofDays(1);
        Period most = Period.ofDays(1);
        if (in.enterObject(SPAN)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "least" -> least = TimeValues.period(in);
                    default -> most = TimeValues.period(in);
                }
            }
        }
        Period shortest = least;
        Period longest = most;
        return () -> new Span(shortest, longest);
    }

    /** Writes the rounds, unless there are none. */
    static void write(List<Cohort> cohorts, JsonText out) {
        Values.writeRows("cohorts", cohorts, out, cohort -> {
            out.name("id").value(cohort.id()).name("number").value(cohort.number());
            out.name("rules").value(cohort.rules());
            Values.writeUnlessEmpty("leads", cohort.leads(), out);
            cohort.mostPeople().ifPresent(most -> out.name("mostPeople").value(most));
        });
    }

    /** Writes a span of time. */
    static void write(Span span, JsonText out) {
        out.name("duration").row();
        out.name("least").value(span.least().toString());
        out.name("most").value(span.most().toString());
        out.end();
    }
}
