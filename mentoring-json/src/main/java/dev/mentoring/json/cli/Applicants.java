package dev.mentoring.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.Problem;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.core.programme.Cohort;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.Reading;
import dev.mentoring.json.csv.CsvRoster;
import dev.mentoring.json.csv.RosterImport;
import java.time.LocalDate;
import java.util.Comparator;
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

    /**
     * Reads a roster: a document when it begins with a brace, a table otherwise.
     *
     * @param cohort the cohort of a table, which does not name it; when absent, the programme's latest, and its own name
     *     where it lists none
     */
    static Applicants read(byte[] content, Programme programme, Optional<String> cohort, Limits limits) {
        if (beginsWithBrace(content)) {
            ParticipantsDocument document = readDocument(content, limits).value();
            String named = document.roster().cohort();
            if (cohort.isPresent() && !cohort.get().equals(named)) {
                throw new UsageException("--cohort is for form exports; this document names its cohort: " + named);
            }
            return new Applicants(document.roster(), document.contacts(), Optional.empty());
        }
        String id = cohort.or(() -> programme.latestCohort().map(Cohort::id)).orElse(programme.id());
        RosterImport table = CsvRoster.read(content, programme, id, limits);
        return new Applicants(table.roster(), table.contacts(), Optional.of(table));
    }

    /** Reads a roster document, in one piece or in lines. */
    static Reading<ParticipantsDocument> readDocument(byte[] content, Limits limits) {
        return isInLines(content)
                ? MentoringJson.readParticipantsLinesWithNotes(content, limits)
                : MentoringJson.participants().withLimits(limits).readWithNotes(content);
    }

    /** The date of a round for which none is given: the day of the last application. */
    LocalDate lastApplication() {
        return roster.participants().stream()
                .map(Participant::appliedOn)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new UsageException("nobody states a date of application; give the date with --on"));
    }

    /** What to call a person in a coordinator's table: identifier and name, safe to print. */
    String nameOf(String id) {
        @Nullable Contact contact = contacts.get(id);
        return contact == null ? id : id + " " + Ids.printable(contact.name());
    }

    /** The name of a person alone, safe to print; the identifier where no name is known. */
    String bareNameOf(String id) {
        @Nullable Contact contact = contacts.get(id);
        return contact == null ? id : Ids.printable(contact.name());
    }

    /** The rows that were refused, a problem a line. */
    ImmutableList<String> refusals() {
        return table.stream()
                .flatMap(read -> read.refused().stream())
                .flatMap(row -> row.problems().stream())
                .map(Problem::describe)
                .collect(toImmutableList());
    }

    /** Whether the content is JSON rather than a table. */
    static boolean beginsWithBrace(byte[] content) {
        boolean marked = content.length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB;
        int first = nextVisible(content, marked ? 3 : 0);
        return first < content.length && content[first] == '{';
    }

    /** Whether the first line ends like an object of its own and the next that is not blank begins like one: NDJSON. */
    static boolean isInLines(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        int last = end - 1;
        while (last > 0 && content[last] <= ' ') {
            last--;
        }
        int next = nextVisible(content, end);
        return last > 0 && content[last] == '}' && next < content.length && content[next] == '{';
    }

    private static int nextVisible(byte[] content, int from) {
        int at = from;
        while (at < content.length && (content[at] == ' ' || content[at] == '\t' || isLineEnd(content[at]))) {
            at++;
        }
        return at;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\r' || b == '\n';
    }
}
