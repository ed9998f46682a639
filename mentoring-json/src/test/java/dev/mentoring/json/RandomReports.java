package dev.mentoring.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.evaluation.Characteristic;
import dev.mentoring.core.evaluation.Figure;
import dev.mentoring.core.evaluation.Group;
import dev.mentoring.core.evaluation.Mean;
import dev.mentoring.core.evaluation.MonitoredPerson;
import dev.mentoring.core.evaluation.MonitoringData;
import dev.mentoring.core.evaluation.Report;
import dev.mentoring.core.evaluation.ReportColumn;
import dev.mentoring.core.evaluation.ReportRow;
import dev.mentoring.core.evaluation.ReportSection;
import dev.mentoring.core.taxonomy.Labels;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Reports with figures of every kind, and monitoring data. */
final class RandomReports {

    private static final ImmutableList<String> TEXTS = ImmutableList.of("", "Women", "\"a\" & b", "日本", "two\nlines");
    private static final ImmutableList<Figure.Absent> ABSENT = ImmutableList.copyOf(Figure.Absent.values());

    private RandomReports() {}

    /** Reports of some sections. */
    static Arbitrary<Report> reports() {
        return Arbitraries.randomValue(RandomReports::report);
    }

    /** Monitoring data of some people. */
    static Arbitrary<MonitoringData> monitoring() {
        return Arbitraries.randomValue(RandomReports::data);
    }

    private static Report report(Random random) {
        return new Report(
                "pilot", text(random), "p", day(random), list(random, 3, i -> section(random, "section-" + i)));
    }

    private static ReportSection section(Random random, String id) {
        ImmutableList<ReportColumn> columns = list(random, 3, i -> new ReportColumn("column/" + i, text(random)));
        return new ReportSection(
                id,
                text(random),
                columns,
                list(random, 4, i -> new ReportRow("row " + i, text(random), all(columns.size(), j -> figure(random)))),
                list(random, 2, i -> "note " + i));
    }

    private static Figure figure(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Figure.Count(number(random));
            case 1 -> new Figure.Rounded(number(random));
            case 2 -> new Figure.Share(1 + random.nextInt(9), 10 + random.nextInt(9));
            case 3 -> new Figure.Average(new Mean(number(random) - Mean.MOST / 2, 1 + random.nextInt(9)));
            case 4 -> new Figure.NearEnd(random.nextInt(9) - 4, random.nextBoolean());
            case 5 -> new Figure.Probability(random.nextInt(10_001));
            case 6 -> new Figure.Day(day(random));
            case 7 -> new Figure.Word("EXTEND");
            default -> ABSENT.get(random.nextInt(ABSENT.size()));
        };
    }

    private static MonitoringData data(Random random) {
        ImmutableList<Characteristic> asked = list(
                random,
                3,
                i -> new Characteristic(
                        "characteristic-" + i,
                        labels(random),
                        all(1 + random.nextInt(3), j -> new Group("group-" + j, labels(random)))));
        return new MonitoringData(asked, list(random, 5, i -> new MonitoredPerson("person/" + i, said(random, asked))));
    }

    private static ImmutableSortedMap<String, String> said(Random random, ImmutableList<Characteristic> asked) {
        ImmutableSortedMap.Builder<String, String> said = ImmutableSortedMap.naturalOrder();
        for (Characteristic one : asked) {
            switch (random.nextInt(3)) {
                case 0 -> said.put(one.id(), one.groups().get(0).id());
                case 1 -> said.put(one.id(), "prefer-not-to-say");
                default -> {}
            }
        }
        return said.buildOrThrow();
    }

    private static Labels labels(Random random) {
        ImmutableMap<String, String> wordings = random.nextBoolean()
                ? ImmutableMap.of("en", "Age")
                : ImmutableMap.of("en", "Age", "de", "Alter", "pt-BR", "Idade");
        return new Labels(ImmutableSortedMap.copyOf(wordings), ImmutableSortedMap.of(), ImmutableSortedMap.of());
    }

    private static long number(Random random) {
        return random.nextInt(4) == 0 ? Mean.MOST : random.nextInt(1000);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static <T> ImmutableList<T> list(Random random, int most, IntFunction<T> element) {
        return all(random.nextInt(most + 1), element);
    }

    private static <T> ImmutableList<T> all(int count, IntFunction<T> element) {
        return IntStream.range(0, count).mapToObj(element).collect(ImmutableList.toImmutableList());
    }
}
