package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.partnership.AgreementTerms;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Maps what an agreement says. */
final class TermsValues {

    private static final Shape TERMS = Shape.requiring()
            .allowing("confidential", "frequency", "notice", "duration", "ownClauses")
            .byDefault("confidential", "false");

    private static final AgreementTerms NONE =
            new AgreementTerms(false, Optional.empty(), Optional.empty(), Optional.empty(), ImmutableSet.of());

    private TermsValues() {}

    /** The member that holds the terms. */
    static <E> Member<E, AgreementTerms> member(Function<E, AgreementTerms> of) {
        return Member.object("terms", NONE, TermsValues::read, TermsValues::write, of);
    }

    private static Supplier<AgreementTerms> read(DocumentReader in) {
        boolean confidential = false;
        Optional<Period> frequency = Optional.empty();
        Optional<Period> notice = Optional.empty();
        Optional<Period> duration = Optional.empty();
        ImmutableSet<String> ownClauses = ImmutableSet.of();
        if (in.enterObject(TERMS)) {
            while (in.nextMember()) {
                switch (in.member()) {
                    case "confidential" -> confidential = in.truth();
                    case "frequency" -> frequency = Optional.of(TimeValues.period(in));
                    case "notice" -> notice = Optional.of(TimeValues.period(in));
                    case "duration" -> duration = Optional.of(TimeValues.period(in));
                    default -> ownClauses = Values.distinctIds(in);
                }
            }
        }
        boolean kept = confidential;
        Optional<Period> every = frequency;
        Optional<Period> before = notice;
        Optional<Period> lasting = duration;
        ImmutableSet<String> clauses = ownClauses;
        return () -> new AgreementTerms(kept, every, before, lasting, clauses);
    }

    private static void write(AgreementTerms terms, JsonText out) {
        out.row();
        if (terms.confidential()) {
            out.name("confidential").value(true);
        }
        terms.frequency().ifPresent(period -> out.name("frequency").value(period.toString()));
        terms.notice().ifPresent(period -> out.name("notice").value(period.toString()));
        terms.duration().ifPresent(period -> out.name("duration").value(period.toString()));
        Values.writeUnlessEmpty("ownClauses", terms.ownClauses(), out);
        out.end();
    }
}
