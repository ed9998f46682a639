package dev.mentoring.json.internal;

import com.google.common.collect.ImmutableList;
import dev.mentoring.core.partnership.EventKind;
import dev.mentoring.core.partnership.SupportAct;
import dev.mentoring.core.programme.Advocacy;

/** What the two do for each other beside meeting, as documents hold it. */
final class SupportForms {

    private static final int MOST_KILOMETRES = 100_000;

    static final ImmutableList<EventForm<?>> ALL = ImmutableList.of(
            EventForm.of(
                    EventKind.SHADOWED,
                    SupportAct.Shadowed.class,
                    SupportAct.Shadowed::new,
                    Member.id("partnership", SupportAct.Shadowed::partnership),
                    Member.id("format", SupportAct.Shadowed::format),
                    Member.day("on", SupportAct.Shadowed::on)),
            EventForm.of(
                    EventKind.TRIP_CLAIMED,
                    SupportAct.TripClaimed.class,
                    SupportAct.TripClaimed::new,
                    Member.id("partnership", SupportAct.TripClaimed::partnership),
                    Member.id("claim", SupportAct.TripClaimed::claim),
                    Member.id("person", SupportAct.TripClaimed::person),
                    Member.day("on", SupportAct.TripClaimed::on),
                    Member.whole("kilometres", 1, MOST_KILOMETRES, SupportAct.TripClaimed::kilometres)),
            EventForm.of(
                    EventKind.SUPPORT_PROMISED,
                    SupportAct.SupportPromised.class,
                    SupportAct.SupportPromised::new,
                    Member.id("partnership", SupportAct.SupportPromised::partnership),
                    Member.id("promise", SupportAct.SupportPromised::promise),
                    Member.choice("advocacy", Advocacy.class, SupportAct.SupportPromised::advocacy),
                    Member.dayIfAny("due", SupportAct.SupportPromised::due)),
            EventForm.of(
                    EventKind.SUPPORT_GIVEN,
                    SupportAct.SupportGiven.class,
                    SupportAct.SupportGiven::new,
                    Member.id("partnership", SupportAct.SupportGiven::partnership),
                    Member.idIfAny("promise", SupportAct.SupportGiven::promise),
                    Member.choice("advocacy", Advocacy.class, SupportAct.SupportGiven::advocacy),
                    Member.day("on", SupportAct.SupportGiven::on)),
            EventForm.of(
                    EventKind.ACHIEVEMENT_SHOWN,
                    SupportAct.AchievementShown.class,
                    SupportAct.AchievementShown::new,
                    Member.id("partnership", SupportAct.AchievementShown::partnership),
                    Member.id("achievement", SupportAct.AchievementShown::achievement),
                    Member.day("on", SupportAct.AchievementShown::on)));

    private SupportForms() {}
}
