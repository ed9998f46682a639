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
            case "pairPrice" -> pairPrice = any(in);
            case "coverMentors" -> coverMentors = ids(in);
            case "coverMentees" -> coverMentees = ids(in);
            case "side" -> side = in.choice(Side.class).orElse(Side.MENTEE);
            case "people" -> people = ids(in);
            case "places" -> places = ids(in);
            case "required" -> required = any(in);
            case "capacity" -> capacity = any(in);
            default -> otherPairs = any(in);
        }
    }

    private Certificate certificate(String kind) {
        return switch (kind) {
            case SCORE -> new ScoreCertificate(mentors, mentees);
            case COVERAGE -> new CoverageCertificate(pairPrice, mentors, mentees, coverMentors, coverMentees);
            default -> new ShortageCertificate(side, people, places, required, capacity, otherPairs);
        };
    }

    private static long any(DocumentReader in) {
        return in.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static ImmutableLongArray numbers(DocumentReader in) {
        ImmutableLongArray.Builder numbers = ImmutableLongArray.builder();
        if (in.enterArray()) {
            while (in.nextElement()) {
                numbers.add(any(in));
            }
        }
        return numbers.build();
    }

    private static ImmutableList<String> ids(DocumentReader in) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        if (in.enterArray()) {
            while (in.nextElement()) {
                ids.add(in.id());
            }
        }
        return ids.build();
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
            writeIds(coverage.coverMentors(), out.name("coverMentors"));
            writeIds(coverage.coverMentees(), out.name("coverMentees"));
        } else if (certificate instanceof ShortageCertificate shortage) {
            out.name("kind").value(SHORTAGE);
            out.name("side").value(shortage.side().name());
            writeIds(shortage.people(), out.name("people"));
            writeIds(shortage.places(), out.name("places"));
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

    private static void writeIds(ImmutableList<String> ids, JsonText out) {
        out.listRow();
        ids.forEach(out::value);
        out.end();
    }
}
