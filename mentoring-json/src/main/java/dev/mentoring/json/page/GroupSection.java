package dev.mentoring.json.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import dev.mentoring.core.evaluation.CountTable;
import dev.mentoring.core.evaluation.DisclosurePolicy;
import dev.mentoring.core.evaluation.Figure;
import dev.mentoring.core.evaluation.Heading;
import dev.mentoring.core.evaluation.ProtectedTable;
import dev.mentoring.json.page.Table.Column;
import dev.mentoring.matching.metric.GroupFigures;
import dev.mentoring.matching.metric.GroupGaps;
import dev.mentoring.matching.problem.Side;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many of each group have a partner, by counts that tell of no small group.
 *
 * <p>Shares and the gap between them are made of the published counts and of nothing else. Mean ranks and scores of groups are not
 * told: with the mean of everybody, those of the large groups would give away that of a small one.
 */
final class GroupSection {

    private static final String PEOPLE = "people";
    private static final String PAIRED = "paired";
    private static final String WITHOUT = "without";
    private static final String HIDDEN = "groups.hidden";
    private static final String NONE = "none";
    private static final long PERCENT = 100;

    private final Words words;
    private final Groups groups;
    private final Side side;
    private final ImmutableBiMap<String, String> groupOfRow;
    private final ImmutableList<String> rows;
    private final ProtectedTable table;

    GroupSection(Outcome outcome, Groups groups) {
        this.words = outcome.words();
        this.groups = groups;
        this.side = groups.grouping().side();
        this.groupOfRow = rowsOf(groups.labels().keySet().asList());
        this.rows = Stream.concat(groupOfRow.keySet().stream(), Stream.of(NONE)).collect(toImmutableList());
        this.table = table(GroupGaps.of(outcome.matching(), groups.grouping()));
    }

    /** Rows go by numbers: the names of groups may be as long as identifiers can be, and begin with any character. */
    private static ImmutableBiMap<String, String> rowsOf(List<String> names) {
        ImmutableBiMap.Builder<String, String> rows = ImmutableBiMap.builder();
        for (int i = 0; i < names.size(); i++) {
            rows.put("g" + i, names.get(i));
        }
        return rows.buildOrThrow();
    }

    private String row(GroupFigures figures) {
        return figures.group()
                .map(name -> Objects.requireNonNull(groupOfRow.inverse().get(name)))
                .orElse(NONE);
    }

    /** How many gave no answer is told as it is where every group is shown; beside one that is hidden they are a group like any other. */
    private ProtectedTable table(GroupGaps gaps) {
        ProtectedTable open = ProtectedTable.of(counts(gaps, ImmutableSet.of(NONE)), DisclosurePolicy.standard());
        return groupOfRow.keySet().stream().allMatch(row -> isShown(open, row))
                ? open
                : ProtectedTable.of(counts(gaps, ImmutableSet.of()), DisclosurePolicy.standard());
    }

    private static boolean isShown(ProtectedTable table, String row) {
        return table.columns().all().allMatch(heading -> published(table.at(row, heading.id())) >= 0);
    }

    private CountTable counts(GroupGaps gaps, ImmutableSet<String> open) {
        ImmutableTable.Builder<String, String, Integer> counts = ImmutableTable.builder();
        Stream.concat(gaps.groups().stream(), Stream.of(gaps.ungrouped())).forEach(group -> {
            counts.put(row(group), PAIRED, (int) group.matched());
            counts.put(row(group), WITHOUT, (int) (group.people() - group.matched()));
        });
        return new CountTable(
                rows,
                Heading.sum(PEOPLE, 4, Heading.of(PAIRED, 2), Heading.of(WITHOUT, 1)),
                counts.buildOrThrow(),
                ImmutableSetMultimap.of(),
                open,
                true);
    }

    /** The section; a table alone where no share at all is told. */
    Section section() {
        ImmutableList<String> lead = ImmutableList.of(
                words.sided("groups.lead", side, groups.title()), words.text("groups.protected"), gap());
        String title = words.text("groups.title");
        return rows.stream().allMatch(row -> share(row) < 0)
                ? Section.of("groups", title, lead, numbers().html())
                : Section.of("groups", title, lead, ImmutableList.of(picture()));
    }

    private String gap() {
        List<Long> shares = rows.stream()
                .filter(row -> !row.equals(NONE))
                .map(this::share)
                .filter(share -> share >= 0)
                .sorted()
                .toList();
        return shares.size() < 2
                ? words.text("groups.no-gap")
                : words.count("groups.gap", shares.get(shares.size() - 1) - shares.get(0));
    }

    /** The share of the paired in percent by published counts, rounded; -1 where it is not told. */
    private long share(String row) {
        long people = published(table.at(row, PEOPLE));
        long paired = published(table.at(row, PAIRED));
        return people <= 0 || paired < 0 ? -1 : Math.min(PERCENT, (200 * paired + people) / (2 * people));
    }

    private static long published(Figure figure) {
        return figure instanceof Figure.Rounded rounded
                ? rounded.value()
                : figure instanceof Figure.Count count ? count.value() : -1;
    }

    /** What is suppressed looks the same whether it is small or would tell of something small. */
    private String text(Figure figure) {
        if (figure instanceof Figure.Rounded rounded) {
            return words.text("groups.about", words.number(rounded.value()));
        }
        return figure instanceof Figure.Count count ? words.number(count.value()) : words.text(HIDDEN);
    }

    private String label(String row) {
        String group = groupOfRow.get(row);
        return group == null ? words.text("groups.none") : groups.label(group);
    }

    private String shareText(String row) {
        long share = share(row);
        if (published(table.at(row, PEOPLE)) == 0) {
            return "–";
        }
        return share < 0 ? words.text(HIDDEN) : words.text("groups.about", words.text("percent", words.number(share)));
    }

    private Picture picture() {
        Bars bars = new Bars(PERCENT);
        rows.forEach(row -> bars.add(label(row), shareText(row), Math.max(0, share(row))));
        return new Picture(
                "groups",
                words.sided("groups.picture", side),
                words.text(
                        "groups.shows",
                        rows.stream()
                                .map(row -> label(row) + " " + shareText(row))
                                .collect(Collectors.joining(", "))),
                ImmutableList.of(),
                Picture.Template.BARS,
                bars.values(),
                bars.rows(),
                numbers());
    }

    private Table numbers() {
        return new Table(
                words.sided("groups.picture", side),
                ImmutableList.of(
                        Column.words(groups.title()),
                        Column.numbers(words.text("people")),
                        Column.numbers(words.text("groups.paired")),
                        Column.numbers(words.text("groups.without")),
                        Column.numbers(words.text("groups.share"))),
                Stream.concat(rows.stream().map(this::cells), Stream.of(all())).collect(toImmutableList()));
    }

    private ImmutableList<Html> cells(String row) {
        return Table.row(
                label(row),
                text(table.at(row, PEOPLE)),
                text(table.at(row, PAIRED)),
                text(table.at(row, WITHOUT)),
                shareText(row));
    }

    private ImmutableList<Html> all() {
        return Table.row(
                words.text("groups.all"),
                text(table.total(PEOPLE)),
                text(table.total(PAIRED)),
                text(table.total(WITHOUT)),
                words.percent(published(table.total(PAIRED)), Math.max(1, published(table.total(PEOPLE)))));
    }
}
