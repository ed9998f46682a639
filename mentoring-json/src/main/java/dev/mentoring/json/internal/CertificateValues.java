package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.matching.certificate.BoundCertificate;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.CoverageCertificate;
import dev.mentoring.matching.certificate.LevelsCertificate;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.certificate.ScoreCertificate;
import dev.mentoring.matching.certificate.SerialCertificate;
import dev.mentoring.matching.certificate.ShortageCertificate;
import java.util.Optional;
import java.util.function.Function;

/** Maps certificates, each named by its {@code "kind"}, which is its first member. */
final class CertificateValues {

    private static final String SCORE = "score-potentials";
    private static final String COVERAGE = "coverage-potentials";
    private static final String LEVELS = "levels";
    private static final String REMATCH = "rematch";
    private static final String SHORTAGE = "shortage";
    private static final String BOUND = "bound";
    private static final String SERIAL = "serial";

    private static final ImmutableMap<String, Function<DocumentReader, Certificate>> READERS =
            ImmutableMap.<String, Function<DocumentReader, Certificate>>builder()
                    .put(SCORE, PotentialValues::readScore)
                    .put(COVERAGE, PotentialValues::readCoverage)
                    .put(LEVELS, LevelValues::read)
                    .put(REMATCH, RematchValues::read)
                    .put(SHORTAGE, ShortageValues::read)
                    .put(BOUND, PotentialValues::readBound)
                    .put(SERIAL, CertificateValues::readSerial)
                    .putAll(ChoiceCertificateValues.READERS)
                    .putAll(PeerCertificateValues.READERS)
                    .buildOrThrow();

    private static final Shape OF_SERIAL = Shape.requiring("order");

    private CertificateValues() {}

    /** Reads a certificate; empty, with the problem noted, when it is of no known kind. */
    static Optional<Certificate> read(DocumentReader in) {
        return in.enterKind(READERS.keySet().asList()).map(READERS::get).map(reader -> reader.apply(in));
    }

    private static Certificate readSerial(DocumentReader in) {
        ImmutableList<String> order = ImmutableList.of();
        in.members(OF_SERIAL);
        while (in.nextMember()) {
            order = Values.ids(in);
        }
        return new SerialCertificate(order);
    }

    /** Writes a certificate. */
    static void write(Certificate certificate, JsonText out) {
        out.object();
        if (certificate instanceof ScoreCertificate score) {
            out.name("kind").value(SCORE);
            PotentialValues.write(score, out);
        } else if (certificate instanceof CoverageCertificate coverage) {
            out.name("kind").value(COVERAGE);
            PotentialValues.write(coverage, out);
        } else if (certificate instanceof LevelsCertificate levels) {
            out.name("kind").value(LEVELS);
            LevelValues.write(levels, out);
        } else if (certificate instanceof RematchCertificate rematch) {
            out.name("kind").value(REMATCH);
            RematchValues.write(rematch, out);
        } else if (certificate instanceof ShortageCertificate shortage) {
            out.name("kind").value(SHORTAGE);
            ShortageValues.write(shortage, out);
        } else if (certificate instanceof BoundCertificate bound) {
            out.name("kind").value(BOUND);
            PotentialValues.write(bound, out);
        } else if (certificate instanceof SerialCertificate serial) {
            out.name("kind").value(SERIAL);
            Values.write(serial.order(), out.name("order"));
        } else if (!ChoiceCertificateValues.write(certificate, out) && !PeerCertificateValues.write(certificate, out)) {
            throw new InternalErrorException("no document can hold a certificate of " + certificate.getClass());
        }
        out.end();
    }
}
