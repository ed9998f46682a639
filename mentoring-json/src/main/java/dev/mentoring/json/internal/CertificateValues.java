package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.problem.Side;
import java.util.Optional;

/**
 * Maps certificates, each named by its {@code "kind"}, which is its first member.
 *
 * <p>Numbers of people stand as lists in ascending order of identifier, as the problem has them: the certificate then takes
 * a fraction of the space, and nothing but the problem's digest says whom it is about.
 */
final class CertificateValues {

    private static final String SCORE = "score-potentials";
    private static final String COVERAGE = "coverage-potentials";
    private static final String SHORTAGE = "shortage";
    private static final ImmutableList<String> KINDS = ImmutableList.of(SCORE, COVERAGE, SHORTAGE);

    private static final Shape OF_SCORE = Shape.requiring("mentors", "mentees");
    private static final Shape OF_COVERAGE =
            Shape.requiring("pairPrice", "mentors", "mentees", "coverMentors", "coverMentees");
    private static final Shape OF_SHORTAGE =
            Shape.requiring("side", "people", "places", "required", "capacity", "otherPairs");

    private ImmutableLongArray mentors = ImmutableLongArray.of();
    private ImmutableLongArray mentees = ImmutableLongArray.of();
    private long pairPrice;
    private ImmutableList<String> coverMentors = ImmutableList.of();
    private ImmutableList<String> coverMentees = ImmutableList.of();
    private Side side = Side.MENTEE;
    private ImmutableList<String> people = ImmutableList.of();
    private ImmutableList<String> places = ImmutableList.of();
    private long required;
    private long capacity;
    private long otherPairs;

    private CertificateValues() {}

    /** Reads a certificate; empty, with the problem noted, when it is of no known kind. */
    static Optional<Certificate> read(DocumentReader in) {
        Optional<String> kind = in.enterKind(KINDS);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        CertificateValues values = new CertificateValues();
        in.members(shapeOf(kind.get()));
        while (in.nextMember()) {
            values.member(in);
        }
        return Optional.of(values.certificate(kind.get()));
    }

    private static Shape shapeOf(String kind) {
        return switch (kind) {
            case SCORE -> OF_SCORE;
            case COVERAGE -> OF_COVERAGE;
            default -> OF_SHORTAGE;
        };
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "mentors" -> mentors = numbers(in);
            case "mentees" -> mentees = numbers(in);
            case "pairPrice" -> pairPrice = in.whole();
            case "coverMentors" -> coverMentors = Values.ids(in);
            case "coverMentees" -> coverMentees = Values.ids(in);
            case "side" -> side = in.choice(Side.class).orElse(Side.MENTEE);
            case "people" -> people = Values.ids(in);
            case "places" -> places = Values.ids(in);
            case "required" -> required = in.whole();
            case "capacity" -> capacity = in.whole();
            default -> otherPairs = in.whole();
        }
    }

    private Certificate certificate(String kind) {
        return switch (kind) {
            case SCORE -> new ScoreCertificate(mentors, mentees);
            case COVERAGE -> new CoverageCertificate(pairPrice, mentors, mentees, coverMentors, coverMentees);
            default -> new ShortageCertificate(side, people, places, required, capacity, otherPairs);
        };
    }

    private static ImmutableLongArray numbers(DocumentReader in) {
        ImmutableLongArray.Builder numbers = ImmutableLongArray.builder();
        Values.each(in, () -> numbers.add(in.whole()));
        return numbers.build();
    }

    /** Writes a certificate. */
    static void write(Certificate certificate, JsonText out) {
        out.object();
        if (certificate instanceof ScoreCertificate score) {
            out.name("kind").value(SCORE);
            writeNumbers(score.mentors(), out.name("mentors"));
            writeNumbers(score.mentees(), out.name("mentees"));
        } else if (certificate instanceof CoverageCertificate coverage) {
            out.name("kind").value(COVERAGE);
            out.name("pairPrice").value(coverage.pairPrice());
            writeNumbers(coverage.mentors(), out.name("mentors"));
            writeNumbers(coverage.mentees(), out.name("mentees"));
            Values.write(coverage.coverMentors(), out.name("coverMentors"));
            Values.write(coverage.coverMentees(), out.name("coverMentees"));
        } else if (certificate instanceof ShortageCertificate shortage) {
            out.name("kind").value(SHORTAGE);
            out.name("side").value(shortage.side().name());
            Values.write(shortage.people(), out.name("people"));
            Values.write(shortage.places(), out.name("places"));
            out.name("required").value(shortage.required());
            out.name("capacity").value(shortage.capacity());
            out.name("otherPairs").value(shortage.otherPairs());
        }
        out.end();
    }

    private static void writeNumbers(ImmutableLongArray numbers, JsonText out) {
        out.listRow();
        numbers.forEach(out::value);
        out.end();
    }
}
