package dev.mentoring.matching.explain;

import com.google.common.base.Ascii;
import com.google.common.primitives.Ints;
import dev.mentoring.core.programme.Attribute;
import dev.mentoring.core.programme.DiversityGoal;
import dev.mentoring.core.programme.Programme;
import dev.mentoring.core.taxonomy.Topic;
import dev.mentoring.matching.score.Reason;
import org.jspecify.annotations.Nullable;

/** Reasons of ratings in English, with topics, attributes and goals as the programme labels them. */
final class EnglishReasons {

    private static final String ENGLISH = "en";
    private static final int PERCENT = 10_000;

    private final Programme programme;

    EnglishReasons(Programme programme) {
        this.programme = programme;
    }

    /** The reason in words; one of a scorer of the user's own by its code and facts. */
    String text(Reason reason) {
        return switch (reason.code()) {
            case "topic-offered",
                    "category-offered",
                    "category-wanted",
                    "related-topic-offered",
                    "topic-not-offered",
                    "broad-offer",
                    "no-needs-stated",
                    "no-offers-stated" -> topics(reason);
            case "same-answer" -> "same " + attribute(reason);
            case "near-answer" -> "near in " + attribute(reason);
            case "different-answer" -> "different " + attribute(reason);
            case "value-missing" -> measure(reason) + " is not known of both";
            case "gap" ->
                "difference in " + measure(reason) + " is " + reason.fact("gap") + ", target " + reason.fact("target");
            case "chosen" -> "choice " + reason.fact("rank") + " of " + reason.fact("ranks") + " of " + side(reason);
            case "not-chosen" -> "not among the choices of " + side(reason);
            case "no-choices-stated" -> side(reason) + " states no choices";
            case "priority" -> "the mentee has priority by " + measure(reason);
            case "no-priority" -> "the mentee has no priority by " + measure(reason);
            case "priority-unknown" -> measure(reason) + " is not known of the mentee";
            case "wishes-count" ->
                "by leave of both for the goal " + goal(reason) + ": wishes about " + attribute(reason);
            case "no-common-leave" -> "nothing that both gave leave to use for the goal " + goal(reason);
            case "goal-inactive" -> "the goal " + goal(reason) + " is not active";
            default -> reason.facts().isEmpty() ? reason.code() : reason.code() + " " + reason.facts();
        };
    }

    private String topics(Reason reason) {
        Phrases phrases = Phrases.of(reason.fact("kind"));
        return switch (reason.code()) {
            case "topic-offered" -> phrases.gives + topic(reason, "need") + ratings(reason);
            case "category-offered" ->
                phrases.gives + "all of " + topic(reason, "offer") + ", which holds " + topic(reason, "need")
                        + ratings(reason);
            case "category-wanted" ->
                phrases.gives + topic(reason, "offer") + ", part of " + topic(reason, "need") + ratings(reason);
            case "related-topic-offered" ->
                phrases.gives + topic(reason, "offer") + ", related to " + topic(reason, "need") + ratings(reason);
            case "topic-not-offered" -> phrases.lacks + topic(reason, "need") + priority(reason);
            case "broad-offer" ->
                phrases.gives + reason.fact("topics") + " topics, more than " + reason.fact("breadth")
                        + ", so each counts for less";
            case "no-needs-stated" -> phrases.wantsNothing;
            default -> phrases.givesNothing;
        };
    }

    /** What is said of each kind of topics that one of the two gives. */
    private enum Phrases {
        OFFERED("offers ", "does not offer ", "the mentee states no area", "the mentor states no area"),
        OFFERED_BY_MENTEE(
                "the mentee offers ",
                "the mentee does not offer ",
                "the mentor states no area to learn about",
                "the mentee states no area to share"),
        LIVED(
                "has lived through ",
                "has not lived through ",
                "the mentee seeks nobody who has been there",
                "the mentor tells of nothing lived through");

        private final String gives;
        private final String lacks;
        private final String wantsNothing;
        private final String givesNothing;

        Phrases(String gives, String lacks, String wantsNothing, String givesNothing) {
            this.gives = gives;
            this.lacks = lacks;
            this.wantsNothing = wantsNothing;
            this.givesNothing = givesNothing;
        }

        static Phrases of(String kind) {
            return switch (kind) {
                case "offers-of-mentee" -> OFFERED_BY_MENTEE;
                case "lived" -> LIVED;
                default -> OFFERED;
            };
        }
    }

    /** Level, priority and share, as far as they are not the plain case of a topic that is met in full. */
    private static String ratings(Reason reason) {
        String level = reason.fact("level").isEmpty() ? "" : ", level " + Ascii.toLowerCase(reason.fact("level"));
        boolean plain = reason.code().equals("topic-offered") && level.isEmpty();
        return level + priority(reason) + (plain ? "" : share(reason));
    }

    private static String priority(Reason reason) {
        String priority = reason.fact("priority");
        return priority.isEmpty() ? "" : ", priority " + Ascii.toLowerCase(priority);
    }

    /** Scorers of users may give the library's codes with facts of their own. */
    private static String share(Reason reason) {
        @Nullable Integer credit = Ints.tryParse(reason.fact("credit"));
        return credit == null ? "" : " (" + credit / PERCENT + " %)";
    }

    private static String side(Reason reason) {
        return "the " + Ascii.toLowerCase(reason.fact("by"));
    }

    private String measure(Reason reason) {
        return switch (reason.fact("fact")) {
            case "grade" -> "grade";
            case "months-in-role" -> "months in the role";
            case "months-in-sector" -> "months in the sector";
            default -> attribute(reason);
        };
    }

    private String topic(Reason reason, String fact) {
        String id = reason.fact(fact);
        return programme
                .taxonomies()
                .topic(id)
                .map(Topic::labels)
                .map(labels -> labels.in(ENGLISH))
                .orElse(id);
    }

    private String attribute(Reason reason) {
        String id = reason.fact("attribute");
        return programme
                .form()
                .attribute(id)
                .map(Attribute::labels)
                .map(labels -> labels.in(ENGLISH))
                .orElse(id);
    }

    private String goal(Reason reason) {
        String id = reason.fact("goal");
        return programme.diversityGoals().stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .map(DiversityGoal::labels)
                .map(labels -> labels.in(ENGLISH))
                .orElse(id);
    }
}
