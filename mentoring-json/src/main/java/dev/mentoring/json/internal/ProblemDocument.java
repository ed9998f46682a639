package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.json.DocumentKind;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.PeerProblem;
import dev.mentoring.matching.problem.TwoSidedProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Maps documents of kind {@code matching-problem}. */
public final class ProblemDocument {

    private static final Shape TWO_SIDED =
            Shape.requiring("id", "mentors", "mentees").allowing("pairs", "locked", "forbidden", "groups", "earlier");
    private static final Shape ONE_SIDED = Shape.requiring("id", "peers").allowing("pairs", "locked", "forbidden");

    private static final Shape MENTOR_AND_MENTEE = Shape.requiring("mentor", "mentee");
    private static final Shape FIRST_AND_SECOND = Shape.requiring("first", "second");
    private static final Shape SCORED_MENTOR_AND_MENTEE = Shape.requiring("mentor", "mentee", "score");
    private static final Shape SCORED_FIRST_AND_SECOND = Shape.requiring("first", "second", "score");

    private String id = "";
    private ImmutableList<People.Entry> mentors = ImmutableList.of();
    private ImmutableList<People.Entry> mentees = ImmutableList.of();
    private ImmutableList<People.Entry> peers = ImmutableList.of();
    private Optional<PairRows> pairs = Optional.empty();
    private PairRows locked = new PairRows();
    private PairRows forbidden = new PairRows();
    private ImmutableList<GroupValues.Entry> groups = ImmutableList.of();
    private PairRows earlier = new PairRows();

    private ProblemDocument() {}

    /** Reads a document. */
    public static MatchingProblem read(DocumentReader in) {
        ProblemDocument document = new ProblemDocument();
        in.beginDocument(DocumentKind.MATCHING_PROBLEM);
        boolean oneSided = in.firstMemberAmong(ImmutableSet.of("mentors", "mentees", "peers"))
                .filter("peers"::equals)
                .isPresent();
        in.members(oneSided ? ONE_SIDED : TWO_SIDED);
        while (in.nextMember()) {
            document.member(in, oneSided);
        }
        in.endDocument();
        MatchingProblem problem = oneSided ? document.oneSided() : document.twoSided();
        LookAlikeIds.warn(in, "mentors", ids(document.mentors));
        LookAlikeIds.warn(in, "mentees", ids(document.mentees));
        LookAlikeIds.warn(in, "peers", ids(document.peers));
        return problem;
    }

    private void member(DocumentReader in, boolean oneSided) {
        Shape scored = oneSided ? SCORED_FIRST_AND_SECOND : SCORED_MENTOR_AND_MENTEE;
        Shape bare = oneSided ? FIRST_AND_SECOND : MENTOR_AND_MENTEE;
        switch (in.member()) {
            case "id" -> id = in.id();
            case "mentors" -> mentors = People.read(in);
            case "mentees" -> mentees = People.read(in);
            case "peers" -> peers = People.read(in);
            case "pairs" -> pairs = Optional.of(rows(in, scored));
            case "locked" -> locked = rows(in, bare);
            case "groups" -> groups = GroupValues.read(in);
            case "earlier" -> earlier = rows(in, bare);
            default -> forbidden = rows(in, bare);
        }
    }

    private static PairRows rows(DocumentReader in, Shape shape) {
        PairRows rows = new PairRows();
        Values.each(in, () -> row(in, shape, rows));
        return rows;
    }

    private static void row(DocumentReader in, Shape shape, PairRows rows) {
        if (!in.enterObject(shape)) {
            return;
        }
        String first = "";
        String second = "";
        long score = 0;
        while (in.nextMember()) {
            switch (in.member()) {
                case "mentor", "first" -> first = in.id();
                case "mentee", "second" -> second = in.id();
                default -> score = in.whole();
            }
        }
        rows.add(first, second, score);
    }

    private MatchingProblem twoSided() {
        TwoSidedProblem.Builder builder = TwoSidedProblem.builder(id);
        mentors.forEach(p -> builder.addMentor(p.id(), p.capacity(), p.minimum(), p.preferences()));
        mentees.forEach(p -> builder.addMentee(p.id(), p.capacity(), p.minimum(), p.preferences()));
        pairs.ifPresentOrElse(rows -> addPairs(rows, builder), builder::allowEveryPair);
        locked.forEach(builder::lock);
        forbidden.forEach(builder::forbid);
        groups.forEach(group -> group.addTo(builder));
        earlier.forEach(builder::earlier);
        return builder.build();
    }

    /** By position where both are known, which spares a look-up for each of what may be millions of pairs. */
    private void addPairs(PairRows rows, TwoSidedProblem.Builder builder) {
        int[] mentorOf = rows.positionsIn(ids(mentors));
        int[] menteeOf = rows.positionsIn(ids(mentees));
        for (int i = 0; i < rows.size(); i++) {
            int mentor = mentorOf[rows.firstNumber(i)];
            int mentee = menteeOf[rows.secondNumber(i)];
            if (mentor >= 0 && mentee >= 0) {
                builder.pair(mentor, mentee, rows.score(i));
            } else {
                builder.pair(rows.first(i), rows.second(i), rows.score(i));
            }
        }
    }

    private MatchingProblem oneSided() {
        PeerProblem.Builder builder = PeerProblem.builder(id);
        peers.forEach(p -> builder.addPeer(p.id(), p.capacity(), p.minimum(), p.preferences()));
        pairs.ifPresentOrElse(
                rows -> {
                    for (int i = 0; i < rows.size(); i++) {
                        builder.pair(rows.first(i), rows.second(i), rows.score(i));
                    }
                },
                builder::allowEveryPair);
        locked.forEach(builder::lock);
        forbidden.forEach(builder::forbid);
        return builder.build();
    }

    private static List<String> ids(ImmutableList<People.Entry> people) {
        return people.stream().map(People.Entry::id).toList();
    }

    /**
     * Writes a document: people, pairs and groups by identifier; the pairs, those of an earlier result included, are those that
     * are allowed, so that nothing is forbidden.
     *
     * <p>The document read again is the same question: it has the same digest.
     */
    public static void write(MatchingProblem problem, JsonText out) {
        out.object();
        out.name("format").value(DocumentKind.MATCHING_PROBLEM.format());
        out.name("id").value(problem.id());
        if (problem instanceof TwoSidedProblem twoSided) {
            writeTwoSided(twoSided, out);
        } else if (problem instanceof PeerProblem oneSided) {
            writeOneSided(oneSided, out);
        }
        out.end();
    }

    private static void writeTwoSided(TwoSidedProblem problem, JsonText out) {
        People.write(problem.mentors(), out.name("mentors"));
        People.write(problem.mentees(), out.name("mentees"));
        out.name("pairs").array();
        eachPair(problem, (mentee, pair) -> {
            writePair(problem, mentee, pair, out);
            out.name("score").value(problem.score(pair)).end();
        });
        out.end();
        if (problem.lockedCount() > 0) {
            writeMarked(problem, problem::isLocked, out.name("locked"));
        }
        if (!problem.groups().isEmpty()) {
            GroupValues.write(problem.groups().bounds(), out.name("groups"));
        }
        if (problem.earlierCount() > 0) {
            writeMarked(problem, problem::isEarlier, out.name("earlier"));
        }
    }

    private static void writeMarked(TwoSidedProblem problem, IntPredicate mark, JsonText out) {
        out.array();
        eachPair(problem, (mentee, pair) -> {
            if (mark.test(pair)) {
                writePair(problem, mentee, pair, out);
                out.end();
            }
        });
        out.end();
    }

    private interface PairVisitor {
        void visit(int row, int pair);
    }

    private static void eachPair(TwoSidedProblem problem, PairVisitor visitor) {
        for (int mentee = 0; mentee < problem.mentees().size(); mentee++) {
            for (int pair = problem.rowStart(mentee); pair < problem.rowStart(mentee + 1); pair++) {
                visitor.visit(mentee, pair);
            }
        }
    }

    private static void writePair(TwoSidedProblem problem, int mentee, int pair, JsonText out) {
        out.row();
        out.name("mentor").value(problem.mentors().get(problem.mentorOf(pair)).id());
        out.name("mentee").value(problem.mentees().get(mentee).id());
    }

    private static void writeOneSided(PeerProblem problem, JsonText out) {
        People.write(problem.peers(), out.name("peers"));
        out.name("pairs").array();
        for (int pair = 0; pair < problem.pairCount(); pair++) {
            writePair(problem, pair, out);
            out.name("score").value(problem.score(pair)).end();
        }
        out.end();
        if (problem.lockedCount() > 0) {
            out.name("locked").array();
            for (int pair = 0; pair < problem.pairCount(); pair++) {
                if (problem.isLocked(pair)) {
                    writePair(problem, pair, out);
                    out.end();
                }
            }
            out.end();
        }
    }

    private static void writePair(PeerProblem problem, int pair, JsonText out) {
        out.row();
        out.name("first").value(problem.peers().get(problem.firstOf(pair)).id());
        out.name("second").value(problem.peers().get(problem.secondOf(pair)).id());
    }
}
