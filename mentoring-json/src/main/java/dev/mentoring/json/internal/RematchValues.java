package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.certificate.RematchCertificate;
import dev.mentoring.matching.certificate.RematchLeaf;
import dev.mentoring.matching.problem.Pairing;

/**
 * Maps certificates of results that depart from an earlier one, each proof a list of leaves.
 *
 * <p>A witness, the proof of pairs, that of pairs kept, the fixed pairs of a leaf and the numbers of groups are left out where they are empty.
 */
final class RematchValues {

    private static final Shape OF_REMATCH =
            Shape.requiring("keepable", "valueAtMost", "keeping", "total").allowing("witness", "pairs", "kept");
    private static final Shape OF_LEAF = Shape.requiring("pairPrice", "scoreFactor", "keptPrice", "mentors", "mentees")
            .allowing("fixed", "groups");
    private static final Shape OF_FIXED = Shape.requiring("mentor", "mentee", "made");

    private RematchValues() {}

    static RematchCertificate read(DocumentReader in) {
        long keepable = 0;
        long valueAtMost = 0;
        ImmutableList<Pairing> witness = ImmutableList.of();
        ImmutableList<RematchLeaf> keeping = ImmutableList.of();
        ImmutableList<RematchLeaf> pairs = ImmutableList.of();
        ImmutableList<RematchLeaf> total = ImmutableList.of();
        ImmutableList<RematchLeaf> kept = ImmutableList.of();
        in.members(OF_REMATCH);
        while (in.nextMember()) {
            switch (in.member()) {
                case "keepable" -> keepable = in.whole();
                case "valueAtMost" -> valueAtMost = in.whole();
                case "witness" -> witness = Values.list(in, PairingValues::read);
                case "keeping" -> keeping = Values.list(in, RematchValues::leaf);
                case "pairs" -> pairs = Values.list(in, RematchValues::leaf);
                case "total" -> total = Values.list(in, RematchValues::leaf);
                default -> kept = Values.list(in, RematchValues::leaf);
            }
        }
        return new RematchCertificate(keepable, witness, valueAtMost, keeping, pairs, total, kept);
    }

    private static RematchLeaf leaf(DocumentReader in) {
        ImmutableList<RematchLeaf.Fixed> fixed = ImmutableList.of();
        long pairPrice = 0;
        long scoreFactor = 0;
        long keptPrice = 0;
        ImmutableLongArray mentors = ImmutableLongArray.of();
        ImmutableLongArray mentees = ImmutableLongArray.of();
        ImmutableLongArray groups = ImmutableLongArray.of();
        if (in.enterObject(OF_LEAF)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "fixed" -> fixed = Values.list(in, RematchValues::fixed);
                    case "pairPrice" -> pairPrice = in.whole();
                    case "scoreFactor" -> scoreFactor = in.whole();
                    case "keptPrice" -> keptPrice = in.whole();
                    case "mentors" -> mentors = PotentialValues.numbers(in);
                    case "mentees" -> mentees = PotentialValues.numbers(in);
                    default -> groups = PotentialValues.numbers(in);
                }
            }
        }
        return new RematchLeaf(fixed, pairPrice, scoreFactor, keptPrice, mentors, mentees, groups);
    }

    private static RematchLeaf.Fixed fixed(DocumentReader in) {
        String mentor = "";
        String mentee = "";
        boolean made = false;
        if (in.enterObject(OF_FIXED)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "mentor" -> mentor = in.id();
                    case "mentee" -> mentee = in.id();
                    default -> made = in.truth();
                }
            }
        }
        return new RematchLeaf.Fixed(new Couple(mentor, mentee), made);
    }

    static void write(RematchCertificate certificate, JsonText out) {
        out.name("keepable").value(certificate.keepable());
        out.name("valueAtMost").value(certificate.valueAtMost());
        if (!certificate.witness().isEmpty()) {
            PairingValues.write(certificate.witness(), out.name("witness"));
        }
        write(certificate.keeping(), out.name("keeping"));
        if (!certificate.pairs().isEmpty()) {
            write(certificate.pairs(), out.name("pairs"));
        }
        write(certificate.total(), out.name("total"));
        if (!certificate.kept().isEmpty()) {
            write(certificate.kept(), out.name("kept"));
        }
    }

    private static void write(ImmutableList<RematchLeaf> leaves, JsonText out) {
        Values.writeEach(leaves, out, leaf -> {
            out.object();
            if (!leaf.fixed().isEmpty()) {
                Values.writeEach(leaf.fixed(), out.name("fixed"), fixed -> {
                    out.row().name("mentor").value(fixed.pair().mentor());
                    out.name("mentee").value(fixed.pair().mentee());
                    out.name("made").value(fixed.made()).end();
                });
            }
            out.name("pairPrice").value(leaf.pairPrice());
            out.name("scoreFactor").value(leaf.scoreFactor());
            out.name("keptPrice").value(leaf.keptPrice());
            PotentialValues.writeNumbers(leaf.mentors(), out.name("mentors"));
            PotentialValues.writeNumbers(leaf.mentees(), out.name("mentees"));
            if (!leaf.groups().isEmpty()) {
                PotentialValues.writeNumbers(leaf.groups(), out.name("groups"));
            }
            out.end();
        });
    }
}
