package dev.mentoring.json.scim;

import com.google.common.base.Ascii;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.json.DocumentException;
import dev.mentoring.json.Limits;
import dev.mentoring.json.internal.DocumentReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The users of a document, and what else stands in it. */
final class UserList {

    private final DocumentReader in;
    private final int most;
    private final List<UserDraft> users = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();
    private final UserReader reader;
    private OptionalLong total = OptionalLong.empty();

    private UserList(DocumentReader in, Limits limits) {
        this.in = in;
        this.most = limits.participants();
        this.reader = new UserReader(in, leftOut);
    }

    /**
     * Reads a document to its end.
     *
     * @throws DocumentException when the form of the document is not good, or when it holds another number of users than it
     *     counts
     */
    static UserList read(DocumentReader in, Limits limits) {
        UserList list = new UserList(in, limits);
        in.beginForeign();
        if (in.isArray()) {
            list.readUsers();
        } else if (in.isObject()) {
            list.readResponse();
        } else {
            in.note(ProblemCode.WRONG_ROOT, "a list of users, which is an object or an array, is due");
            in.skip();
        }
        in.endDocument();
        return list;
    }

    /** The users, in order. */
    List<UserDraft> users() {
        return users;
    }

    /** What was left out, each name of an attribute once. */
    List<Problem> notes() {
        return leftOut.notes();
    }

    private void readResponse() {
        boolean resources = false;
        Set<String> seen = new HashSet<>();
        in.enterMap();
        while (in.nextKeyOfAny()) {
            String name = Ascii.toLowerCase(in.member());
            if (!seen.add(name)) {
                UserReader.noteTwice(in);
            } else if (name.equals("resources")) {
                resources = true;
                readResources();
            } else if (name.equals("totalresults") && in.isNumber()) {
                total = OptionalLong.of(in.whole());
            } else {
                in.skip();
            }
        }
        if (!resources && !total.equals(OptionalLong.of(0))) {
            in.noteAt(
                    "Resources", ProblemCode.MISSING_FIELD, "the object is no list of users: it has no \"Resources\"");
        } else if (total.isPresent() && total.getAsLong() != users.size()) {
            in.noteAt(
                    "Resources",
                    ProblemCode.MISSING_FIELD,
                    "the list holds " + users.size() + " users and counts " + total.getAsLong()
                            + "; put the users of all its pages in one array");
        }
    }

    private void readResources() {
        if (in.isArray()) {
            readUsers();
        } else if (!in.isNull()) {
            in.wrongType("an array of users");
        }
    }

    private void readUsers() {
        in.enterArray();
        while (in.nextElementOfAny()) {
            requireRoom();
            users.add(reader.read());
        }
    }

    /** Ends the reading at the first user too many, before any more memory is spent. */
    private void requireRoom() {
        if (users.size() >= most) {
            throw InvalidModelException.of(
                    ProblemCode.LIMIT_COUNT, in.path(), "the list holds more users than the limit of " + most);
        }
    }
}
