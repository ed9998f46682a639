package dev.mentoring.matching.certificate;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mentoring.core.Options;
import dev.mentoring.matching.problem.DigestText;
import dev.mentoring.matching.problem.Pairing;

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
        seal.pairings(result.pairings());
        seal.text.number(result.unmatched().size());
        result.unmatched()
                .forEach(u -> seal.text
                        .text(u.id())
                        .text(u.side().name())
                        .text(u.reason().name()));
        seal.text.number(result.totals().pairs()).number(result.totals().score());
        seal.text.number(result.notes().size());
        result.notes().forEach(seal::note);
        if (!result.remedies().isEmpty()) {
            seal.text.text("remedies").number(result.remedies().size());
            result.remedies()
                    .forEach(remedy -> seal.text
                            .text(remedy.kind().name())
                            .text(remedy.person())
                            .texts(remedy.with()));
        }
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
        } else if (certificate instanceof LevelsCertificate levels) {
            text.text("levels").number(levels.levels().size());
            levels.levels().forEach(this::level);
        } else if (certificate instanceof ShortageCertificate shortage) {
            text.text("shortage").number(shortage.shortage());
            shares(shortage.weights());
            shares(shortage.relaxation());
            pairings(shortage.pairings());
        } else if (certificate instanceof BoundCertificate bound) {
            text.text("bound").number(bound.atMost());
            numbers(bound.mentors());
            numbers(bound.mentees());
        } else if (certificate instanceof SerialCertificate serial) {
            text.text("serial").texts(serial.order());
        } else if (certificate instanceof RematchCertificate rematch) {
            rematch(rematch);
        } else {
            ofChoices(certificate);
        }
    }

    private void rematch(RematchCertificate rematch) {
        text.text("rematch").number(rematch.keepable()).number(rematch.valueAtMost());
        pairings(rematch.witness());
        for (ImmutableList<RematchLeaf> leaves :
                ImmutableList.of(rematch.keeping(), rematch.pairs(), rematch.total(), rematch.kept())) {
            text.number(leaves.size());
            leaves.forEach(this::leaf);
        }
    }

    private void leaf(RematchLeaf leaf) {
        text.number(leaf.fixed().size());
        leaf.fixed()
                .forEach(fixed -> text.text(fixed.pair().mentor())
                        .text(fixed.pair().mentee())
                        .number(fixed.made() ? 1 : 0));
        text.number(leaf.pairPrice()).number(leaf.scoreFactor()).number(leaf.keptPrice());
        numbers(leaf.mentors());
        numbers(leaf.mentees());
        numbers(leaf.groups());
    }

    private void ofChoices(Certificate certificate) {
        if (certificate instanceof StableCertificate) {
            text.text("stable");
        } else if (certificate instanceof StableSizeCertificate size) {
            text.text("stable-size").number(size.pairs()).number(size.atMost());
            text.texts(size.coverMentors()).texts(size.coverMentees());
        } else if (certificate instanceof RotationsCertificate rotations) {
            text.text("rotations");
            lists(rotations.rotations());
            text.number(rotations.precedences().size());
            rotations
                    .precedences()
                    .forEach(p -> text.text(p.mentor()).text(p.mentee()).number(p.number()));
        } else if (certificate instanceof RegretCertificate regret) {
            text.text("regret").number(regret.regret());
            couples(regret.couples());
        } else if (certificate instanceof ListingCertificate listing) {
            text.text("listing").number(listing.limit()).number(listing.complete() ? 1 : 0);
            lists(listing.matchings());
        } else if (certificate instanceof RejectionsCertificate rejections) {
            text.text("rejections").number(rejections.steps().size());
            rejections.steps().forEach(step -> {
                text.text(step.mentor()).number(step.cutoff());
                couples(step.crowd());
            });
        } else if (certificate instanceof TradingCertificate trading) {
            text.text("trading-cycles");
            lists(trading.cycles());
        } else if (certificate instanceof RoundsCertificate rounds) {
            text.text("rounds");
            lists(rounds.rounds());
        } else {
            ofPeers(certificate);
        }
    }

    private void ofPeers(Certificate certificate) {
        if (certificate instanceof PartitionCertificate partition) {
            text.text("stable-partition").number(partition.parties().size());
            partition.parties().forEach(text::texts);
        } else if (certificate instanceof ImpasseCertificate impasse) {
            text.text("impasse").text(impasse.person()).text(impasse.partner());
        } else if (certificate instanceof OddSetCertificate odd) {
            text.text("odd-sets")
                    .number(odd.scoreFactor())
                    .number(odd.pairBonus())
                    .number(odd.skipBonus());
            numbers(odd.numbers());
            text.number(odd.sets().size());
            odd.sets()
                    .forEach(set ->
                            text.number(set.number()).number(set.within()).texts(set.peers()));
        }
    }

    private void lists(ImmutableList<ImmutableList<Couple>> lists) {
        text.number(lists.size());
        lists.forEach(this::couples);
    }

    private void couples(ImmutableList<Couple> couples) {
        text.number(couples.size());
        couples.forEach(couple -> text.text(couple.mentor()).text(couple.mentee()));
    }

    private void level(Level level) {
        text.text(level.objective().name()).number(level.from()).number(level.to());
        numbers(level.mentors());
        numbers(level.mentees());
        numbers(level.groups());
    }

    private void shares(ImmutableList<Share> shares) {
        text.number(shares.size());
        shares.forEach(share -> text.text(share.holder().name())
                .text(share.id())
                .text(share.person())
                .number(share.number()));
    }

    private void pairings(ImmutableList<Pairing> pairings) {
        text.number(pairings.size());
        pairings.forEach(
                p -> text.text(p.mentor()).text(p.mentee()).number(p.score()).number(p.locked() ? 1 : 0));
    }

    private void numbers(ImmutableLongArray numbers) {
        text.number(numbers.length());
        numbers.forEach(text::number);
    }
}
