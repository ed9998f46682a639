package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.experiment.Goal;
import dev.mentoring.matching.experiment.TradeOff;
import dev.mentoring.matching.experiment.statistic.ParetoSet;
import dev.mentoring.matching.experiment.statistic.Summary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Which contenders no other beats in all goals: a plane for each condition, the first goal across and another one up. */
final class TradeOffSection {

    private final Study study;
    private final Words words;
    private final ImmutableList<Goal> goals;

    TradeOffSection(Study study) {
        this.study = study;
        this.words = study.words();
        this.goals = study.design().analysis().goals();
    }

    /** The section; none without two goals. */
    Optional<Section> section() {
        ImmutableList<TradeOff> all = study.report().tradeOffs();
        return all.isEmpty() || goals.size() < 2
                ? Optional.empty()
                : Optional.of(new Section(
                        "trade-offs",
                        words.text("study.tradeoffs"),
                        ImmutableList.of(words.text("study.tradeoffs.lead"), unbeaten(study)),
                        IntStream.range(0, all.size())
                                .boxed()
                                .flatMap(i -> pictures(all.get(i), i + 1).stream())
                                .collect(toImmutableList()),
                        true,
                        Html.NONE));
    }

    /** Who is beaten nowhere, as a sentence. */
    static String unbeaten(Study study) {
        Words words = study.words();
        List<String> labels = study.contenders().stream()
                .filter(contender -> study.report().tradeOffs().stream()
                        .allMatch(each -> each.set().members().contains(contender)))
                .toList();
        return labels.isEmpty()
                ? words.text("study.unbeaten.none")
                : words.text("study.unbeaten", words.messages().list(labels));
    }

    private ImmutableList<Picture> pictures(TradeOff tradeOff, int number) {
        return IntStream.range(1, goals.size())
                .mapToObj(up -> picture(tradeOff, "trade-off-" + number + "-" + up, goals.get(up)))
                .flatMap(Optional::stream)
                .collect(toImmutableList());
    }

    private Optional<BigDecimal> mean(TradeOff tradeOff, String contender, Goal goal) {
        return study.summary(tradeOff.condition(), contender, goal.metric()).map(Summary::mean);
    }

    private Optional<Picture> picture(TradeOff tradeOff, String id, Goal up) {
        Goal across = goals.get(0);
        ImmutableList<String> placed = study.contenders().stream()
                .filter(each -> mean(tradeOff, each, across).isPresent()
                        && mean(tradeOff, each, up).isPresent())
                .collect(toImmutableList());
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        Function<Goal, Scale> scale = goal -> Scale.around(placed.stream()
                .map(each -> mean(tradeOff, each, goal).orElseThrow())
                .toList());
        String title = study.conditions().size() == 1
                ? words.text("study.tradeoffs.picture", study.metric(across.metric()), study.metric(up.metric()))
                : study.condition(tradeOff.condition());
        Scale xs = scale.apply(across);
        Scale ys = scale.apply(up);
        return Optional.of(new Picture(
                id,
                title,
                words.text(
                        "study.shows.tradeoffs",
                        study.goal(across),
                        study.goal(up),
                        words.messages().list(tradeOff.set().members())),
                ImmutableList.of(words.text("study.member"), words.text("study.beaten")),
                Picture.Template.TRADES,
                ImmutableMap.<String, Object>builder()
                        .put("across", study.goal(across))
                        .put("up", study.goal(up))
                        .put("bend", bend())
                        .put("xLow", xs.low())
                        .put("xHigh", xs.high())
                        .put("xTicks", xs.ticks())
                        .put("xTexts", xs.texts(words))
                        .put("yLow", ys.low())
                        .put("yHigh", ys.high())
                        .put("yTicks", ys.ticks())
                        .put("yTexts", ys.texts(words))
                        .buildOrThrow(),
                placed.stream()
                        .sorted(Comparator.comparing(tradeOff.set().members()::contains))
                        .map(each -> ImmutableMap.<String, Object>of(
                                "x", mean(tradeOff, each, across).orElseThrow(),
                                "y", mean(tradeOff, each, up).orElseThrow(),
                                "label", Outcome.cut(each),
                                "kind", tradeOff.set().members().contains(each) ? "one" : "two"))
                        .collect(toImmutableList()),
                table(tradeOff, words.text("study.of", study.goal(up), title))));
    }

    /** Steps go along what can be had; with more goals than two, what cannot be beaten lies beside any line. */
    private String bend() {
        return goals.size() > 2 ? "none" : goals.get(0).aim() == Goal.Aim.MOST ? "step-before" : "step-after";
    }

    private Table table(TradeOff tradeOff, String title) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(Column.words(words.text("study.contender")));
        goals.forEach(goal -> columns.add(Column.numbers(study.goal(goal))));
        columns.add(Column.words(words.text("study.beaten-by")));
        return new Table(
                title,
                columns.build(),
                study.contenders().stream()
                        .map(contender -> ImmutableList.<Html>builder()
                                .add(Html.name(contender))
                                .addAll(goals.stream()
                                        .map(goal -> Html.text(text(tradeOff, contender, goal)))
                                        .toList())
                                .add(beatenBy(tradeOff, contender))
                                .build())
                        .collect(toImmutableList()));
    }

    private String text(TradeOff tradeOff, String contender, Goal goal) {
        Precision precision = Precision.of(study.contenders().stream()
                .flatMap(each -> study.summary(tradeOff.condition(), each, goal.metric()).stream())
                .toList());
        return mean(tradeOff, contender, goal)
                .map(mean -> precision.text(mean, words))
                .orElse("–");
    }

    private Html beatenBy(TradeOff tradeOff, String contender) {
        ParetoSet set = tradeOff.set();
        return set.members().contains(contender)
                ? Html.text(words.text("study.nobody"))
                : Optional.ofNullable(set.beatenBy().get(contender))
                        .map(Html::name)
                        .orElseGet(() -> Html.text(words.text("study.unmeasured")));
    }
}
