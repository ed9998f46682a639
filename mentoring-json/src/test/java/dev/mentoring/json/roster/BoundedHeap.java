package dev.mentoring.json.roster;

import dev.mentoring.core.Problem;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.MentoringJson;
import dev.mentoring.json.ParticipantsDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Reads a roster in a process of its own and prints what became of it: {@code piece|lines|size PEOPLE}. */
final class BoundedHeap {

    private BoundedHeap() {}

    public static void main(String[] arguments) {
        int people = Integer.parseInt(arguments[1]);
        try {
            System.out.println(
                    switch (arguments[0]) {
                        case "piece" ->
                            "read " + onePiece(people).roster().participants().size();
                        case "lines" -> "read " + lines(people);
                        default -> size(people);
                    });
        } catch (DocumentException e) {
            System.out.println(e.problems().stream()
                    .map(Problem::code)
                    .map(Enum::name)
                    .collect(Collectors.joining(" ", "refused ", "")));
        }
    }

    private static ParticipantsDocument onePiece(int people) {
        return MentoringJson.participants().read(new ManyPeople(people, false));
    }

    private static int lines(int people) {
        RosterReader reader = RosterReader.over(new ManyPeople(people, true), Limits.standard());
        reader.forEachPerson(person -> {});
        return reader.people();
    }

    private static byte[] allOf(ManyPeople people) {
        try {
            return people.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the document, and of the heap that its model takes. */
    private static String size(int people) {
        byte[] document = allOf(new ManyPeople(people, false));
        ParticipantsDocument read = MentoringJson.participants().read(new ByteArrayInputStream(document));
        int bytes = document.length;
        document = null;
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(
                    used,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return bytes + " " + used + " " + read.contacts().size();
    }
}
