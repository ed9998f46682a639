package dev.mentoring.json.fuzz;

import dev.mentoring.core.Ids;
import dev.mentoring.core.Location;
import dev.mentoring.core.MentoringException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import java.util.List;

/** What holds of every refusal, whatever was refused. */
final class RefusalCheck {

    private static final int LONGEST_MESSAGE = 500;
    private static final int MOST_LISTED = 100;

    private RefusalCheck() {}

    /**
     * Checks a refusal of a document.
     *
     * @param inOrder whether the problems stand in the order of their places
     * @throws Finding when it is not as promised
     */
    static void check(MentoringException refusal, byte[] document, boolean inOrder) {
        List<Problem> problems = refusal.problems();
        Finding.unless(!problems.isEmpty(), "a refusal without a problem");
        Finding.unless(problems.size() <= MOST_LISTED, "more problems are listed than the limit");
        Finding.unless(refusal.total() >= problems.size(), "fewer problems in all than are listed");
        Finding.unless(refusal.getCause() == null && refusal.getSuppressed().length == 0, "a refusal with a cause");
        int lines = lines(document);
        int line = 0;
        int column = 0;
        for (Problem problem : problems) {
            checkMessage(problem);
            if (problem.location() instanceof Location.InDocument place) {
                checkPlace(place, lines, document);
                checkPointer(place.pointer(), problem.code(), document);
                boolean behind = place.line() > line || (place.line() == line && place.column() >= column);
                Finding.unless(!inOrder || behind, "problems out of the order of their places");
                line = place.line();
                column = place.column();
            } else if (problem.location() instanceof Location.InTable place) {
                Finding.unless(place.row() >= 1 && place.row() <= lines, "a row that the table does not have");
                checkLine(place.column(), "the heading of a place");
            }
        }
        checkText(refusal, document);
    }

    /** How many lines there are, ended by LF, CR or both. */
    private static int lines(byte[] document) {
        int lines = 1;
        for (int i = 0; i < document.length; i++) {
            boolean both = document[i] == '\r' && i + 1 < document.length && document[i + 1] == '\n';
            lines += document[i] == '\n' || (document[i] == '\r' && !both) ? 1 : 0;
        }
        return lines;
    }

    /** Checks one problem by itself. */
    static void checkMessage(Problem problem) {
        Finding.unless(!problem.message().isEmpty(), "a problem without a message");
        Finding.unless(problem.message().length() <= LONGEST_MESSAGE, "a message that is too long");
        checkLine(problem.message(), "a message");
        // where an identifier is unknown, the message may list the known ones
        Finding.unless(
                !problem.message().contains(Canary.ID) || problem.code() == ProblemCode.UNKNOWN_ID,
                "a value in a message: " + problem.code());
        Finding.unless(!problem.code().advice().isEmpty(), "a code without advice");
        for (String id : problem.ids()) {
            // a change of bytes may have made an identifier of the text
            boolean isPrivate =
                    id.contains(Canary.PRIVATE_WORD) && Ids.wrong(id).isPresent();
            Finding.unless(!isPrivate, "a value as identifier: " + problem.code());
        }
    }

    private static void checkPlace(Location.InDocument place, int lines, byte[] document) {
        Finding.unless(place.line() >= 0 && place.line() <= lines, "a line that the document does not have");
        Finding.unless(place.column() >= 0 && place.column() <= document.length + 1, "a column that no line has");
        Finding.unless((place.line() == 0) == (place.column() == 0), "a line without a column");
    }

    private static void checkPointer(String pointer, ProblemCode code, byte[] document) {
        Finding.unless(pointer.isEmpty() || pointer.charAt(0) == '/', "a pointer that does not begin with a slash");
        checkVisible(pointer, "a pointer");
        boolean shown = pointer.contains(Canary.PRIVATE_WORD);
        Finding.unless(!shown || mayShow(code, document), "a private value in a pointer");
        for (int i = pointer.indexOf('~'); i >= 0; i = pointer.indexOf('~', i + 1)) {
            boolean escaped =
                    i + 1 < pointer.length() && (pointer.charAt(i + 1) == '0' || pointer.charAt(i + 1) == '1');
            Finding.unless(escaped, "a pointer with an escape that is none");
        }
    }

    /** What is no JSON ends behind a name that has no colon, too. */
    private static boolean mayShow(ProblemCode code, byte[] document) {
        return Canary.isName(document) || (code == ProblemCode.SYNTAX && Canary.mayBeNameWithoutValue(document));
    }

    private static void checkText(MentoringException refusal, byte[] document) {
        String text = String.valueOf(refusal.getMessage());
        boolean named = refusal.problems().stream()
                .anyMatch(problem -> problem.ids().stream().anyMatch(id -> id.contains(Canary.PRIVATE_WORD)));
        boolean inPointer = refusal.problems().stream().anyMatch(RefusalCheck::showsInPointer);
        Finding.unless(
                !refusal.toString().contains(Canary.PRIVATE_WORD) || named || inPointer || Canary.isName(document),
                "a private value in the text of a refusal");
        Finding.unless(!text.contains("jackson") && !text.contains("Exception"), "words of another library");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Finding.unless(c >= ' ' || c == '\n', "a control character in the text of a refusal");
        }
    }

    private static boolean showsInPointer(Problem problem) {
        return problem.location() instanceof Location.InDocument place
                && place.pointer().contains(Canary.PRIVATE_WORD);
    }

    private static void checkLine(String text, String what) {
        checkVisible(text, what);
        Finding.unless(!text.contains(Canary.PRIVATE_WORD), "a private value in " + what);
    }

    private static void checkVisible(String text, String what) {
        for (int i = 0; i < text.length(); i++) {
            Finding.unless(!Character.isISOControl(text.charAt(i)), "a control character in " + what);
        }
    }
}
