package dev.mentoring.json.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import java.util.Map;
import java.util.Optional;

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
    private final Optional<String> attribute;
    private final Optional<Grouping> grouping;

    private MatchPage(
            MatchingProblem problem,
            MatchingResult result,
            Optional<CompiledRound> round,
            Language language,
            ImmutableMap<String, String> names,
            Optional<MatchingResult> earlier,
            Optional<String> attribute,
            Optional<Grouping> grouping) {
        this.problem = problem;
        this.result = result;
        this.round = round;
        this.language = language;
        this.names = names;
        this.earlier = earlier;
        this.attribute = attribute;
        this.grouping = grouping;
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
        return new MatchPage(problem, result, round, other, names, earlier, attribute, grouping);
    }

    /** The page with names beside identifiers, by identifier; who is not in the map goes by identifier alone. */
    public MatchPage withNames(Map<String, String> nameOfPerson) {
        return new MatchPage(
                problem, result, round, language, ImmutableMap.copyOf(nameOfPerson), earlier, attribute, grouping);
    }

    /** The page with a section on what changed since an earlier result, which names pairs; nothing else of it counts. */
    public MatchPage withEarlier(MatchingResult before) {
        return new MatchPage(problem, result, round, language, names, Optional.of(before), attribute, grouping);
    }

    /**
     * The page with a section on mentees by what they answered to a question of the programme's form, where no count below ten and
     * nothing that would tell of one is published. Explanations leave out what would tell somebody's group.
     *
     * @param name of an attribute with one answer a person that is not marked as sensitive; {@link #html} refuses others
     */
    public MatchPage groupedBy(String name) {
        return new MatchPage(problem, result, round, language, names, earlier, Optional.of(name), Optional.empty());
    }

    /** The page with such a section by any grouping of a side of the problem. */
    public MatchPage groupedBy(Grouping groups) {
        return new MatchPage(problem, result, round, language, names, earlier, Optional.empty(), Optional.of(groups));
    }

    /**
     * The page: a whole HTML document in UTF-8 that needs nothing beside itself.
     *
     * @throws dev.mentoring.core.InvalidModelException when people cannot be grouped as asked
     */
    public String html() {
        Outcome outcome = Outcome.of(problem, result, round, language, names);
        Words words = outcome.words();
        Head head = new Head(outcome);
        Optional<Groups> groups = grouping.map(Groups::of)
                .or(() -> attribute.flatMap(name -> round.map(known -> Groups.byAttribute(known, name, words))));
        return new Page(
                        words,
                        head.title(),
                        words.text("match.kicker"),
                        head.facts(),
                        head.html(),
                        sections(outcome, groups),
                        foot(words))
                .html();
    }

    private ImmutableList<Section> sections(Outcome outcome, Optional<Groups> groups) {
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        Optional<RoundReadiness> readiness = round.map(RoundReadiness::of);
        if (outcome.isSolved()) {
            new ScoreSection(outcome).section().ifPresent(sections::add);
        }
        sections.add(new FunnelSection(outcome).section());
        readiness.ifPresent(
                known -> sections.add(new RuleSection(round.orElseThrow(), outcome.words()).section(known)));
        if (outcome.isSolved()) {
            new RankSection(outcome).section().ifPresent(sections::add);
            sections.add(new LoadSection(outcome).section());
        }
        readiness
                .flatMap(known -> new TopicSection(round.orElseThrow().programme(), outcome.words()).section(known))
                .ifPresent(sections::add);
        groups.ifPresent(known -> sections.add(new GroupSection(outcome, known).section()));
        earlier.ifPresent(before -> sections.add(new ChangeSection(outcome, before).section()));
        sections.addAll(new PeopleSection(outcome, groups).sections());
        return sections.build();
    }

    private ImmutableList<String> foot(Words words) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        round.map(known -> new ExplanationText(language, known.programme(), id -> id).mode())
                .ifPresent(lines::add);
        lines.add(words.text("foot.problem", problem.id(), problem.digest()));
        lines.add(words.text("foot.made"));
        return lines.build();
    }

    /** The problem and the language alone: who is paired is private. */
    @Override
    public String toString() {
        return "MatchPage[" + problem.id() + ", " + language.tag() + "]";
    }
}
