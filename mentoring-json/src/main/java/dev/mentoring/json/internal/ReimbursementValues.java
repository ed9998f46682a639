package dev.mentoring.json.internal;

import dev.mentoring.core.programme.ReimbursementPolicy;
import dev.mentoring.core.programme.ReimbursementPolicy.Per;
import dev.mentoring.core.programme.ReimbursementPolicy.Year;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps which journeys are paid. */
final class ReimbursementValues {

    private static final Shape REIMBURSEMENT = Shape.requiring()
            .allowing("trips", "per", "year", "yearBegins", "mostKilometres")
            .byDefault("trips", "1")
            .byDefault("per", "\"PAIR\"")
            .byDefault("year", "\"CALENDAR\"");

    private ReimbursementValues() {}

    /** Reads a policy. */
    static Supplier<ReimbursementPolicy> read(DocumentReader in) {
        int trips = 1;
        Per per = Per.PAIR;
        Year year = Year.CALENDAR;
        Optional<MonthDay> yearBegins = Optional.empty();
        Optional<Integer> mostKilometres = Optional.empty();
        if (in.enterObject(REIMBURSEMENT)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "trips" -> trips = (int) in.whole(1, ReimbursementPolicy.MOST_TRIPS);
                    case "per" -> per = in.choice(Per.class).orElse(per);
                    case "year" -> year = in.choice(Year.class).orElse(year);
                    case "yearBegins" -> yearBegins = TimeValues.dayOfYear(in);
                    default -> mostKilometres = Optional.of((int) in.whole(1, ReimbursementPolicy.MOST_KILOMETRES));
                }
            }
        }
        int journeys = trips;
        Per whose = per;
        Year which = year;
        Optional<MonthDay> begins = yearBegins;
        Optional<Integer> longest = mostKilometres;
        return () -> new ReimbursementPolicy(journeys, whose, which, begins, longest);
    }

    /** Writes a policy: whose journeys in which year are always said, since people read it as a promise. */
    static void write(ReimbursementPolicy policy, JsonText out) {
        out.name("reimbursement").row();
        out.name("trips").value(policy.trips());
        out.name("per").value(policy.per().name());
        out.name("year").value(policy.year().name());
        policy.yearBegins().ifPresent(day -> TimeValues.write("yearBegins", day, out));
        policy.mostKilometres().ifPresent(most -> out.name("mostKilometres").value(most));
        out.end();
    }
}
