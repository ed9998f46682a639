package dev.mentoring.json.cli;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.json.csv.CsvTable;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.problem.Pairing;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.Optional;

/**
 * The coordinator's list as a table: the pairs, then everybody who is left over with a code of the reason.
 *
 * <p>It holds names, and so nothing that people answered: what speaks for a pair is not told in words (failure A11).
 */
final class MatchTable {

    private static final ImmutableList<String> HEADER = ImmutableList.of(
            "outcome",
            "mentor",
            "mentor name",
            "mentor email",
            "mentee",
            "mentee name",
            "mentee email",
            "points",
            "locked",
            "reason");

    private final Applicants applicants;

    private MatchTable(Applicants applicants) {
        this.applicants = applicants;
    }

    /** The table of a result. */
    static CsvTable of(MatchingResult result, Applicants applicants) {
        MatchTable table = new MatchTable(applicants);
        ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
        result.pairings().forEach(pairing -> rows.add(table.pair(pairing)));
        result.unmatched().forEach(unmatched -> rows.add(table.left(unmatched)));
        return new CsvTable(HEADER, rows.build());
    }

    private ImmutableList<String> pair(Pairing pairing) {
        return ImmutableList.of(
                "PAIRED",
                pairing.mentor(),
                name(pairing.mentor()),
                email(pairing.mentor()),
                pairing.mentee(),
                name(pairing.mentee()),
                email(pairing.mentee()),
                Long.toString(pairing.score()),
                pairing.locked() ? "yes" : "no",
                "");
    }

    private ImmutableList<String> left(Unmatched unmatched) {
        String id = unmatched.id();
        ImmutableList<String> who = ImmutableList.of(id, name(id), email(id));
        ImmutableList<String> nobody = ImmutableList.of("", "", "");
        boolean mentor = unmatched.side() == Side.MENTOR;
        return ImmutableList.<String>builder()
                .add("UNMATCHED")
                .addAll(mentor ? who : nobody)
                .addAll(mentor ? nobody : who)
                .add("", "", unmatched.reason().name())
                .build();
    }

    private String name(String id) {
        return contact(id).map(Contact::name).orElse("");
    }

    private String email(String id) {
        return contact(id).flatMap(Contact::email).orElse("");
    }

    private Optional<Contact> contact(String id) {
        return Optional.ofNullable(applicants.contacts().get(id));
    }
}
