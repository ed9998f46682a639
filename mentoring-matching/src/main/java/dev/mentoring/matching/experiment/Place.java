package dev.mentoring.matching.experiment;

/** Whose trials: those of one contender under one condition, one for each replication. */
record Place(Condition condition, String contender) {

    Place of(String otherContender) {
        return new Place(condition, otherContender);
    }

    Place under(Condition otherCondition) {
        return new Place(otherCondition, contender);
    }
}
