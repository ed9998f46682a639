import dev.mentoring.core.participant.Participant;
import dev.mentoring.matching.score.Rating;
import dev.mentoring.matching.score.Reason;
import dev.mentoring.matching.score.Scorer;
import java.time.temporal.ChronoUnit;

/** People who began in the sector at about the same time: 100,000 less for each year between them. */
class NearStart {
    static final Scorer SCORER = Scorer.of("near-start", NearStart::rate);

    private static Rating rate(Participant mentor, Participant mentee) {
        var one = mentor.career().sectorSince();
        var other = mentee.career().sectorSince();
        if (one.isEmpty() || other.isEmpty()) {
            return Rating.unknown(Reason.of("start-unknown", "person", one.isEmpty() ? mentor.id() : mentee.id()));
        }
        long years = Math.abs(ChronoUnit.YEARS.between(one.get(), other.get()));
        return Rating.of((int) Math.max(0, Rating.BEST - 100_000 * years),
                Reason.of("years-between-starts", "years", Long.toString(years)));
    }
}
