package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.BoundCertificate;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.ScoreCertificate;

/**
 * Maps certificates of one number for everybody.
 *
 * <p>Numbers of people stand as lists in ascending order of identifier, as the problem has them: the certificate then takes
 * a fraction of the space, and nothing but the problem's digest says whom it is about.
 */
final class PotentialValues {

    private static final Shape OF_SCORE = Shape.requiring("mentors", "mentees");
    private static final Shape OF_COVERAGE =
            Shape.requiring("pairPrice", "mentors", "mentees", "coverMentors", "coverMentees");
    private static final Shape OF_BOUND = Shape.requiring("atMost", "mentors", "mentees");

    private ImmutableLongArray mentors = ImmutableLongArray.of();
    private ImmutableLongArray mentees = ImmutableLongArray.of();
    private long number;
    private ImmutableList<String> coverMentors = ImmutableList.of();
    private ImmutableList<String> coverMentees = ImmutableList.of();

    private PotentialValues() {}

    static ScoreCertificate readScore(DocumentReader in) {
        PotentialValues values = read(in, OF_SCORE);
        return new ScoreCertificate(values.mentors, values.mentees);
    }

    static CoverageCertificate readCoverage(DocumentReader in) {
        PotentialValues values = read(in, OF_COVERAGE);
        return new CoverageCertificate(
                values.number, values.mentors, values.mentees, values.coverMentors, values.coverMentees);
    }

    static BoundCertificate readBound(DocumentReader in) {
        PotentialValues values = read(in, OF_BOUND);
        return new BoundCertificate(values.number, values.mentors, values.mentees);
    }

    private static PotentialValues read(DocumentReader in, Shape shape) {
        PotentialValues values = new PotentialValues();
        in.members(shape);
        while (in.nextMember()) {
            values.member(in);
        }
        return values;
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "mentors" -> mentors = numbers(in);
            case "mentees" -> mentees = numbers(in);
            case "coverMentors" -> coverMentors = Values.ids(in);
            case "coverMentees" -> coverMentees = Values.ids(in);
            default -> number = in.whole();
        }
    }

    /** Reads a list of whole numbers. */
    static ImmutableLongArray numbers(DocumentReader in) {
        ImmutableLongArray.Builder numbers = ImmutableLongArray.builder();
        Values.each(in, () -> numbers.add(in.whole()));
        return numbers.build();
    }

    static void write(ScoreCertificate score, JsonText out) {
        writeNumbers(score.mentors(), out.name("mentors"));
        writeNumbers(score.mentees(), out.name("mentees"));
    }

    static void write(CoverageCertificate coverage, JsonText out) {
        out.name("pairPrice").value(coverage.pairPrice());
        writeNumbers(coverage.mentors(), out.name("mentors"));
        writeNumbers(coverage.mentees(), out.name("mentees"));
        Values.write(coverage.coverMentors(), out.name("coverMentors"));
        Values.write(coverage.coverMentees(), out.name("coverMentees"));
    }

    static void write(BoundCertificate bound, JsonText out) {
        out.name("atMost").value(bound.atMost());
        writeNumbers(bound.mentors(), out.name("mentors"));
        writeNumbers(bound.mentees(), out.name("mentees"));
    }

    /** Writes a list of whole numbers. */
    static void writeNumbers(ImmutableLongArray numbers, JsonText out) {
        out.listRow();
        numbers.forEach(out::value);
        out.end();
    }
}
