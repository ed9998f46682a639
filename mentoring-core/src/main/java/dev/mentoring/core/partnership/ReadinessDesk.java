package dev.mentoring.core.partnership;

import com.google.common.collect.ImmutableSet;
import dev.mentoring.core.participant.ManagerConsent;
import dev.mentoring.core.programme.Component;
import dev.mentoring.core.programme.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides and folds what makes people ready. Much of it may come before the application. */
final class ReadinessDesk {

    private final Hearing hearing;

    ReadinessDesk(Hearing hearing) {
        this.hearing = hearing;
    }

    void decide(ReadinessAct act) {
        PersonRecord person = hearing.known(act.person());
        if (act instanceof ReadinessAct.Attended attended) {
            attend(attended, person);
        } else {
            hearing.requireOneOf(act.doers(), person.cohort());
            if (act instanceof ReadinessAct.Volunteered volunteered) {
                requireNews(!person.ownWill().equals(Optional.of(volunteered.ownWill())), act.person());
            } else if (act instanceof ReadinessAct.Acknowledged acknowledged) {
                acknowledge(acknowledged, person);
            } else if (act instanceof ReadinessAct.PenPictureGiven) {
                requireNews(!person.penPicture(), act.person());
            } else {
                consent(act, person);
            }
        }
        hearing.record(act);
    }

    private void attend(ReadinessAct.Attended act, PersonRecord person) {
        hearing.requireOffice(person.cohort());
        hearing.requireNotFuture(act.on(), act.person());
        hearing.requireKnown(
                hearing.programme().components().stream().map(Component::id).anyMatch(act.component()::equals),
                "components",
                act.component());
        LocalDate before = person.attended().get(act.component());
        requireNews(before == null || act.on().isAfter(before), act.person(), act.component());
    }

    private void acknowledge(ReadinessAct.Acknowledged act, PersonRecord person) {
        hearing.requireKnown(
                hearing.programme().statements().stream()
                        .anyMatch(statement -> statement.id().equals(act.statement())
                                && statement.version().equals(act.version())),
                "statements",
                act.statement(),
                act.version());
        requireNews(!act.version().equals(person.acknowledged().get(act.statement())), act.person(), act.statement());
    }

    private void consent(ReadinessAct act, PersonRecord person) {
        Optional<Consent> before = person.consent();
        Consent said = said(act, hearing.on());
        if (act instanceof ReadinessAct.ConsentAsked) {
            requireNews(before.filter(old -> holds(old, said)).isEmpty(), act.person());
        } else {
            requireManager(person);
        }
        hearing.requireNotFuture(said.on(), act.person());
        requireNews(!before.equals(Optional.of(said)), act.person());
        if (before.filter(old -> said.on().isBefore(old.on())).isPresent()) {
            hearing.refuse(RefusalCode.OUT_OF_ORDER, Hearing.LOG, "", act.person());
        }
        if (said.answer() == ManagerConsent.WITHDRAWN
                && before.filter(old -> old.answer() == ManagerConsent.GRANTED).isEmpty()) {
            hearing.refuse(
                    RefusalCode.WRONG_STATE,
                    Hearing.LOG,
                    before.map(old -> old.answer().name()).orElse(""),
                    act.person());
        }
    }

    /** Asking again would take back a consent that still counts with every gate; another manager is another matter. */
    private boolean holds(Consent old, Consent asked) {
        return old.manager().equals(asked.manager())
                && old.holds(hearing.on(), Optional.empty())
                && hearing.policies().gates().stream()
                        .flatMap(gate -> gate.requirement() instanceof Requirement.ManagerAgrees manager
                                ? Stream.of(manager)
                                : Stream.empty())
                        .allMatch(manager -> old.holds(hearing.on(), manager.validFor()));
    }

    /** The manager whom the log names is the one to answer; the office may record that it is another one now. */
    private void requireManager(PersonRecord person) {
        person.consent()
                .map(Consent::manager)
                .ifPresent(manager -> hearing.requireOneOf(ImmutableSet.of(manager), person.cohort()));
    }

    /** What a manager said by an act about consent. */
    private static Consent said(ReadinessAct act, LocalDate today) {
        if (act instanceof ReadinessAct.ConsentGranted granted) {
            return new Consent(
                    ManagerConsent.GRANTED, granted.manager(), granted.scope(), granted.on(), granted.until());
        } else if (act instanceof ReadinessAct.ConsentRefused refused) {
            return new Consent(
                    ManagerConsent.REFUSED, refused.manager(), Optional.empty(), refused.on(), Optional.empty());
        } else if (act instanceof ReadinessAct.ConsentWithdrawn withdrawn) {
            return new Consent(
                    ManagerConsent.WITHDRAWN, withdrawn.manager(), Optional.empty(), withdrawn.on(), Optional.empty());
        }
        ReadinessAct.ConsentAsked asked = (ReadinessAct.ConsentAsked) act;
        return new Consent(ManagerConsent.PENDING, asked.manager(), asked.scope(), today, Optional.empty());
    }

    private void requireNews(boolean isNews, String... about) {
        if (!isNews) {
            hearing.refuse(RefusalCode.ALREADY_SO, Hearing.LOG, "", about);
        }
    }

    static void apply(ReadinessAct act, Entry entry, ProgrammeState.Draft draft) {
        draft.person(act.person(), person -> apply(act, person, draft.dayOf(entry)));
    }

    private static PersonRecord apply(ReadinessAct act, PersonRecord person, LocalDate on) {
        if (act instanceof ReadinessAct.Volunteered volunteered) {
            return person.change().ownWill(volunteered.ownWill()).build();
        } else if (act instanceof ReadinessAct.Attended attended) {
            LocalDate before = person.attended().getOrDefault(attended.component(), LocalDate.MIN);
            LocalDate latest = before.isAfter(attended.on()) ? before : attended.on();
            return person.change()
                    .attended(Entries.with(person.attended(), attended.component(), latest))
                    .build();
        } else if (act instanceof ReadinessAct.Acknowledged acknowledged) {
            return person.change()
                    .acknowledged(Entries.with(person.acknowledged(), acknowledged.statement(), acknowledged.version()))
                    .build();
        } else if (act instanceof ReadinessAct.PenPictureGiven) {
            return person.change().penPicture(true).build();
        }
        return person.change().consent(said(act, on)).build();
    }
}
