package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.Limits;
import dev.mentoring.json.ParticipantsDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Maps documents of kind {@code participants}: in one piece, or as a header line and one line a participant. */
public final class RosterDocument {

    private static final Shape WHOLE = Shape.requiring("cohort", "participants")
            .allowing("reportsTo", "exclusions", "locked", "history", "missed");
    private static final Shape HEADER =
            Shape.requiring("cohort").allowing("reportsTo", "exclusions", "locked", "history", "missed");
    private final int most;
    private String cohort = "";
    private final List<ParticipantValues.Entry> people = new ArrayList<>();
    private ImmutableSortedMap<String, String> reportsTo = ImmutableSortedMap.of();
    private List<Supplier<MentoringPair>> exclusions = ImmutableList.of();
    private List<Supplier<MentoringPair>> locked = ImmutableList.of();
    private List<Supplier<Relationship>> history = ImmutableList.of();
    private ImmutableSortedMap<String, Integer> missed = ImmutableSortedMap.of();

    /** Nobody yet, and at most so many. */
    RosterDocument(int most) {
        this.most = most;
    }

    /** Reads a document in one piece. */
    public static ParticipantsDocument read(DocumentReader in, Limits limits) {
        RosterDocument document = new RosterDocument(limits.participants());
        document.readDocument(in, WHOLE);
        ParticipantsDocument participants = document.participants();
        List<String> ids =
                document.people.stream().map(ParticipantValues.Entry::id).toList();
        LookAlikeIds.warn(in, "participants", ids);
        return participants;
    }

    /** Reads the first line of a document in lines. */
    void readHeader(DocumentReader in) {
        readDocument(in, HEADER);
    }

    /** Reads a further line of a document in lines. */
    void readLine(DocumentReader in) {
        in.beginPart(ParticipantValues.PARTICIPANT);
        people.add(ParticipantValues.read(in));
        in.endDocument();
    }

    private void readDocument(DocumentReader in, Shape shape) {
        in.beginDocument(DocumentKind.PARTICIPANTS);
        in.members(shape);
        while (in.nextMember()) {
            member(in);
        }
        in.endDocument();
    }

    /** Ends the reading at the first participant too many, before any more memory is spent. */
    private void requireRoom() {
        if (people.size() >= most) {
            Problems problems = new Problems();
            problems.add(
                    ProblemCode.LIMIT_COUNT,
                    Location.inModel("participants/" + most),
                    "the document holds more participants than the limit of " + most);
            throw new InvalidModelException(problems);
        }
    }

    private void member(DocumentReader in) {
        switch (in.member()) {
            case "cohort" -> cohort = in.id();
            case "participants" ->
                Values.each(in, () -> {
                    requireRoom();
                    if (in.enterObject(ParticipantValues.PARTICIPANT)) {
                        people.add(ParticipantValues.read(in));
                    }
                });
            case "reportsTo" -> reportsTo = Values.map(in, DocumentReader::memberAsId, DocumentReader::id);
            case "exclusions" -> exclusions = RelationshipValues.pairs(in);
            case "locked" -> locked = RelationshipValues.pairs(in);
            case "missed" ->
                missed =
                        Values.map(in, DocumentReader::memberAsId, rounds -> (int) rounds.whole(1, Roster.MOST_MISSED));
            default -> history = RelationshipValues.history(in);
        }
    }

    /** Makes the model, once everything is known to be well-formed. */
    ParticipantsDocument participants() {
        Parts parts = new Parts();
        Optional<ImmutableList<Participant>> made = parts.makeAll(
                "participants",
                people.stream().map(ParticipantValues.Entry::participant).toList());
        Optional<Roster> roster = made.flatMap(all -> parts.make(
                "",
                () -> Roster.builder()
                        .cohort(cohort)
                        .participants(all)
                        .reportsTo(reportsTo)
                        .exclusions(Parts.all("exclusions", exclusions))
                        .locked(Parts.all("locked", locked))
                        .history(Parts.all("history", history))
                        .missed(missed)
                        .build()));
        return parts.finish(roster.map(whole -> new ParticipantsDocument(whole, contacts())));
    }

    private ImmutableMap<String, Contact> contacts() {
        Map<String, Contact> contacts = new TreeMap<>(Ids.ORDER);
        people.forEach(entry -> entry.contact().ifPresent(contact -> contacts.put(entry.id(), contact)));
        return ImmutableMap.copyOf(contacts);
    }

    /** Writes a document in one piece. */
    public static void write(ParticipantsDocument document, JsonText out) {
        Roster roster = document.roster();
        out.object();
        out.name("format").value(DocumentKind.PARTICIPANTS.format());
        out.name("cohort").value(roster.cohort());
        Values.writeEach(roster.participants(), out.name("participants"), person -> writePerson(document, person, out));
        writeRest(roster, out);
        out.end();
    }

    /** Writes the first line of a document in lines. */
    static void writeHeader(ParticipantsDocument document, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.PARTICIPANTS.format());
        out.name("cohort").value(document.roster().cohort());
        writeRest(document.roster(), out);
        out.end();
    }

    /** Writes one participant. */
    static void writePerson(ParticipantsDocument document, Participant person, JsonText out) {
        ParticipantValues.write(person, Optional.ofNullable(document.contacts().get(person.id())), out);
    }

    private static void writeRest(Roster roster, JsonText out) {
        if (!roster.reportsTo().isEmpty()) {
            out.name("reportsTo").object();
            roster.reportsTo().forEach((person, manager) -> out.name(person).value(manager));
            out.end();
        }
        RelationshipValues.write("exclusions", roster.exclusions(), out);
        RelationshipValues.write("locked", roster.locked(), out);
        RelationshipValues.writeHistory(roster.history(), out);
        if (!roster.missed().isEmpty()) {
            out.name("missed").object();
            roster.missed().forEach((person, rounds) -> out.name(person).value(rounds));
            out.end();
        }
    }
}
