package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Relationship;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.json.Limits;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.RosterHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps documents of kind {@code participants}: in one piece, or as a header line and one line a participant. */
public final class RosterDocument {

    private static final Shape WHOLE = Shape.requiring("cohort", "participants")
            .allowing("reportsTo", "exclusions", "locked", "history", "missed");
    private static final Shape HEADER =
            Shape.requiring("cohort").allowing("reportsTo", "exclusions", "locked", "history", "missed");

    private final int most;
    private final Parts parts = new Parts();
    private final List<Participant> people = new ArrayList<>();
    private final Contacts contacts = new Contacts();
    private int count;
    private String cohort = "";
    private ImmutableSortedMap<String, String> reportsTo = ImmutableSortedMap.of();
    private List<Supplier<MentoringPair>> exclusions = ImmutableList.of();
    private List<Supplier<MentoringPair>> locked = ImmutableList.of();
    private List<Supplier<Relationship>> history = ImmutableList.of();
    private ImmutableSortedMap<String, Integer> missed = ImmutableSortedMap.of();

    /** Nobody yet, and at most so many. */
    private RosterDocument(int most) {
        this.most = most;
    }

    /** Reads a document in one piece. */
    public static ParticipantsDocument read(DocumentReader in, Limits limits) {
        RosterDocument document = new RosterDocument(limits.participants());
        document.readDocument(in, WHOLE);
        ParticipantsDocument participants = document.participants();
        LookAlikeIds.warn(in, "participants", Lists.transform(document.people, Participant::id));
        return participants;
    }

    /**
     * Reads the first line of a document in lines.
     *
     * @throws InvalidModelException when what is settled breaks a rule that shows without the people
     */
    public static RosterHeader readHeader(DocumentReader in) {
        RosterDocument document = new RosterDocument(0);
        document.readDocument(in, HEADER);
        RosterHeader header = document.header();
        RosterHeader known = new RosterHeader(
                header.cohort(),
                header.reportsTo(),
                header.exclusions(),
                ImmutableSet.of(),
                header.history(),
                ImmutableMap.of());
        roster(known, ImmutableList.of());
        return header;
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
        if (count >= most) {
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
                        person(in);
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

    /**
     * Reads a person and makes them at once, as long as the document is well-formed: of a large roster nothing is held but the
     * model. What the model refuses is told only when the whole document turns out to be well-formed.
     */
    private void person(DocumentReader in) {
        ParticipantDraft draft = new ParticipantDraft();
        draft.read(in);
        if (in.isGood()) {
            parts.makeElement("participants", count, draft::participant).ifPresent(people::add);
            draft.contact().ifPresent(contact -> contacts.add(draft.id(), contact));
        }
        count++;
    }

    /** Makes the model, once everything is known to be well-formed. */
    private ParticipantsDocument participants() {
        Optional<Roster> roster = parts.areGood()
                ? parts.make("", () -> roster(header(), ImmutableList.copyOf(people)))
                : Optional.empty();
        return parts.finish(roster.map(whole -> new ParticipantsDocument(whole, contacts.inOrder())));
    }

    private RosterHeader header() {
        return new RosterHeader(
                cohort,
                reportsTo,
                ImmutableSet.copyOf(Parts.all("exclusions", exclusions)),
                ImmutableSet.copyOf(Parts.all("locked", locked)),
                ImmutableSet.copyOf(Parts.all("history", history)),
                missed);
    }

    /** The roster of a header and its people. */
    static Roster roster(RosterHeader header, ImmutableList<Participant> people) {
        return new Roster(
                header.cohort(),
                people,
                header.reportsTo(),
                header.exclusions(),
                header.locked(),
                header.history(),
                header.missed());
    }

    /** Writes a document in one piece. */
    public static void write(ParticipantsDocument document, JsonText out) {
        Roster roster = document.roster();
        out.object();
        out.name("format").value(DocumentKind.PARTICIPANTS.format());
        out.name("cohort").value(roster.cohort());
        Values.writeEach(roster.participants(), out.name("participants"), person -> writePerson(document, person, out));
        writeRest(RosterHeader.of(roster), out);
        out.end();
    }

    /** Writes the first line of a document in lines. */
    public static void writeHeader(RosterHeader header, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.PARTICIPANTS.format());
        out.name("cohort").value(header.cohort());
        writeRest(header, out);
        out.end();
    }

    /** Writes one participant. */
    static void writePerson(ParticipantsDocument document, Participant person, JsonText out) {
        ParticipantValues.write(person, Optional.ofNullable(document.contacts().get(person.id())), out);
    }

    private static void writeRest(RosterHeader roster, JsonText out) {
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
