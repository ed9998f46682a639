package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;

/** What is due about the agreement of a pair. */
final class AgreementDues {

    private AgreementDues() {}

    /** Takes up something that is due. */
    interface Use {
        void add(ImmutableSet<String> by, EventKind act, String... about);
    }

    /** What brings an agreement into force: a proposal by either, then the other's acceptance. */
    static void ofGate(Partnership pair, Use use) {
        Optional<AgreementVersion> open = pair.openProposal();
        if (open.isPresent()) {
            use.add(ImmutableSet.of(other(pair, open.get())), EventKind.AGREEMENT_ACCEPTED, about(pair, open.get()));
        } else {
            use.add(ImmutableSet.copyOf(pair.people()), EventKind.AGREEMENT_PROPOSED, pair.id());
        }
    }

    /** What is due because the programme wants an agreement, or because one of the two waits for an answer. */
    static void add(Partnership pair, Obligations dues) {
        Optional<LocalDate> due = dues.programme()
                .policies()
                .agreement()
                .dueAfterFirstMeeting()
                .flatMap(period -> pair.startedOn().map(start -> start.plus(period)));
        boolean wanted = due.isPresent() && pair.agreement().isEmpty();
        if (wanted || pair.openProposal().isPresent()) {
            ofGate(
                    pair,
                    (by, act, about) -> dues.add(
                            wanted
                                    ? Obligations.of(by, act, "agreement/dueAfterFirstMeeting", about)
                                            .dueOn(due)
                                    : Obligations.of(by, act, "agreement", about)));
        }
    }

    private static String other(Partnership pair, AgreementVersion version) {
        return version.proposedBy().equals(pair.mentor()) ? pair.mentee() : pair.mentor();
    }

    private static String[] about(Partnership pair, AgreementVersion version) {
        return new String[] {pair.id(), Integer.toString(version.number())};
    }
}
