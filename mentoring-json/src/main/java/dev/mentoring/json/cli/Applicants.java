package dev.mentoring.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The applicants of a round, from whatever file they came in.
 *
 * @param roster the people
 * @param contacts their names, by identifier, as far as known
 * @param table what reading a table led to, if they came in one
 */
record Applicants(Roster roster, ImmutableMap<String, Contact> contacts, Optional<RosterImport> table) {

    /** Reads a roster: JSON when it begins with a brace, a table otherwise. */
    static Applicants read(byte[] content, Programme programme) {
        if (beginsWithBrace(content)) {
            ParticipantsDocument document = MentoringJson.participants().read(content);
            return new Applicants(document.roster(), document.contacts(), Optional.empty());
        }
        RosterImport table = CsvRoster.read(content, programme, programme.id(), Limits.standard());
        return new Applicants(table.roster(), table.contacts(), Optional.of(table));
    }

    /** What to call a person in a coordinator's table: identifier and name, safe to print. */
    String nameOf(String id) {
        @Nullable Contact contact = contacts.get(id);
        return contact == null ? id : id + " " + Ids.printable(contact.name());
    }

    /** The rows that were refused, a problem a line. */
    ImmutableList<String> refusals() {
        return table.stream()
                .flatMap(read -> read.refused().stream())
                .flatMap(row -> row.problems().stream())
                .map(Problem::describe)
                .collect(toImmutableList());
    }

    private static boolean beginsWithBrace(byte[] content) {
        int at = 0;
        boolean marked = content.length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB;
        for (at = marked ? 3 : 0; at < content.length; at++) {
            byte b = content[at];
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '{';
            }
        }
        return false;
    }
}
