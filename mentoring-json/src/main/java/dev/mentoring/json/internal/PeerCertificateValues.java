package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.matching.certificate.Certificate;
import dev.mentoring.matching.certificate.ImpasseCertificate;
import dev.mentoring.matching.certificate.OddSetCertificate;
import dev.mentoring.matching.certificate.OddSetCertificate.OddSet;
import dev.mentoring.matching.certificate.PartitionCertificate;
import java.util.function.Function;

/** Maps certificates about peers. */
final class PeerCertificateValues {

    private static final String PARTITION = "stable-partition";
    private static final String IMPASSE = "impasse";
    private static final String ODD_SETS = "odd-sets";

    private static final Shape OF_PARTITION = Shape.requiring("parties");
    private static final Shape OF_IMPASSE = Shape.requiring("person", "partner");
    private static final Shape OF_ODD_SETS =
            Shape.requiring("scoreFactor", "pairBonus", "skipBonus", "numbers", "sets");
    private static final Shape OF_SET = Shape.requiring("number", "peers").allowing("within");

    static final ImmutableMap<String, Function<DocumentReader, Certificate>> READERS = ImmutableMap.of(
            PARTITION,
            PeerCertificateValues::readPartition,
            IMPASSE,
            PeerCertificateValues::readImpasse,
            ODD_SETS,
            PeerCertificateValues::readOddSets);

    private PeerCertificateValues() {}

    private static Certificate readPartition(DocumentReader in) {
        ImmutableList<ImmutableList<String>> parties = ImmutableList.of();
        in.members(OF_PARTITION);
        while (in.nextMember()) {
            parties = Values.list(in, Values::ids);
        }
        return new PartitionCertificate(parties);
    }

    private static Certificate readImpasse(DocumentReader in) {
        String person = "";
        String partner = "";
        in.members(OF_IMPASSE);
        while (in.nextMember()) {
            if (in.member().equals("person")) {
                person = in.id();
            } else {
                partner = in.id();
            }
        }
        return new ImpasseCertificate(person, partner);
    }

    private static Certificate readOddSets(DocumentReader in) {
        long scoreFactor = 0;
        long pairBonus = 0;
        long skipBonus = 0;
        ImmutableLongArray numbers = ImmutableLongArray.of();
        ImmutableList<OddSet> sets = ImmutableList.of();
        in.members(OF_ODD_SETS);
        while (in.nextMember()) {
            switch (in.member()) {
                case "scoreFactor" -> scoreFactor = in.whole();
                case "pairBonus" -> pairBonus = in.whole();
                case "skipBonus" -> skipBonus = in.whole();
                case "numbers" -> numbers = PotentialValues.numbers(in);
                default -> sets = Values.list(in, PeerCertificateValues::set);
            }
        }
        return new OddSetCertificate(scoreFactor, pairBonus, skipBonus, numbers, sets);
    }

    private static OddSet set(DocumentReader in) {
        long number = 0;
        int within = -1;
        ImmutableList<String> peers = ImmutableList.of();
        if (in.enterObject(OF_SET)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "number" -> number = in.whole();
                    case "within" -> within = (int) in.whole(0, Integer.MAX_VALUE);
                    default -> peers = Values.ids(in);
                }
            }
        }
        return new OddSet(number, within, peers);
    }

    /** Writes the kind and the members of a certificate; false when it is of none of these kinds. */
    static boolean write(Certificate certificate, JsonText out) {
        if (certificate instanceof PartitionCertificate partition) {
            out.name("kind").value(PARTITION);
            Values.writeEach(partition.parties(), out.name("parties"), party -> Values.write(party, out));
        } else if (certificate instanceof ImpasseCertificate impasse) {
            out.name("kind").value(IMPASSE);
            out.name("person").value(impasse.person());
            out.name("partner").value(impasse.partner());
        } else if (certificate instanceof OddSetCertificate odd) {
            out.name("kind").value(ODD_SETS);
            out.name("scoreFactor").value(odd.scoreFactor());
            out.name("pairBonus").value(odd.pairBonus());
            out.name("skipBonus").value(odd.skipBonus());
            PotentialValues.writeNumbers(odd.numbers(), out.name("numbers"));
            Values.writeEach(odd.sets(), out.name("sets"), set -> {
                out.row().name("number").value(set.number());
                if (set.within() >= 0) {
                    out.name("within").value(set.within());
                }
                Values.write(set.peers(), out.name("peers"));
                out.end();
            });
        } else {
            return false;
        }
        return true;
    }
}
