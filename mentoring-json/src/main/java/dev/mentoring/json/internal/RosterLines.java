package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.MentoringPair;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.core.participant.Role;
import dev.mentoring.core.participant.Roster;
import dev.mentoring.json.DefaultTaken;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.ParticipantsDocument;
import dev.mentoring.json.Reading;
import dev.mentoring.json.RosterHeader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a document of kind {@code participants} in lines (NDJSON): a header, which is the document without its participants,
 * then one participant a line.
 *
 * <p>Of the people that were gone over, nothing is held but their identifiers. A pointer of a problem begins in the line that the
 * problem names, whose first line is 1. A line that is refused does not keep the ones after it from being read.
 */
public final class RosterLines {

    private final InputLines lines;
    private final Limits limits;
    private final Function<byte[], DocumentText> texts;
    private final byte[] headerLine;
    private final Reading<RosterHeader> header;
    private final Defaults defaults = new Defaults();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Set<String> refusedIds = new HashSet<>();
    private int number = 1;

    private RosterLines(InputStream in, Limits limits) {
        this.lines = new InputLines(in, limits.lineBytes());
        this.limits = limits;
        this.texts = DocumentText.series(limits.withBytes(limits.lineBytes()));
        if (!lines.hasNext()) {
            throw refusal(ProblemCode.EMPTY, "the document is empty");
        }
        this.headerLine = lines.next(limits.bytes());
        this.header = RosterHeader.format().withLimits(limits).readWithNotes(headerLine);
    }

    /**
     * A participant's line that was gone over.
     *
     * @param number number of the line, from 2
     * @param participant who stands in it; absent when it was refused
     * @param contact how they are called, as far as the line says
     * @param problems why it was refused; empty when it was not
     */
    public record Line(int number, Optional<Participant> participant, Optional<Contact> contact, Problems problems) {}

    /**
     * Reads the header, which may be as large as a document; each further line has the limit of lines.
     *
     * @throws DocumentException when there is no header or it is refused
     */
    public static RosterLines over(InputStream in, Limits limits) {
        return new RosterLines(in, limits);
    }

    /** What stands in the first line. */
    public RosterHeader header() {
        return header.value();
    }

    /** What the first line holds beside that. */
    public Extras extras() {
        return header.extras();
    }

    /**
     * What was tolerated up to now: a byte order mark, then identifiers of people read that look alike, each in the line of the second
     * of them.
     */
    public ImmutableList<Problem> notes() {
        List<String> ids = lineOfId.entrySet().stream()
                .filter(each -> !refusedIds.contains(each.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        // the line is gone, and with it the column
        return ImmutableList.<Problem>builder()
                .addAll(header.notes())
                .addAll(LookAlikeIds.among(ids, id -> place("/id", lineOfId.getOrDefault(id, 1)), place("", 1)))
                .build();
    }

    private static Location place(String pointer, int line) {
        return new Location.InDocument(pointer, line, 1);
    }

    /** What the lines read up to now left out and what was taken for it. */
    public ImmutableList<DefaultTaken> defaults() {
        return ImmutableList.<DefaultTaken>builder()
                .addAll(header.defaults())
                .addAll(defaults.taken())
                .build();
    }

    /** Whether there is a further line. */
    public boolean hasNext() {
        // the line after the last one allowed is looked at, to refuse it; those behind it are not
        return number - 1 <= limits.participants() && lines.hasNext();
    }

    /**
     * Goes over the next line.
     *
     * @throws DocumentException with LIMIT_COUNT when it is one too many
     */
    public Line next() {
        byte[] line = lines.next();
        number++;
        if (number - 1 > limits.participants()) {
            throw refusal(
                    ProblemCode.LIMIT_COUNT,
                    "the document holds more participants than the limit of " + limits.participants());
        }
        ParticipantDraft draft = new ParticipantDraft();
        Problems problems = new Problems();
        Optional<Participant> person = Optional.empty();
        try {
            DocumentText text = texts.apply(line);
            person = read(draft, text, problems);
        } catch (DocumentException e) {
            problems.addAll(e);
        }
        if (problems.isEmpty()) {
            return new Line(number, person, draft.contact(), problems);
        }
        if (Objects.equals(lineOfId.get(draft.id()), number)) {
            refusedIds.add(draft.id());
        }
        return new Line(number, Optional.empty(), Optional.empty(), lines.placed(problems));
    }

    private Optional<Participant> read(ParticipantDraft draft, DocumentText text, Problems problems) {
        try (DocumentReader in = new DocumentReader(text)) {
            in.beginPart(ParticipantValues.PARTICIPANT);
            draft.read(in);
            in.endDocument();
            Participant person = draft.participant();
            if (!lineOfId.containsKey(person.id())) {
                defaults.takeAll("participants", in.defaultsTaken());
            }
            return Optional.of(person);
        } catch (InvalidModelException e) {
            problems.addAll(text.located(e.problems(), e.total()));
            return Optional.empty();
        } finally {
            // an identifier counts from the first line that states it, be that one refused or not
            addTwice(draft.id(), text, problems);
        }
    }

    private void addTwice(String id, DocumentText text, Problems problems) {
        if (Ids.wrong(id).isPresent()) {
            return;
        }
        @Nullable Integer first = lineOfId.putIfAbsent(id, number);
        if (first != null) {
            Problem twice = Problem.of(
                    ProblemCode.DUPLICATE_ID, Location.inModel("id"), "the person stands already in line " + first, id);
            problems.addAll(text.located(List.of(twice), 1));
        }
    }

    /**
     * Reads all further lines, or so many as have ten thousand problems.
     *
     * @throws DocumentException with the problems of all these lines, when any is refused
     */
    public ParticipantsDocument whole() {
        Problems problems = new Problems();
        ImmutableList.Builder<Participant> people = ImmutableList.builder();
        Contacts contacts = new Contacts();
        while (hasNext() && !InputLines.isEnough(problems)) {
            Line line = next();
            problems.addAll(line.problems());
            line.participant().ifPresent(person -> {
                people.add(person);
                line.contact().ifPresent(contact -> contacts.add(person.id(), contact));
            });
        }
        withStrangers(problems).throwIfAny(DocumentException::new);
        try {
            Roster roster = RosterDocument.roster(header(), people.build());
            return new ParticipantsDocument(roster, contacts.inOrder());
        } catch (InvalidModelException e) {
            throw new DocumentException(located(e));
        }
    }

    /** Where people stand twice and nothing else is wrong, everybody is known, and so is who is missing. */
    private Problems withStrangers(Problems problems) {
        boolean known = !problems.isEmpty()
                && problems.total() == problems.list().size()
                && problems.list().stream().allMatch(problem -> problem.code() == ProblemCode.DUPLICATE_ID);
        if (!known) {
            return problems;
        }
        Problems all = strangers();
        all.addAll(problems);
        return all;
    }

    /**
     * Reads all further lines, as {@link #whole}, and says what is to be known of the reading.
     *
     * @throws DocumentException as {@link #whole}
     */
    public Reading<ParticipantsDocument> wholeWithNotes() {
        ParticipantsDocument all = whole();
        return new Reading<>(all, notes(), defaults(), header.migrations(), extras());
    }

    /** What is wrong with the header in view of the people read so far: it names others, to be locked or to have missed rounds. */
    public Problems strangers() {
        ImmutableList<Participant> named = Stream.concat(
                        header().locked().stream().flatMap(RosterLines::both), header().missed().keySet().stream())
                .distinct()
                .filter(id -> lineOfId.containsKey(id) && !refusedIds.contains(id))
                .map(RosterLines::standIn)
                .collect(ImmutableList.toImmutableList());
        try {
            RosterDocument.roster(header(), named);
            return new Problems();
        } catch (InvalidModelException e) {
            return located(e);
        }
    }

    private Problems located(InvalidModelException e) {
        return DocumentText.ofLine(headerLine, limits).located(e.problems(), e.total());
    }

    private static Stream<String> both(MentoringPair pair) {
        return Stream.of(pair.mentor(), pair.mentee());
    }

    /** Somebody of whom only the identifier matters, so that the roster itself says who is missing from it. */
    private static Participant standIn(String id) {
        return Participant.builder().id(id).addRoles(Role.MENTOR).build();
    }

    /** The refusal of the whole. */
    static DocumentException refusal(ProblemCode code, String message) {
        Problems problems = new Problems();
        problems.add(code, new Location.InDocument("", 0, 0), message);
        return new DocumentException(problems);
    }

    /** Writes a participant's line with its line end. */
    public static void write(Participant person, Optional<Contact> contact, StringBuilder out) {
        ParticipantValues.write(person, contact, JsonText.onOneLine(out));
        out.append('\n');
    }

    /** Writes a document in lines, each with its line end. */
    public static String write(ParticipantsDocument document) {
        StringBuilder out = new StringBuilder();
        out.append(RosterHeader.format().writeLine(RosterHeader.of(document.roster())))
                .append('\n');
        return write(document, out);
    }

    /**
     * Writes a document in lines, each with its line end, the first with extras.
     *
     * @throws IllegalArgumentException when some of the extras have no place in the header
     * @throws InvalidModelException when the header could not be read again
     */
    public static String write(ParticipantsDocument document, Extras extras) {
        StringBuilder out = new StringBuilder();
        out.append(RosterProof.line(RosterHeader.of(document.roster()), extras));
        return write(document, out);
    }

    private static String write(ParticipantsDocument document, StringBuilder out) {
        for (Participant person : document.roster().participants()) {
            write(person, Optional.ofNullable(document.contacts().get(person.id())), out);
        }
        return out.toString();
    }

    /**
     * Begins to read a document in lines that is in memory.
     *
     * @throws DocumentException as {@link #over}; with LIMIT_BYTES when all lines together are beyond the limit of documents
     */
    public static RosterLines of(byte[] bytes, Limits limits) {
        if (bytes.length > limits.bytes()) {
            throw refusal(
                    ProblemCode.LIMIT_BYTES, "the document is larger than the limit of " + limits.bytes() + " bytes");
        }
        return over(new ByteArrayInputStream(bytes), limits);
    }
}
