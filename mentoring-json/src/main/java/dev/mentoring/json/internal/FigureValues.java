package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.evaluation.Figure;
import dev.mentoring.core.evaluation.Mean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Maps figures of reports: objects whose first member is their kind; the kind alone where there is no number. */
final class FigureValues {

    private static final String MORE = "more";
    private static final String LESS = "less";

    private static final ImmutableList<String> KINDS = Stream.concat(
                    Stream.of("count", "share", "mean", "bound", "rounded", "probability", "day", "word"),
                    Arrays.stream(Figure.Absent.values()).map(FigureValues::kind))
            .collect(ImmutableList.toImmutableList());

    private static final Shape VALUE = Shape.requiring("value");
    private static final Shape SHARE = Shape.requiring("part", "whole");
    private static final Shape MEAN = Shape.requiring("sum", "count");
    private static final Shape BOUND = Shape.requiring("halves", "or");
    private static final Shape NOTHING = Shape.requiring();

    private static final long MOST = Mean.MOST;
    private static final int WHOLE = 10_000;

    private FigureValues() {}

    /** Reads a figure. */
    static Supplier<Figure> read(DocumentReader in) {
        Optional<String> kind = in.enterKind(KINDS);
        return kind.map(name -> read(name, in)).orElse(() -> Figure.Absent.NOT_MEASURED);
    }

    private static Supplier<Figure> read(String kind, DocumentReader in) {
        return switch (kind) {
            case "count" -> number(in, MOST, Figure.Count::new);
            case "rounded" -> number(in, MOST, Figure.Rounded::new);
            case "probability" -> number(in, WHOLE, value -> new Figure.Probability((int) value));
            case "share" -> two(in, SHARE, 0, Figure.Share::new);
            case "mean" -> two(in, MEAN, -MOST, (sum, count) -> new Figure.Average(new Mean(sum, count)));
            case "bound" -> bound(in);
            case "day" -> day(in);
            case "word" -> word(in);
            default -> absent(kind, in);
        };
    }

    /** Makes a figure of a number. */
    private interface OfNumber {
        Figure make(long value);
    }

    /** Makes a figure of two numbers. */
    private interface OfTwo {
        Figure make(long first, long second);
    }

    private static Supplier<Figure> number(DocumentReader in, long most, OfNumber figure) {
        long value = 0;
        in.members(VALUE);
        while (in.nextMember()) {
            value = in.whole(0, most);
        }
        long number = value;
        return () -> figure.make(number);
    }

    private static Supplier<Figure> two(DocumentReader in, Shape shape, long least, OfTwo figure) {
        long first = 0;
        long second = 0;
        in.members(shape);
        while (in.nextMember()) {
            switch (in.member()) {
                case "part", "sum" -> first = in.whole(least, MOST);
                default -> second = in.whole(0, MOST);
            }
        }
        long one = first;
        long other = second;
        return () -> figure.make(one, other);
    }

    private static Supplier<Figure> bound(DocumentReader in) {
        long halves = 0;
        String or = MORE;
        in.members(BOUND);
        while (in.nextMember()) {
            switch (in.member()) {
                case "halves" -> halves = in.whole(-MOST, MOST);
                default -> or = in.choice(ImmutableList.of(MORE, LESS));
            }
        }
        long limit = halves;
        boolean upwards = or.equals(MORE);
        return () -> new Figure.NearEnd(limit, upwards);
    }

    private static Supplier<Figure> day(DocumentReader in) {
        Optional<LocalDate> day = Optional.empty();
        in.members(VALUE);
        while (in.nextMember()) {
            day = in.date();
        }
        Optional<LocalDate> read = day;
        return () -> new Figure.Day(read.orElseThrow());
    }

    private static Supplier<Figure> word(DocumentReader in) {
        String term = "";
        in.members(VALUE);
        while (in.nextMember()) {
            term = in.id();
        }
        String read = term;
        return () -> new Figure.Word(read);
    }

    private static Supplier<Figure> absent(String kind, DocumentReader in) {
        in.members(NOTHING);
        while (in.nextMember()) {
            in.skip();
        }
        return () -> Arrays.stream(Figure.Absent.values())
                .filter(why -> kind(why).equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String kind(Figure.Absent why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes a figure. */
    static void write(Figure figure, JsonText out) {
        out.row();
        if (figure instanceof Figure.Count count) {
            kind("count", out).name("value").value(count.value());
        } else if (figure instanceof Figure.Rounded rounded) {
            kind("rounded", out).name("value").value(rounded.value());
        } else if (figure instanceof Figure.Probability p) {
            kind("probability", out).name("value").value(p.tenThousandths());
        } else if (figure instanceof Figure.Share share) {
            kind("share", out).name("part").value(share.part()).name("whole").value(share.whole());
        } else if (figure instanceof Figure.Average average) {
            kind("mean", out)
                    .name("sum")
                    .value(average.mean().sum())
                    .name("count")
                    .value(average.mean().count());
        } else if (figure instanceof Figure.NearEnd end) {
            kind("bound", out).name("halves").value(end.halves()).name("or").value(end.upwards() ? MORE : LESS);
        } else if (figure instanceof Figure.Day day) {
            kind("day", out).name("value").value(day.day().toString());
        } else if (figure instanceof Figure.Word word) {
            kind("word", out).name("value").value(word.term());
        } else if (figure instanceof Figure.Absent why) {
            kind(kind(why), out);
        }
        out.end();
    }

    private static JsonText kind(String kind, JsonText out) {
        return out.name("kind").value(kind);
    }
}
