package dev.mentoring.json.scim;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.LanguageTags;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Languages in the form of Accept-Language (RFC 9110, section 12.5.4), such as {@code en-US,fr;q=0.8}: one tag or several,
 * each with a weight from 0 to 1, which is 1 unless stated.
 */
final class PreferredLanguages {

    private static final Splitter LIST = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final Pattern WEIGHT = Pattern.compile("q\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

    private PreferredLanguages() {}

    private record Weighted(String tag, BigDecimal weight) {}

    /**
     * The well-formed tags of more weight than none, those of the most weight first, then as listed.
     *
     * @param stated a list; a low line is read as a hyphen, as systems write locales
     */
    static ImmutableSet<String> of(String stated) {
        List<Weighted> languages = new ArrayList<>();
        for (String part : LIST.split(stated)) {
            int end = part.indexOf(';');
            String tag = (end < 0 ? part : part.substring(0, end)).strip().replace('_', '-');
            if (LanguageTags.isWellFormed(tag)) {
                languages.add(new Weighted(tag, end < 0 ? BigDecimal.ONE : weight(part.substring(end + 1))));
            }
        }
        return languages.stream()
                .filter(language -> language.weight().signum() > 0)
                .sorted(Comparator.comparing(Weighted::weight).reversed())
                .map(Weighted::tag)
                .collect(toImmutableSet());
    }

    /** The weight; none where it is ill-formed, as then nobody knows what is preferred. */
    private static BigDecimal weight(String parameter) {
        Matcher matcher = WEIGHT.matcher(Ascii.toLowerCase(parameter.strip()));
        return matcher.matches() ? new BigDecimal(matcher.group(1)) : BigDecimal.ZERO;
    }
}
