package dev.mentoring.json.internal;

import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.core.Problems;
import dev.mentoring.core.participant.Contact;
import dev.mentoring.core.participant.Participant;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.DocumentFormat;
import dev.mentoring.json.Extras;
import dev.mentoring.json.Limits;
import dev.mentoring.json.RosterHeader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a roster that is written, and reads each again before it is handed out, so that nothing is written that a
 * reader would refuse. Problems have paths of the document in one piece, people counted in the order of writing.
 */
public final class RosterProof {

    private final Function<byte[], DocumentText> texts;
    private final Map<String, Integer> positionOfId = new HashMap<>();

    /** Starts before the header. */
    public RosterProof() {
        Limits limits = Limits.standard();
        this.texts = DocumentText.series(limits.withBytes(limits.lineBytes()));
    }

    /**
     * The header with its line end.
     *
     * @param extras what was kept of a document of the kind
     * @throws IllegalArgumentException when some of the extras have no place in the header
     * @throws InvalidModelException when it could not be read again
     */
    public static String line(RosterHeader header, Extras extras) {
        DocumentFormat<RosterHeader> format = RosterHeader.format();
        String line = format.writeLine(header, extras);
        try {
            format.read(line);
        } catch (DocumentException e) {
            throw refusal(e, "");
        }
        return line + "\n";
    }

    /**
     * A person's line with its line end.
     *
     * @throws InvalidModelException when somebody of that identifier has a line, or the line could not be read again
     */
    public String line(Participant person, Optional<Contact> contact) {
        int position = positionOfId.size();
        String path = "participants/" + position;
        @Nullable Integer first = positionOfId.get(person.id());
        if (first != null) {
            throw InvalidModelException.of(
                    ProblemCode.DUPLICATE_ID,
                    path + "/id",
                    "the person occurs already as participants/" + first,
                    person.id());
        }
        StringBuilder line = new StringBuilder();
        RosterLines.write(person, contact, line);
        try (DocumentReader in = new DocumentReader(texts.apply(bytes(line)))) {
            in.beginPart(ParticipantValues.PARTICIPANT);
            new ParticipantDraft().read(in);
            in.endDocument();
        } catch (DocumentException e) {
            throw refusal(e, path);
        }
        positionOfId.put(person.id(), position);
        return line.toString();
    }

    private static byte[] bytes(CharSequence line) {
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static InvalidModelException refusal(DocumentException refusal, String path) {
        List<Problem> placed = refusal.problems().stream()
                .map(problem -> placed(problem, path))
                .toList();
        return new InvalidModelException(Problems.of(placed, refusal.total()));
    }

    private static Problem placed(Problem problem, String path) {
        String pointer = problem.location() instanceof Location.InDocument place ? place.pointer() : "";
        String whole = path + pointer;
        return problem.at(Location.inModel(whole.startsWith("/") ? whole.substring(1) : whole));
    }
}
