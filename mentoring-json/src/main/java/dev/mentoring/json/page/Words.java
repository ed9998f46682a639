package dev.mentoring.json.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.mentoring.core.InternalErrorException;
import dev.mentoring.core.programme.RelationshipType;
import dev.mentoring.matching.explain.text.Language;
import dev.mentoring.matching.explain.text.Messages;
import dev.mentoring.matching.explain.text.SideWords;
import dev.mentoring.matching.metric.Ratio;
import dev.mentoring.matching.problem.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Properties;

/**
 * The texts and numbers of pages in one language, with the two sides called as a type of relationship calls them.
 *
 * <p>Texts have places {@code {0}} to {@code {9}}; what is put in is never read as a text itself. Neither the machine's locale nor
 * its zone plays a part.
 */
final class Words {

    private static final ImmutableMap<Language, ImmutableMap<String, String>> ALL =
            Maps.immutableEnumMap(Maps.toMap(Arrays.asList(Language.values()), language -> read(language.tag())));

    private static final BigInteger TWO = BigInteger.TWO;

    private final Language language;
    private final ImmutableMap<String, String> texts;
    private final Messages messages;
    private final SideWords sides;

    private Words(Language language, RelationshipType relationship) {
        this.language = language;
        this.texts = texts(language);
        this.messages = Messages.of(language);
        this.sides = SideWords.of(language, relationship);
    }

    /** The words of a language for a type of relationship. */
    static Words of(Language language, RelationshipType relationship) {
        return new Words(language, relationship);
    }

    /** Every text of a language by key. */
    static ImmutableMap<String, String> texts(Language language) {
        ImmutableMap<String, String> texts = ALL.get(language);
        if (texts == null) {
            throw new InternalErrorException("there are no wordings in " + language.tag());
        }
        return texts;
    }

    /** The language. */
    Language language() {
        return language;
    }

    /** The texts that explanations and reports of the command share with pages. */
    Messages messages() {
        return messages;
    }

    /** The text of a key with values in its places. */
    String text(String key, String... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new InternalErrorException("there is no wording of " + key);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean place = text.charAt(i) == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}';
            if (place) {
                out.append(values[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** The text in the form that goes with a number, which goes into {@code {0}}; the others follow. */
    String count(String key, long number, String... values) {
        String[] all = new String[values.length + 1];
        all[0] = number(number);
        System.arraycopy(values, 0, all, 1, values.length);
        boolean one = language == Language.FR ? Math.abs(number) <= 1 : Math.abs(number) == 1;
        return text(key + (one ? ".one" : ".other"), all);
    }

    /**
     * The text of a key for a side: that of the usual word, or the one for a side with a word of its own, which comes after the values.
     */
    String sided(String key, Side side, String... values) {
        if (side == Side.PEER || sides.areUsual()) {
            return text(key + "." + side, values);
        }
        String[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = sides.name(side);
        return text(key + ".OWN", all);
    }

    /** A whole number. */
    String number(long number) {
        return messages.number(number);
    }

    /** A fraction to the nearest whole number. */
    String rounded(Ratio ratio) {
        return number(nearest(ratio, 1));
    }

    /** A share as a percentage. */
    String percent(long part, long whole) {
        return text("percent", number(nearest(Ratio.of(part, whole), 100)));
    }

    /** The nearest whole number of a fraction times a factor; of two as near, the larger. */
    static long nearest(Ratio ratio, long factor) {
        BigInteger numerator = ratio.numerator().multiply(BigInteger.valueOf(factor));
        BigInteger twice = numerator.multiply(TWO).add(ratio.denominator());
        BigInteger[] parts = twice.divideAndRemainder(ratio.denominator().multiply(TWO));
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }

    /** A day in full. */
    String day(LocalDate day) {
        String number = language == Language.FR && day.getDayOfMonth() == 1
                ? text("day.first")
                : Integer.toString(day.getDayOfMonth());
        return text("day", number, text("month." + day.getMonthValue()), Integer.toString(day.getYear()));
    }

    private static ImmutableMap<String, String> read(String language) {
        String resource = "words-" + language + ".properties";
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new InternalErrorException("the wordings " + resource + " are not in the module");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the wordings " + resource + " could not be read", e);
        }
        return Maps.fromProperties(words);
    }
}
