package dev.mentoring.json.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.json.csv.CellMode;
import dev.mentoring.json.csv.CsvTable;
import dev.mentoring.json.internal.JsonText;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.metric.Matching;
import dev.mentoring.matching.problem.MatchingProblem;
import dev.mentoring.matching.problem.Person;
import dev.mentoring.matching.problem.PreferenceSource;
import dev.mentoring.matching.problem.Side;
import dev.mentoring.matching.problem.Unmatched;
import java.util.OptionalInt;

/**
 * A result, joined with its problem, as tidy tables: one of the pairs, one of everybody who is left over.
 *
 * <p>Every row begins with {@code problem}, {@code digest}, {@code strategy} and {@code seed}, so that the tables of many runs can be put
 * below each other. Then come, of a pair, {@code mentor}, {@code mentee}, {@code score} in points, {@code rank_by_mentee} and {@code
 * rank_by_mentor} from 1, as {@link Matching} ranks by the strategy's preferences, empty ({@code null}) of people who have stated none
 * where these are choices, and {@code locked}, {@code TRUE} or {@code FALSE}, which all of the tools below know for a truth value; of peers {@code
 * mentor} is the smaller identifier. Of somebody who is left over: {@code person}, {@code side} and {@code reason}.
 *
 * <p>Written for pandas, R and DuckDB, which read them without being told anything: CSV in UTF-8 without a byte order mark, a line of
 * headings, every cell in quotes, whole numbers without separators; or an object a line (NDJSON). Not safe for spreadsheets, which may
 * run an identifier as a formula.
 */
public final class ResultTables {

    private static final ImmutableList<String> RUN = ImmutableList.of("problem", "digest", "strategy", "seed");
    private static final ImmutableList<String> OF_PAIR =
            ImmutableList.of("mentor", "mentee", "score", "rank_by_mentee", "rank_by_mentor", "locked");
    private static final ImmutableList<String> OF_PERSON = ImmutableList.of("person", "side", "reason");

    private final MatchingResult result;
    private final ImmutableList<PairRow> pairs;

    private ResultTables(MatchingResult result, ImmutableList<PairRow> pairs) {
        this.result = result;
        this.pairs = pairs;
    }

    private record PairRow(
            String mentor, String mentee, long score, OptionalInt byMentee, OptionalInt byMentor, boolean locked) {}

    /**
     * Joins a result with its problem.
     *
     * @throws InvalidModelException when the result is not one of the problem
     */
    public static ResultTables of(MatchingProblem problem, MatchingResult result) {
        Matching matching = Matching.of(problem, result);
        ImmutableList<Person> mentors = matching.people(matching.has(Side.PEER) ? Side.PEER : Side.MENTOR);
        ImmutableList<Person> mentees = matching.people(matching.has(Side.PEER) ? Side.PEER : Side.MENTEE);
        ImmutableIntArray made = matching.made();
        ImmutableList<PairRow> rows = made.stream()
                .mapToObj(pair -> new PairRow(
                        mentors.get(matching.mentorOf(pair)).id(),
                        mentees.get(matching.menteeOf(pair)).id(),
                        matching.score(pair),
                        rank(mentees.get(matching.menteeOf(pair)), matching.rankByMentee(pair), matching),
                        rank(mentors.get(matching.mentorOf(pair)), matching.rankByMentor(pair), matching),
                        matching.isLocked(pair)))
                .collect(toImmutableList());
        return new ResultTables(result, rows);
    }

    /** The rank that somebody gives; none where only stated choices count and nothing was stated, as in files of one side's orders. */
    private static OptionalInt rank(Person person, int rank, Matching matching) {
        boolean ranks = matching.source() != PreferenceSource.CHOICES
                || person.preferences().isPresent();
        return ranks ? OptionalInt.of(rank) : OptionalInt.empty();
    }

    /** The pairs as CSV, mentee by mentee. */
    public String pairsAsCsv() {
        return csv(
                OF_PAIR,
                pairs.stream()
                        .map(row -> ImmutableList.of(
                                row.mentor(),
                                row.mentee(),
                                Long.toString(row.score()),
                                cell(row.byMentee()),
                                cell(row.byMentor()),
                                row.locked() ? "TRUE" : "FALSE"))
                        .collect(toImmutableList()));
    }

    /** Everybody who is left over as CSV, in the order of the result. */
    public String unmatchedAsCsv() {
        return csv(
                OF_PERSON,
                result.unmatched().stream()
                        .map(person -> ImmutableList.of(
                                person.id(),
                                person.side().name(),
                                person.reason().name()))
                        .collect(toImmutableList()));
    }

    /** The pairs as NDJSON, in the same order. */
    public String pairsAsLines() {
        StringBuilder out = new StringBuilder();
        for (PairRow row : pairs) {
            JsonText line = line(out)
                    .name("mentor")
                    .value(row.mentor())
                    .name("mentee")
                    .value(row.mentee())
                    .name("score")
                    .value(row.score());
            writeRank(row.byMentee(), line.name("rank_by_mentee"));
            writeRank(row.byMentor(), line.name("rank_by_mentor"));
            line.name("locked").value(row.locked()).end();
            out.append('\n');
        }
        return out.toString();
    }

    private static String cell(OptionalInt rank) {
        return rank.isPresent() ? Integer.toString(rank.getAsInt()) : "";
    }

    private static void writeRank(OptionalInt rank, JsonText out) {
        if (rank.isPresent()) {
            out.value(rank.getAsInt());
        } else {
            out.nothing();
        }
    }

    /** Everybody who is left over as NDJSON, in the same order. */
    public String unmatchedAsLines() {
        StringBuilder out = new StringBuilder();
        for (Unmatched person : result.unmatched()) {
            line(out)
                    .name("person")
                    .value(person.id())
                    .name("side")
                    .value(person.side().name())
                    .name("reason")
                    .value(person.reason().name())
                    .end();
            out.append('\n');
        }
        return out.toString();
    }

    private String csv(ImmutableList<String> columns, ImmutableList<ImmutableList<String>> rows) {
        ImmutableList<String> run = ImmutableList.of(
                result.problemId(),
                result.problemDigest(),
                result.strategy().name(),
                Long.toString(result.strategy().seed()));
        return new CsvTable(
                        joined(RUN, columns),
                        rows.stream().map(row -> joined(run, row)).collect(toImmutableList()))
                .write(CellMode.RAW);
    }

    private static ImmutableList<String> joined(ImmutableList<String> first, ImmutableList<String> second) {
        return ImmutableList.<String>builder().addAll(first).addAll(second).build();
    }

    /** An object that begins with the run. */
    private JsonText line(StringBuilder out) {
        return JsonText.onOneLine(out)
                .object()
                .name("problem")
                .value(result.problemId())
                .name("digest")
                .value(result.problemDigest())
                .name("strategy")
                .value(result.strategy().name())
                .name("seed")
                .value(result.strategy().seed());
    }
}
