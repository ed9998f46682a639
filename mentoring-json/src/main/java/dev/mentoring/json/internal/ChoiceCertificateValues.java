package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.ListingCertificate;
import dev.mentoring.matching.certificate.RegretCertificate;
import dev.mentoring.matching.certificate.RejectionsCertificate;
import dev.mentoring.matching.certificate.RotationsCertificate;
import dev.mentoring.matching.certificate.RotationsCertificate.Precedence;
import dev.mentoring.matching.certificate.RoundsCertificate;
import dev.mentoring.matching.certificate.StableCertificate;
import dev.mentoring.matching.certificate.StableSizeCertificate;
import dev.mentoring.matching.certificate.TradingCertificate;
import java.util.function.Function;

/** Maps certificates about what the people of two-sided problems would rather have. */
final class ChoiceCertificateValues {

    private static final String STABLE = "stable";
    private static final String SIZE = "stable-size";
    private static final String ROTATIONS = "rotations";
    private static final String REGRET = "regret";
    private static final String LISTING = "listing";
    private static final String REJECTIONS = "rejections";
    private static final String TRADING = "trading-cycles";
    private static final String ROUNDS = "rounds";

    private static final Shape OF_STABLE = Shape.requiring();
    private static final Shape OF_SIZE = Shape.requiring("pairs", "atMost", "coverMentors", "coverMentees");
    private static final Shape OF_ROTATIONS = Shape.requiring("rotations", "precedences");
    private static final Shape OF_PRECEDENCE = Shape.requiring("mentor", "mentee", "number");
    private static final Shape OF_REGRET = Shape.requiring("regret", "couples");
    private static final Shape OF_LISTING = Shape.requiring("limit", "complete", "matchings");
    private static final Shape OF_REJECTIONS = Shape.requiring("steps");
    private static final Shape OF_STEP = Shape.requiring().allowing("mentor", "cutoff", "crowd");
    private static final Shape OF_TRADING = Shape.requiring("cycles");
    private static final Shape OF_ROUNDS = Shape.requiring("rounds");

    static final ImmutableMap<String, Function<DocumentReader, Certificate>> READERS =
            ImmutableMap.<String, Function<DocumentReader, Certificate>>builder()
                    .put(STABLE, ChoiceCertificateValues::readStable)
                    .put(SIZE, ChoiceCertificateValues::readSize)
                    .put(ROTATIONS, ChoiceCertificateValues::readRotations)
                    .put(REGRET, ChoiceCertificateValues::readRegret)
                    .put(LISTING, ChoiceCertificateValues::readListing)
                    .put(REJECTIONS, ChoiceCertificateValues::readRejections)
                    .put(TRADING, in -> new TradingCertificate(onlyLists(in, OF_TRADING)))
                    .put(ROUNDS, in -> new RoundsCertificate(onlyLists(in, OF_ROUNDS)))
                    .buildOrThrow();

    private ChoiceCertificateValues() {}

    private static Certificate readStable(DocumentReader in) {
        in.members(OF_STABLE);
        while (in.nextMember()) {
            in.member();
        }
        return new StableCertificate();
    }

    private static Certificate readSize(DocumentReader in) {
        long pairs = 0;
        long atMost = 0;
        ImmutableList<String> coverMentors = ImmutableList.of();
        ImmutableList<String> coverMentees = ImmutableList.of();
        in.members(OF_SIZE);
        while (in.nextMember()) {
            switch (in.member()) {
                case "pairs" -> pairs = in.whole();
                case "atMost" -> atMost = in.whole();
                case "coverMentors" -> coverMentors = Values.ids(in);
                default -> coverMentees = Values.ids(in);
            }
        }
        return new StableSizeCertificate(pairs, atMost, coverMentors, coverMentees);
    }

    private static Certificate readRotations(DocumentReader in) {
        ImmutableList<ImmutableList<Couple>> rotations = ImmutableList.of();
        ImmutableList<Precedence> precedences = ImmutableList.of();
        in.members(OF_ROTATIONS);
        while (in.nextMember()) {
            switch (in.member()) {
                case "rotations" -> rotations = CoupleValues.readLists(in);
                default -> precedences = Values.list(in, ChoiceCertificateValues::precedence);
            }
        }
        return new RotationsCertificate(rotations, precedences);
    }

    private static Precedence precedence(DocumentReader in) {
        String mentor = "";
        String mentee = "";
        long number = 0;
        if (in.enterObject(OF_PRECEDENCE)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    case "mentee" -> mentee = in.id();
                    default -> number = in.whole();
                }
            }
        }
        return new Precedence(mentor, mentee, number);
    }

    private static Certificate readRegret(DocumentReader in) {
        long regret = 0;
        ImmutableList<Couple> couples = ImmutableList.of();
        in.members(OF_REGRET);
        while (in.nextMember()) {
            switch (in.member()) {
                case "regret" -> regret = in.whole();
                default -> couples = CoupleValues.read(in);
            }
        }
        return new RegretCertificate(regret, couples);
    }

    private static Certificate readListing(DocumentReader in) {
        long limit = 0;
        boolean complete = false;
        ImmutableList<ImmutableList<Couple>> matchings = ImmutableList.of();
        in.members(OF_LISTING);
        while (in.nextMember()) {
            switch (in.member()) {
                case "limit" -> limit = in.whole();
                case "complete" -> complete = in.truth();
                default -> matchings = CoupleValues.readLists(in);
            }
        }
        return new ListingCertificate(limit, complete, matchings);
    }

    private static Certificate readRejections(DocumentReader in) {
        ImmutableList<RejectionsCertificate.Step> steps = ImmutableList.of();
        in.members(OF_REJECTIONS);
        while (in.nextMember()) {
            steps = Values.list(in, ChoiceCertificateValues::step);
        }
        return new RejectionsCertificate(steps);
    }

    private static RejectionsCertificate.Step step(DocumentReader in) {
        String mentor = "";
        long cutoff = 0;
        ImmutableList<Couple> crowd = ImmutableList.of();
        if (in.enterObject(OF_STEP)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    case "cutoff" -> cutoff = in.whole();
                    default -> crowd = CoupleValues.readSeated(in);
                }
            }
        }
        return new RejectionsCertificate.Step(mentor, cutoff, crowd);
    }

    private static ImmutableList<ImmutableList<Couple>> onlyLists(DocumentReader in, Shape shape) {
        ImmutableList<ImmutableList<Couple>> lists = ImmutableList.of();
        in.members(shape);
        while (in.nextMember()) {
            lists = CoupleValues.readLists(in);
        }
        return lists;
    }

    /** Writes the kind and the members of a certificate; false when it is of none of these kinds. */
    static boolean write(Certificate certificate, JsonText out) {
        if (certificate instanceof StableCertificate) {
            out.name("kind").value(STABLE);
        } else if (certificate instanceof StableSizeCertificate size) {
            out.name("kind").value(SIZE);
            out.name("pairs").value(size.pairs());
            out.name("atMost").value(size.atMost());
            Values.write(size.coverMentors(), out.name("coverMentors"));
            Values.write(size.coverMentees(), out.name("coverMentees"));
        } else if (certificate instanceof RotationsCertificate rotations) {
            out.name("kind").value(ROTATIONS);
            CoupleValues.writeLists(rotations.rotations(), out.name("rotations"));
            Values.writeEach(rotations.precedences(), out.name("precedences"), precedence -> {
                out.row().name("mentor").value(precedence.mentor());
                out.name("mentee").value(precedence.mentee());
                out.name("number").value(precedence.number()).end();
            });
        } else if (certificate instanceof RegretCertificate regret) {
            out.name("kind").value(REGRET);
            out.name("regret").value(regret.regret());
            CoupleValues.write(regret.couples(), out.name("couples"));
        } else if (certificate instanceof ListingCertificate listing) {
            out.name("kind").value(LISTING);
            out.name("limit").value(listing.limit());
            out.name("complete").value(listing.complete());
            CoupleValues.writeLists(listing.matchings(), out.name("matchings"));
        } else if (certificate instanceof RejectionsCertificate rejections) {
            out.name("kind").value(REJECTIONS);
            Values.writeEach(rejections.steps(), out.name("steps"), step -> write(step, out));
        } else if (certificate instanceof TradingCertificate trading) {
            out.name("kind").value(TRADING);
            CoupleValues.writeLists(trading.cycles(), out.name("cycles"));
        } else if (certificate instanceof RoundsCertificate rounds) {
            out.name("kind").value(ROUNDS);
            CoupleValues.writeLists(rounds.rounds(), out.name("rounds"));
        } else {
            return false;
        }
        return true;
    }

    private static void write(RejectionsCertificate.Step step, JsonText out) {
        if (step.crowd().isEmpty()) {
            out.row();
        } else {
            out.object();
        }
        if (!step.mentor().isEmpty()) {
            out.name("mentor").value(step.mentor());
        }
        if (step.cutoff() != 0) {
            out.name("cutoff").value(step.cutoff());
        }
        if (!step.crowd().isEmpty()) {
            CoupleValues.write(step.crowd(), out.name("crowd"));
        }
        out.end();
    }
}
