package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Ids;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.experiment.Cell;
import dev.mentoring.matching.experiment.Condition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** At which ranks people have their partners: a bar a contender, the best ranks at its beginning, added up over the trials. */
final class ProfileSection {

    private static final ImmutableList<String> KINDS = ImmutableList.of("one", "two", "three", "four", "five");

    /** The last rank of each group but the last one, where there are few ranks and where there are many. */
    private static final ImmutableList<Integer> FEW = ImmutableList.of(1, 2, 3, 4);

    private static final ImmutableList<Integer> SOME = ImmutableList.of(1, 2, 3, 5);
    private static final ImmutableList<Integer> MANY = ImmutableList.of(1, 3, 6, 10);

    private final Study study;
    private final Words words;
    private final ImmutableList<Integer> lasts;
    private final int worst;

    ProfileSection(Study study) {
        this.study = study;
        this.words = study.words();
        this.worst = study.report().cells().stream()
                .flatMap(cell -> cell.profiles().values().stream())
                .mapToInt(ImmutableLongArray::length)
                .max()
                .orElse(0);
        this.lasts = worst <= KINDS.size() ? FEW : worst <= 2 * SOME.get(3) ? SOME : MANY;
    }

    /** The section; none where no ranks were counted. */
    Optional<Section> section() {
        TreeSet<String> names = new TreeSet<>(Ids.ORDER);
        study.report().cells().forEach(cell -> names.addAll(cell.profiles().keySet()));
        List<String> profiles = List.copyOf(names);
        ImmutableList<Picture> pictures = study.conditions().stream()
                .flatMap(condition -> IntStream.range(0, profiles.size())
                        .mapToObj(k -> picture(
                                "profile-" + study.number(condition) + "-" + (k + 1), condition, profiles.get(k))))
                .flatMap(Optional::stream)
                .collect(toImmutableList());
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "ranks",
                        words.text("study.ranks"),
                        ImmutableList.of(
                                words.text(
                                        "study.ranks.judged." + study.design().judgedBy()),
                                words.text("study.ranks.lead")),
                        pictures,
                        true,
                        Html.NONE));
    }

    private ImmutableList<String> groups() {
        int count = (int)
                Math.min(worst, lasts.stream().filter(last -> last < worst).count() + 1);
        return IntStream.range(0, count)
                .mapToObj(group -> {
                    int first = group == 0 ? 1 : lasts.get(group - 1) + 1;
                    boolean open = group == lasts.size() && worst > first;
                    int last = group == lasts.size() ? worst : Math.min(worst, lasts.get(group));
                    return open
                            ? words.text("study.ranks.from", words.number(first))
                            : first == last
                                    ? words.text("study.ranks.single", words.number(first))
                                    : words.text("study.ranks.to", words.number(first), words.number(last));
                })
                .collect(toImmutableList());
    }

    private ImmutableLongArray grouped(ImmutableLongArray counts) {
        long[] sums = new long[groups().size()];
        for (int rank = 1; rank <= counts.length(); rank++) {
            int at = rank;
            int group = (int) lasts.stream().filter(last -> last < at).count();
            sums[group] += counts.get(rank - 1);
        }
        return ImmutableLongArray.copyOf(sums);
    }

    /**
     * What a contender comes to.
     *
     * @param contender label
     * @param counts pairs in each group of ranks
     */
    private record Bar(String contender, ImmutableLongArray counts) {

        long sum() {
            return counts.stream().sum();
        }
    }

    private Optional<Picture> picture(String id, Condition condition, String profile) {
        ImmutableList<Bar> bars = study.contenders().stream()
                .flatMap(contender -> study.cell(condition, contender).map(Cell::profiles).stream()
                        .flatMap(known -> Optional.ofNullable(known.get(profile)).stream())
                        .map(counts -> new Bar(contender, grouped(counts))))
                .filter(bar -> bar.sum() > 0)
                .collect(toImmutableList());
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        String title = study.conditions().size() == 1
                ? study.metric(profile)
                : words.text("study.of", study.metric(profile), study.condition(condition));
        return Optional.of(new Picture(
                id,
                title,
                words.text(
                        "study.shows.ranks",
                        bars.stream()
                                .map(bar -> bar.contender() + " " + share(bar))
                                .collect(Collectors.joining(", "))),
                groups(),
                Picture.Template.STACKS,
                ImmutableMap.of(
                        "labels",
                        bars.stream().map(bar -> Outcome.cut(bar.contender())).collect(toImmutableList()),
                        "most",
                        bars.stream().mapToLong(Bar::sum).max().orElse(1)),
                rows(bars),
                table(title, bars)));
    }

    private String share(Bar bar) {
        return words.percent(bar.counts().get(0), bar.sum());
    }

    private ImmutableList<ImmutableMap<String, Object>> rows(List<Bar> bars) {
        ImmutableList.Builder<ImmutableMap<String, Object>> rows = ImmutableList.builder();
        for (int row = 0; row < bars.size(); row++) {
            long from = 0;
            Bar bar = bars.get(row);
            for (int group = 0; group < bar.counts().length(); group++) {
                long to = from + bar.counts().get(group);
                rows.add(ImmutableMap.of(
                        "row", row,
                        "from", from,
                        "to", to,
                        "kind", KINDS.get(group),
                        "text", group == 0 ? share(bar) : ""));
                from = to;
            }
        }
        return rows.build();
    }

    private Table table(String title, List<Bar> bars) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        columns.add(Column.words(words.text("study.contender")));
        groups().forEach(group -> columns.add(Column.numbers(group)));
        columns.add(Column.numbers(words.text("study.ranks.all")));
        return new Table(
                title,
                columns.build(),
                bars.stream()
                        .map(bar -> ImmutableList.<Html>builder()
                                .add(Html.name(bar.contender()))
                                .addAll(IntStream.range(0, bar.counts().length())
                                        .mapToObj(group -> Html.text(
                                                words.number(bar.counts().get(group))))
                                        .toList())
                                .add(Html.text(words.number(bar.sum())))
                                .build())
                        .collect(toImmutableList()));
    }
}
