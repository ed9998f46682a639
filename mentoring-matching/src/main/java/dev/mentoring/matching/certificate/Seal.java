package dev.mentoring.matching.certificate;

import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.DigestText;

/**
 * The fingerprint of a result: the SHA-256 of a {@link DigestText} of everything in it but the seal, part by part in the order
 * of the record, enums by name, lists and maps with their length.
 */
final class Seal {

    private final DigestText text = new DigestText("mentoring/matching-result/1");

    private Seal() {}

    static String of(MatchingResult result) {
        Seal seal = new Seal();
        seal.text.text(result.problemId()).text(result.problemDigest());
        seal.strategy(result.strategy());
        seal.text.text(result.status().name());
        seal.text.number(result.pairings().size());
        result.pairings()
                .forEach(p -> seal.text
                        .text(p.mentor())
                        .text(p.mentee())
                        .number(p.score())
                        .number(p.locked() ? 1 : 0));
        seal.text.number(result.unmatched().size());
        result.unmatched()
                .forEach(u -> seal.text
                        .text(u.id())
                        .text(u.side().name())
                        .text(u.reason().name()));
        seal.text.number(result.totals().pairs()).number(result.totals().score());
        seal.text.number(result.notes().size());
        result.notes().forEach(seal::note);
        result.certificate().ifPresentOrElse(seal::certificate, () -> seal.text.text("none"));
        return seal.text.sha256();
    }

    private void strategy(StrategyUsed strategy) {
        text.text(strategy.name()).number(strategy.seed());
        text.number(strategy.options().values().size());
        strategy.options().values().forEach((name, value) -> {
            text.text(name);
            option(value);
        });
    }

    private void option(Options.Value value) {
        if (value instanceof Options.Text one) {
            text.text("text").text(one.text());
        } else if (value instanceof Options.Whole whole) {
            text.text("whole").number(whole.number());
        } else if (value instanceof Options.Texts several) {
            text.text("texts").texts(several.texts());
        }
    }

    private void note(Note note) {
        text.text(note.code()).number(note.counts().size());
        note.counts().forEach((name, count) -> text.text(name).number(count));
    }

    private void certificate(Certificate certificate) {
        if (certificate instanceof ScoreCertificate score) {
            text.text("score");
            numbers(score.mentors());
            numbers(score.mentees());
        } else if (certificate instanceof CoverageCertificate coverage) {
            text.text("coverage").number(coverage.pairPrice());
            numbers(coverage.mentors());
            numbers(coverage.mentees());
            text.texts(coverage.coverMentors()).texts(coverage.coverMentees());
        } else if (certificate instanceof ShortageCertificate shortage) {
            text.text("shortage").text(shortage.side().name());
            text.texts(shortage.people()).texts(shortage.places());
            text.number(shortage.required()).number(shortage.capacity()).number(shortage.otherPairs());
        }
    }

    private void numbers(ImmutableLongArray numbers) {
        text.number(numbers.length());
        numbers.forEach(text::number);
    }
}
