package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.Location;
import dev.mentoring.core.Problem;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.Match;
import dev.mentoring.matching.advice.RoundReadiness;
import dev.mentoring.matching.certificate.CertificateChecker;
import dev.mentoring.matching.certificate.MatchingResult;
import dev.mentoring.matching.certificate.Verification;
import dev.mentoring.matching.explain.text.ExplanationText;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.metric.Grouping;
import dev.mentoring.matching.problem.CompiledRound;
import dev.mentoring.matching.problem.MatchingProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report on the result of a round, as one HTML page.
 *
 * <p>It tells the claim and that its proof holds, the key figures, how scores, ranks and loads are spread, what each rule cost, which
 * topics are scarce, who is paired and who is not, and of each person why. Of a problem without people it tells what there is of
 * that. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * String page = MatchPage.of(match).in(Language.FR).html();
 * }</pre>
 */
public final class MatchPage {

    private final MatchingProblem problem;
    private final MatchingResult result;
    private final Optional<CompiledRound> round;
    private final Language language;
    private final ImmutableMap<String, String> names;
    private final Optional<MatchingResult> earlier;
    private final Optional<ImmutableList<ImmutableList<Problem>>> refused;
    private final Optional<Function<Words, Groups>> groups;

    private MatchPage(
            MatchingProblem problem,
            MatchingResult result,
            Optional<CompiledRound> round,
            Language language,
            ImmutableMap<String, String> names,
            Optional<MatchingResult> earlier,
            Optional<ImmutableList<ImmutableList<Problem>>> refused,
            Optional<Function<Words, Groups>> groups) {
        this.problem = problem;
        this.result = result;
        this.round = round;
        this.language = language;
        this.names = names;
        this.earlier = earlier;
        this.refused = refused;
        this.groups = groups;
    }

    /**
     * The page of a match, in English and with identifiers for names.
     *
     * @throws IllegalArgumentException when the result does not verify
     */
    public static MatchPage of(Match match) {
        return verified(match.round().problem(), match.result(), Optional.of(match.round()), match.verify());
    }

    /**
     * The page of a result of a problem without people, likewise.
     *
     * @throws IllegalArgumentException when the result does not verify
     */
    public static MatchPage of(MatchingProblem problem, MatchingResult result) {
        return verified(problem, result, Optional.empty(), CertificateChecker.verify(problem, result));
    }

    private static MatchPage verified(
            MatchingProblem problem, MatchingResult result, Optional<CompiledRound> round, Verification verification) {
        if (!verification.valid()) {
            throw new IllegalArgumentException("the result does not verify: "
                    + verification.refusals().get(0).message());
        }
        return new MatchPage(
                problem,
                result,
                round,
                Language.EN,
                ImmutableMap.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The page in another language. */
    public MatchPage in(Language other) {
        return new MatchPage(problem, result, round, other, names, earlier, refused, groups);
    }

    /** The page with names beside identifiers, by identifier; who is not in the map goes by identifier alone. */
    public MatchPage withNames(Map<String, String> nameOfPerson) {
        return new MatchPage(
                problem, result, round, language, ImmutableMap.copyOf(nameOfPerson), earlier, refused, groups);
    }

    /** The page with a section on what changed since an earlier result, which names pairs; nothing else of it counts. */
    public MatchPage withEarlier(MatchingResult before) {
        return new MatchPage(problem, result, round, language, names, Optional.of(before), refused, groups);
    }

    /**
     * The page with an account of the applications that never came into the round, so that those handed in are those in the round and
     * those refused. It tells codes and columns, never whose application it was.
     *
     * @param problemsOfApplicant what was wrong with each application that was refused; empty where none was
     * @throws InvalidModelException when the problem has no people behind it, who could have applied
     */
    public MatchPage withRefused(List<? extends List<Problem>> problemsOfApplicant) {
        if (round.isEmpty()) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_SETTING, "refused", "nobody applies to a problem without people");
        }
        return new MatchPage(
                problem,
                result,
                round,
                language,
                names,
                earlier,
                Optional.of(
                        problemsOfApplicant.stream().map(ImmutableList::copyOf).collect(toImmutableList())),
                groups);
    }

    /**
     * A page of counts alone, which compares mentees by what they answered to a question of the programme's form.
     *
     * <p>No count of a group below ten and nothing that would tell of one is published. Whoever reads of pairs, points, rules or
     * reasons beside such counts could work small groups out, so that the page has nothing of these and names nobody.
     *
     * @param name of an attribute with one answer a person that is not marked as sensitive; {@link #html} refuses others
     * @throws InvalidModelException when the problem has no people behind it, who could have answered
     */
    public MatchPage groupedBy(String name) {
        CompiledRound known = round.orElseThrow(() -> InvalidModelException.of(
                ProblemCode.UNKNOWN_ID,
                "attributes/" + Location.segment(name),
                "a problem without people has no form, and its people are grouped by a Grouping",
                name));
        return grouped(words -> Groups.byAttribute(known, name, words));
    }

    /** Such a page by any grouping of a side of the problem. A group that nobody is in is unknown to it. */
    public MatchPage groupedBy(Grouping grouping) {
        return grouped(words -> Groups.of(grouping));
    }

    private MatchPage grouped(Function<Words, Groups> by) {
        return new MatchPage(problem, result, round, language, names, earlier, refused, Optional.of(by));
    }

    /**
     * The page: a whole HTML document in UTF-8 that needs nothing beside itself.
     *
     * @throws InvalidModelException when people cannot be grouped as asked
     */
    public String html() {
        Outcome outcome = Outcome.of(problem, result, round, language, names);
        Words words = outcome.words();
        Head head = new Head(outcome);
        Optional<Groups> known = groups.map(by -> by.apply(words));
        return new Page(
                        words,
                        head.title(),
                        words.text("match.kicker"),
                        head.facts(),
                        known.isPresent() ? head.countsAlone() : head.html(),
                        known.map(by -> countsAlone(outcome, by)).orElseGet(() -> sections(outcome)),
                        foot(words, known.isPresent()))
                .html();
    }

    private ImmutableList<Section> sections(Outcome outcome) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        Optional<RoundReadiness> readiness = round.map(RoundReadiness::of);
        if (outcome.isSolved()) {
            new ScoreSection(outcome).section().ifPresent(sections::add);
        }
        FunnelSection funnel = new FunnelSection(outcome);
        sections.add(funnel.section());
        round.flatMap(known -> refused(known, outcome.words()).section(funnel.kept(known)))
                .ifPresent(sections::add);
        readiness.ifPresent(
                known -> sections.add(new RuleSection(round.orElseThrow(), outcome.words()).section(known)));
        if (outcome.isSolved()) {
            new RankSection(outcome).section().ifPresent(sections::add);
            sections.add(new LoadSection(outcome).section());
        }
        readiness
                .flatMap(known -> new TopicSection(round.orElseThrow().programme(), outcome.words()).section(known))
                .ifPresent(sections::add);
        earlier.ifPresent(before -> sections.add(new ChangeSection(outcome, before).section()));
        sections.addAll(new PeopleSection(outcome).sections());
        return sections.build();
    }

    /** Nothing here may depend on who is in which group but the table of the groups itself. */
    private ImmutableList<Section> countsAlone(Outcome outcome, Groups by) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        sections.add(new GroupSection(outcome, by).section());
        round.flatMap(known -> refused(known, outcome.words()).countsAlone()).ifPresent(sections::add);
        earlier.ifPresent(before -> sections.add(new ChangeSection(outcome, before).countsAlone()));
        return sections.build();
    }

    private RefusedSection refused(CompiledRound known, Words words) {
        return new RefusedSection(words, known.roster().participants().size(), refused);
    }

    /** The digest depends on what people answered, so that a page of counts must not have it. */
    private ImmutableList<String> foot(Words words, boolean countsAlone) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        round.map(known -> new ExplanationText(language, known.programme(), id -> id).mode())
                .ifPresent(lines::add);
        lines.add(
                countsAlone
                        ? words.text("foot.id", problem.id())
                        : words.text("foot.problem", problem.id(), problem.digest()));
        lines.add(words.text("foot.made"));
        return lines.build();
    }

    /** The problem and the language alone: who is paired is private. */
    @Override
    public String toString() {
        return "MatchPage[" + problem.id() + ", " + language.tag() + "]";
    }
}
