package dev.mentoring.core.evaluation;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.Ids;

/**
 * How a programme's settings meet one element of a published standard.
 *
 * @param standard the standard, by identifier
 * @param id the element, by identifier, unique in the standard
 * @param title what the element is about
 * @param present what in the programme serves it
 * @param missing what would serve it and is not there
 */
public record ConformanceElement(
        String standard, String id, String title, ImmutableList<Practice> present, ImmutableList<Practice> missing) {

    /**
     * Something in a programme's settings that serves an element.
     *
     * @param says what it is, as words that follow "the programme"
     * @param member the member of the programme document that holds it, such as {@code policies/evaluation/rated}
     */
    public record Practice(String says, String member) {

        /** Refuses an ill-formed path. */
        public Practice {
            member = Ids.require(member, "member");
        }
    }

    /** How far an element is met. */
    public enum Verdict {
        /** Everything that is looked for is there. */
        MET,
        /** Some of it is there. */
        PARTLY,
        /** Nothing of it is there. */
        MISSING
    }

    /** Refuses ill-formed identifiers. */
    public ConformanceElement {
        standard = Ids.require(standard, "standard");
        id = Ids.require(id, "element");
    }

    /** How far it is met. */
    public Verdict verdict() {
        if (missing.isEmpty()) {
            return Verdict.MET;
        }
        return present.isEmpty() ? Verdict.MISSING : Verdict.PARTLY;
    }
}
