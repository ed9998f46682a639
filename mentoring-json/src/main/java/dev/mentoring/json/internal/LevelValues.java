package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Level;
import dev.mentoring.matching.certificate.LevelsCertificate;
import dev.mentoring.matching.certificate.Objective;
import java.util.Arrays;

/**
 * Maps certificates of one level for each objective, or for some of its classes.
 *
 * <p>Only objectives that go by classes have {@code "from"} and {@code "to"}, and those of problems without groups have no
 * {@code "groups"}.
 */
final class LevelValues {

    private static final Shape OF_LEVELS = Shape.requiring("levels");
    private static final Shape OF_LEVEL =
            Shape.requiring("objective", "mentors", "mentees").allowing("from", "to", "groups");
    private static final ImmutableList<String> OBJECTIVES =
            Arrays.stream(Objective.values()).map(Objective::stableName).collect(ImmutableList.toImmutableList());

    private Objective objective = Objective.MINIMUMS;
    private long from;
    private long to;
    private boolean hasFrom;
    private boolean hasTo;
    private ImmutableLongArray mentors = ImmutableLongArray.of();
    private ImmutableLongArray mentees = ImmutableLongArray.of();
    private ImmutableLongArray groups = ImmutableLongArray.of();

    private LevelValues() {}

    static LevelsCertificate read(DocumentReader in) {
        ImmutableList<Level> levels = ImmutableList.of();
        in.members(OF_LEVELS);
        while (in.nextMember()) {
            levels = Values.list(in, LevelValues::level);
        }
        return new LevelsCertificate(levels);
    }

    private static Level level(DocumentReader in) {
        LevelValues values = new LevelValues();
        String path = in.path();
        if (in.enterObject(OF_LEVEL)) {
            boolean known = false;
            while (in.nextMember()) {
                if (in.member().equals("objective")) {
                    known = values.objective(in);
                } else {
                    values.member(in);
                }
            }
            if (known) {
                values.requireClasses(in, path + "/from", values.hasFrom);
                values.requireClasses(in, path + "/to", values.hasTo);
            }
        }
        return new Level(values.objective, values.from, values.to, values.mentors, values.mentees, values.groups);
    }

    private boolean objective(DocumentReader in) {
        String name = in.choice(OBJECTIVES);
        Objective.ofName(name).ifPresent(known -> objective = known);
        return !name.isEmpty();
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "from" -> {
                from = in.whole();
                hasFrom = true;
            }
            case "to" -> {
                to = in.whole();
                hasTo = true;
            }
            case "mentors" -> mentors = PotentialValues.numbers(in);
            case "mentees" -> mentees = PotentialValues.numbers(in);
            default -> groups = PotentialValues.numbers(in);
        }
    }

    private void requireClasses(DocumentReader in, String path, boolean there) {
        if (there && !goesByClasses(objective)) {
            in.noteAt(
                    path,
                    ProblemCode.UNKNOWN_FIELD,
                    "the objective \"" + objective.stableName() + "\" does not go by classes");
        } else if (!there && goesByClasses(objective)) {
            in.noteAt(
                    path,
                    ProblemCode.MISSING_FIELD,
                    "the objective \"" + objective.stableName() + "\" goes by classes; the member says which");
        }
    }

    private static boolean goesByClasses(Objective objective) {
        return objective.isByClass() || objective == Objective.WORST;
    }

    static void write(LevelsCertificate certificate, JsonText out) {
        Values.writeEach(certificate.levels(), out.name("levels"), level -> write(level, out));
    }

    private static void write(Level level, JsonText out) {
        out.object();
        out.name("objective").value(level.objective().stableName());
        if (goesByClasses(level.objective())) {
            out.name("from").value(level.from());
            out.name("to").value(level.to());
        }
        PotentialValues.writeNumbers(level.mentors(), out.name("mentors"));
        PotentialValues.writeNumbers(level.mentees(), out.name("mentees"));
        if (!level.groups().isEmpty()) {
            PotentialValues.writeNumbers(level.groups(), out.name("groups"));
        }
        out.end();
    }
}
