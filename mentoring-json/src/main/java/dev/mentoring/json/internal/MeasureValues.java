package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.ProblemCode;
import dev.mentoring.matching.certificate.Couple;
import dev.mentoring.matching.metric.Measure;
import dev.mentoring.matching.metric.Ratio;
import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Maps the values of metrics: a number, an object for a fraction or for pairs, or a list of counts. */
public final class MeasureValues {

    private static final String COUNT = "count";
    private static final Shape FRACTION = Shape.requiring("numerator", "denominator", "perMille");
    private static final Shape PAIRS = Shape.requiring(COUNT, "first");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private MeasureValues() {}

    /** Reads a value. */
    static Supplier<Measure> read(DocumentReader in) {
        if (in.isNumber()) {
            long number = in.whole();
            return () -> new Measure.Whole(number);
        }
        if (in.isArray()) {
            ImmutableLongArray counts = CellForms.profile(in);
            return () -> new Measure.Profile(counts);
        }
        return in.isAhead(COUNT) ? pairs(in) : fraction(in);
    }

    private static Supplier<Measure> fraction(DocumentReader in) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        if (in.enterObject(FRACTION)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "numerator" -> numerator = whole(in);
                    case "denominator" -> denominator = whole(in);
                    default -> in.whole();
                }
            }
        }
        BigInteger above = numerator;
        BigInteger below = denominator;
        return () -> new Measure.Fraction(new Ratio(above, below));
    }

    /** A whole number of any size: fractions of large scores pass 64 bits. */
    private static BigInteger whole(DocumentReader in) {
        if (!in.isNumber()) {
            in.wrongType("a whole number");
            return BigInteger.ONE;
        }
        String digits = in.numeral();
        if (!WHOLE.matcher(digits).matches()) {
            in.note(ProblemCode.WRONG_TYPE, "a whole number without fraction and exponent is due");
            return BigInteger.ONE;
        }
        return new BigInteger(digits);
    }

    private static Supplier<Measure> pairs(DocumentReader in) {
        long count = 0;
        ImmutableList<Couple> first = ImmutableList.of();
        if (in.enterObject(PAIRS)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case COUNT -> count = in.whole(0, Long.MAX_VALUE);
                    default -> first = CoupleValues.read(in);
                }
            }
        }
        long all = count;
        ImmutableList<Couple> named = first;
        return () -> new Measure.Pairs(all, named);
    }

    /** Writes a value. */
    public static void write(Measure measure, JsonText out) {
        if (measure instanceof Measure.Whole whole) {
            out.value(whole.number());
        } else if (measure instanceof Measure.Fraction fraction) {
            Ratio ratio = fraction.ratio();
            out.row();
            out.name("numerator").value(ratio.numerator());
            out.name("denominator").value(ratio.denominator());
            out.name("perMille").value(ratio.perMille());
            out.end();
        } else if (measure instanceof Measure.Profile profile) {
            CellForms.write(profile.counts(), out);
        } else {
            write((Measure.Pairs) measure, out);
        }
    }

    private static void write(Measure.Pairs pairs, JsonText out) {
        out.object();
        out.name(COUNT).value(pairs.count());
        CoupleValues.write(pairs.first(), out.name("first"));
        out.end();
    }
}
