package dev.mentoring.json.internal;

import dev.mentoring.core.Options;
import dev.mentoring.core.programme.Criterion;
import dev.mentoring.core.programme.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps the scoring model of a programme. */
final class ScoringValues {

    private static final Shape SCORING = Shape.requiring("criteria");
    private static final Shape CRITERION = Shape.requiring("scorer", "weight").allowing("id", "options");

    private final List<Supplier<Criterion>> criteria = new ArrayList<>();

    /** Starts without criteria. */
    ScoringValues() {}

    /** Reads the model. */
    void read(DocumentReader in) {
        if (in.enterObject(SCORING)) {
            while (in.nextMember()) {
                Values.each(in, () -> criteria.add(criterion(in)));
            }
        }
    }

    /** Makes the model. */
    Optional<ScoringModel> scoring(Parts parts) {
        return parts.makeAll("scoring/criteria", criteria)
                .flatMap(listed -> parts.make("", () -> new ScoringModel(listed)));
    }

    private static Supplier<Criterion> criterion(DocumentReader in) {
        Optional<String> id = Optional.empty();
        String scorer = "";
        int weight = 1;
        Options options = Options.none();
        if (in.enterObject(CRITERION)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "id" -> id = Optional.of(in.id());
                    case "scorer" -> scorer = in.id();
                    case "weight" -> weight = (int) in.whole(1, Criterion.HEAVIEST);
                    default -> options = OptionValues.read(in);
                }
            }
        }
        String criterionId = id.orElse(scorer);
        String name = scorer;
        int share = weight;
        Options settings = options;
        return () -> new Criterion(criterionId, name, share, settings);
    }

    /** Writes the model. */
    static void write(ScoringModel scoring, JsonText out) {
        out.object();
        Values.writeEach(scoring.criteria(), out.name("criteria"), criterion -> write(criterion, out));
        out.end();
    }

    private static void write(Criterion criterion, JsonText out) {
        out.row();
        if (!criterion.id().equals(criterion.scorer())) {
            out.name("id").value(criterion.id());
        }
        out.name("scorer").value(criterion.scorer());
        out.name("weight").value(criterion.weight());
        writeUnlessNone(criterion.options(), out);
        out.end();
    }

    /** Writes the member {@code "options"}, unless there are none. */
    static void writeUnlessNone(Options options, JsonText out) {
        if (!options.values().isEmpty()) {
            OptionValues.write(options, out.name("options"));
        }
    }
}
