package dev.mentoring.core.participant;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.Ids;
import dev.mentoring.core.InvalidModelException;
import dev.mentoring.core.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * Language tags as RFC 5646 (BCP 47) forms them, compared without regard to case and kept in the case that its section 2.1.1
 * recommends: {@code en}, {@code pt-BR}, {@code zh-Hant}.
 */
public final class LanguageTags {

    private static final int REGION = 2;
    private static final int SCRIPT = 4;

    private LanguageTags() {}

    /** Whether the text is a well-formed tag; nobody asks whether the language exists. */
    public static boolean isWellFormed(String tag) {
        if (isLanguageAlone(tag)) {
            return true;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty() && tag.indexOf('_') < 0;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /**
     * The tag in its usual case.
     *
     * @throws InvalidModelException with the path {@code languages} when it is not well-formed
     */
    public static String require(String tag) {
        if (isLanguageAlone(tag)) {
            return tag;
        }
        if (!isWellFormed(tag)) {
            throw InvalidModelException.of(
                    ProblemCode.UNKNOWN_VALUE, "languages", "a language tag such as en or pt-BR is due");
        }
        List<String> parts = new ArrayList<>();
        boolean afterSingleton = false;
        for (String part : Splitter.on('-').split(tag.toLowerCase(Locale.ROOT))) {
            boolean plain = parts.isEmpty() || afterSingleton;
            parts.add(plain ? part : usualCase(part));
            afterSingleton |= part.length() == 1;
        }
        return Joiner.on('-').join(parts);
    }

    /** The tags in their usual case, each once, in {@link Ids#ORDER}. */
    static ImmutableSet<String> requireAll(Collection<String> tags) {
        if (tags.size() <= 1) {
            return tags.isEmpty()
                    ? ImmutableSet.of()
                    : ImmutableSet.of(require(tags.iterator().next()));
        }
        return tags.stream().map(LanguageTags::require).sorted(Ids.ORDER).collect(toImmutableSet());
    }

    /** Whether the tag is a language of two or three small letters and nothing more, as most are. */
    private static boolean isLanguageAlone(String tag) {
        int length = tag.length();
        if (length != REGION && length != REGION + 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (tag.charAt(i) < 'a' || tag.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String usualCase(String part) {
        return switch (part.length()) {
            case REGION -> part.toUpperCase(Locale.ROOT);
            case SCRIPT ->
                Character.isDigit(part.charAt(0))
                        ? part
                        : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
            default -> part;
        };
    }
}
