package dev.mentoring.matching.experiment;

/** Whose figures a series holds. */
record SeriesKey(Condition condition, String contender, String metric) {

    SeriesKey of(String otherContender) {
        return new SeriesKey(condition, otherContender, metric);
    }

    SeriesKey under(Condition otherCondition) {
        return new SeriesKey(otherCondition, contender, metric);
    }
}
