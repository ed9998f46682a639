package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Share;
import dev.mentoring.matching.certificate.Share.Holder;
import dev.mentoring.matching.certificate.ShortageCertificate;
import dev.mentoring.matching.problem.Pairing;

/** Maps certificates of minimums that cannot be met, whose numbers each name whose they are. */
final class ShortageValues {

    private static final Shape OF_SHORTAGE = Shape.requiring("shortage", "weights", "relaxation", "pairings");
    private static final Shape OF_SHARE = Shape.requiring("number").allowing("mentor", "mentee", "group", "person");

    private ShortageValues() {}

    static ShortageCertificate read(DocumentReader in) {
        long shortage = 0;
        ImmutableList<Share> weights = ImmutableList.of();
        ImmutableList<Share> relaxation = ImmutableList.of();
        ImmutableList<Pairing> pairings = ImmutableList.of();
        in.members(OF_SHORTAGE);
        while (in.nextMember()) {
            switch (in.member()) {
                case "shortage" -> shortage = in.whole();
                case "weights" -> weights = Values.list(in, ShortageValues::share);
                case "relaxation" -> relaxation = Values.list(in, ShortageValues::share);
                default -> pairings = Values.list(in, PairingValues::read);
            }
        }
        return new ShortageCertificate(shortage, weights, relaxation, pairings);
    }

    private static Share share(DocumentReader in) {
        String path = in.path();
        Holder holder = Holder.MENTOR;
        String id = "";
        String person = "";
        int holders = 0;
        long number = 0;
        if (!in.enterObject(OF_SHARE)) {
            return new Share(holder, id, person, number);
        }
        while (in.nextMember()) {
            String member = in.member();
            switch (member) {
                case "number" -> number = in.whole();
                case "person" -> person = in.id();
                default -> {
                    id = in.id();
                    holder = holder(member);
                    holders++;
                }
            }
        }
        if (holders != 1) {
            in.noteAt(path, ProblemCode.WRONG_TYPE, "the object has exactly one of mentor, mentee, group");
        } else if (!person.isEmpty() && holder != Holder.GROUP) {
            in.noteAt(path + "/person", ProblemCode.UNKNOWN_FIELD, "only a group is counted for a person");
        }
        return new Share(holder, id, person, number);
    }

    private static Holder holder(String member) {
        return switch (member) {
            case "mentor" -> Holder.MENTOR;
            case "mentee" -> Holder.MENTEE;
            default -> Holder.GROUP;
        };
    }

    static void write(ShortageCertificate shortage, JsonText out) {
        out.name("shortage").value(shortage.shortage());
        write(shortage.weights(), out.name("weights"));
        write(shortage.relaxation(), out.name("relaxation"));
        PairingValues.write(shortage.pairings(), out.name("pairings"));
    }

    private static void write(ImmutableList<Share> shares, JsonText out) {
        Values.writeEach(shares, out, share -> {
            String holder = switch (share.holder()) {
                case MENTOR -> "mentor";
                case MENTEE -> "mentee";
                case GROUP -> "group";
            };
            out.row().name(holder).value(share.id());
            if (!share.person().isEmpty()) {
                out.name("person").value(share.person());
            }
            out.name("number").value(share.number()).end();
        });
    }
}
