package dev.mentoring.matching.experiment.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.mentoring.core.Options;
import dev.mentoring.matching.experiment.catalogue.Setting;
import dev.mentoring.matching.experiment.perturbation.Perturbed;
import dev.mentoring.matching.problem.RunCancelledException;
import java.util.function.BooleanSupplier;

/**
 * People come over time, and every few days those who are there are paired.
 *
 * <p>After the dynamic scheme of Biró and Gyetvai 2021 (Online voluntary mentoring: optimising the assignment of students and mentors), who
 * pair those who are there once a week. What is measured of mentees here is measured of everybody among peers.
 *
 * <p>Settings for time, in whole days from 0: {@code days}, how long people come and are observed, 0 to 36,500, by default 180; {@code
 * period} from one batch to the next, the first one being on day 0, 1 to 36,500, by default 7.
 *
 * <p>Settings for coming: {@code arrivals} of mentees or peers, {@code uniform} over the days, the default, or in {@code bursts}; {@code
 * bursts}, their number, evenly spread from day 0 on, 1 to 1,000, by default 4; {@code at-start}, how many of 1,000 are there on day 0 anyway,
 * 0 to 1,000, by default 0; {@code mentor-arrivals} and {@code mentors-at-start}, by default 500, the same of mentors.
 *
 * <p>Settings for going: {@code patience}, for how many days on average a mentee or peer waits for a partner, 0 to 36,500, by default 0 for
 * without end; {@code mentor-patience}, the same of mentors. Everybody has a patience of their own, exponential and rounded to whole
 * days, and leaves in the evening of the day on which it ends, after that day's batch. Who has a partner does not leave.
 *
 * <p>Settings for pairs: {@code duration} in days, 0 to 36,500, by default 0 for without end, after which a pair has done what it was for: its
 * mentee's place is used up, and its mentor's is free again; among peers both are. {@code break}, how many of 1,000 pairs break unless their time is over first, 0
 * to 1,000, by default 0, each on one of the first {@code break-days}, 1 to 36,500, by default 30; both people then wait anew. No pair is
 * made twice. {@code threshold} in points, by default the lowest that there is, below which no score lies: a pair with a lower score is not made until the mentee, or one of two peers,
 * has waited for {@code threshold-days}, 0 to 36,500, by default 14.
 *
 * <p>A batch is asked about everybody who is there and has a free place, with what is left of the bounds of groups, when two of them may be
 * paired; the strategy is not asked again where nothing has changed since a batch that made no pair. A locked pair is made
 * in the first batch that has both; until then its places are kept free, and no threshold concerns it. Minimums cannot be asked of a batch, and a
 * problem that has any is refused. When people come, how patient they are and whether a pair would break is the same whatever the strategy does.
 */
final class Rolling implements Schedule {

    @Override
    public String name() {
        return "rolling";
    }

    @Override
    public String description() {
        return "People come over time, and every few days those who are there are paired.";
    }

    @Override
    public ImmutableSortedMap<String, String> measures() {
        return RollingTally.MEASURES;
    }

    @Override
    public ImmutableList<Setting> settings() {
        return RollingSettings.ALL;
    }

    @Override
    public Course run(Perturbed question, Options settings, long seed, Solver solver, BooleanSupplier stop) {
        RollingSettings how = RollingSettings.of(name(), question.asked(), settings);
        Minimums.refuse(name(), question.asked());
        try {
            return new RollingRun(new Truth(question), how, seed, solver, stop).course();
        } catch (RunCancelledException stopped) {
            return Cancelled.COURSE;
        }
    }
}
