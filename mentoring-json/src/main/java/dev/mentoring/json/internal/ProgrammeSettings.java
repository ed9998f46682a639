package dev.mentoring.json.internal;

import dev.mentoring.core.Options;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.programme.Capacities;
import dev.mentoring.core.programme.StrategyChoice;
import java.util.function.Supplier;

/** Maps how people are paired and how many pairs each may be part of. */
final class ProgrammeSettings {

    private static final Shape STRATEGY = Shape.requiring("name").allowing("options");
    private static final Shape CAPACITIES = Shape.requiring("mentorDefault", "mentorMaximum", "mentee");

    private ProgrammeSettings() {}

    /** Reads a strategy. */
    static StrategyChoice strategy(DocumentReader in) {
        String name = "";
        Options options = Options.none();
        if (in.enterObject(STRATEGY)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "name" -> name = in.filledText();
                    default -> options = OptionValues.read(in);
                }
            }
        }
        return new StrategyChoice(name, options);
    }

    /** Reads capacities. */
    static Supplier<Capacities> capacities(DocumentReader in) {
        int mentorDefault = 0;
        int mentorMaximum = 0;
        int mentee = 0;
        if (in.enterObject(CAPACITIES)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentorDefault" -> mentorDefault = count(in);
                    case "mentorMaximum" -> mentorMaximum = count(in);
                    default -> mentee = count(in);
                }
            }
        }
        int usual = mentorDefault;
        int most = mentorMaximum;
        int mentorsOfOne = mentee;
        return () -> new Capacities(usual, most, mentorsOfOne);
    }

    private static int count(DocumentReader in) {
        return (int) in.whole(0, Participant.MOST_PLACES);
    }

    /** Writes a strategy. */
    static void write(StrategyChoice strategy, JsonText out) {
        out.name("strategy").row().name("name").value(strategy.name());
        ScoringValues.writeUnlessNone(strategy.options(), out);
        out.end();
    }

    /** Writes capacities. */
    static void write(Capacities capacities, JsonText out) {
        out.name("capacities").row();
        out.name("mentorDefault").value(capacities.mentorDefault());
        out.name("mentorMaximum").value(capacities.mentorMaximum());
        out.name("mentee").value(capacities.mentee());
        out.end();
    }
}
