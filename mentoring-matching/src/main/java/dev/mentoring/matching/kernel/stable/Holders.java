package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/**
 * Which rows hold the places of each partner, and which of them the partner would lose first.
 *
 * <p>A partner's holders stand in slots of its own, filled in the order of arrival. What a holder is worth is its key: the lower,
 * the better; among equals who came last is lost first. Once all its holders have keys, a partner with few places keeps its slots
 * in order. One with many keeps a list of holders for each key and points at the highest key held. From then on holders are only
 * replaced by better ones, so that the pointer never rises and all its moves together are as many as there are keys. Nothing is
 * kept in order for a partner with places for all who list it.
 *
 * <p>Keys are {@code levels} times a rank less something below {@code levels}. Where ranks have such gaps that lists for all of
 * them would cost more than the entries, the ranks are first replaced by their places in the order.
 *
 * <p>Space is 16 bytes a place, for places that can be filled, and at most 8 bytes a level and entry. Fewer than 2^30 entries.
 */
final class Holders {

    /** Ranks for each entry that lists are kept for. */
    private static final int SPREAD = 2;

    /** Places up to which slots are kept in order. */
    static final int FEW = 24;

    private static final int NONE = -1;
    private static final int NO_ORDER = -2;

    /** Entry in each slot. */
    final int[] entry;
    /** Row in each slot. */
    final int[] row;
    /** First slot of each partner, and the number of slots at the end. */
    final int[] first;
    /** Slots that are filled. */
    final int[] count;
    /** Highest key held, 0 if none. */
    final int[] worst;

    private final PreferenceRows rows;
    private final int few;
    private final int[] keyOfSlot;
    private final int[] nextSlot;
    /** First slot with each key, or -1. */
    private final int[] slotWithKey;
    /** Where the keys of each partner start, NONE if its slots are kept in order, or NO_ORDER. */
    private final int[] firstKey;
    /** Ranks without gaps, by entry; empty where those of the rows are used. */
    private final int[] rankOfEntry;

    /**
     * Starts with all places free.
     *
     * @param rows preferences of both sides
     * @param partnerCapacity places of each partner
     * @param levels keys for each rank
     * @param few places up to which slots are kept in order, for which lists are not worth their space
     */
    Holders(PreferenceRows rows, int[] partnerCapacity, int levels, int few) {
        this.rows = rows;
        this.few = few;
        int partners = rows.partners();
        first = new int[partners + 1];
        count = new int[partners];
        worst = new int[partners];
        firstKey = new int[partners];
        int[] degree = rows.degreesOfPartners();
        boolean needsKeys = false;
        for (int partner = 0; partner < partners; partner++) {
            int places = Math.min(partnerCapacity[partner], degree[partner]);
            first[partner + 1] = first[partner] + places;
            firstKey[partner] = places == degree[partner] ? NO_ORDER : NONE;
            needsKeys |= places > few && places < degree[partner];
        }
        int slots = first[partners];
        entry = new int[slots];
        row = new int[slots];
        keyOfSlot = new int[slots];
        nextSlot = new int[needsKeys ? slots : 0];
        if (!needsKeys) {
            rankOfEntry = new int[0];
            slotWithKey = new int[0];
            return;
        }
        int[] lastRank = rows.lastRanksOfPartners();
        if (keys(lastRank, 1) > (long) SPREAD * (rows.entries() + partners)) {
            rankOfEntry = ranksWithoutGaps(rows, lastRank);
        } else {
            rankOfEntry = new int[0];
        }
        slotWithKey = new int[Math.toIntExact(keys(lastRank, levels))];
        Arrays.fill(slotWithKey, NONE);
    }

    /** Tells each partner where its keys begin; returns how many there are. */
    private long keys(int[] lastRank, int levels) {
        long sum = 0;
        for (int partner = 0; partner < lastRank.length; partner++) {
            if (firstKey[partner] != NO_ORDER && first[partner + 1] - first[partner] > few) {
                firstKey[partner] = (int) sum;
                sum += (long) levels * lastRank[partner] + 1;
            }
        }
        return sum;
    }

    private static int[] ranksWithoutGaps(PreferenceRows rows, int[] lastRank) {
        PreferenceRows turned = rows.turned();
        int pairs = 0;
        for (int entry = 0; entry < rows.entries(); entry++) {
            pairs = Math.max(pairs, rows.pair(entry) + 1);
        }
        int[] rankOfPair = new int[pairs];
        for (int partner = 0; partner < turned.rows(); partner++) {
            int rank = 0;
            int last = 0;
            for (int at = turned.start(partner); at < turned.start(partner + 1); at++) {
                if (turned.own(at) > last) {
                    last = turned.own(at);
                    rank++;
                }
                rankOfPair[turned.pair(at)] = rank;
            }
            lastRank[partner] = rank;
        }
        int[] rankOfEntry = new int[rows.entries()];
        for (int entry = 0; entry < rankOfEntry.length; entry++) {
            rankOfEntry[entry] = rankOfPair[rows.pair(entry)];
        }
        return rankOfEntry;
    }

    /** The rank that the partner of an entry gives to the row, for keys. */
    int rank(int ofRow, int ofEntry) {
        return rankOfEntry.length == 0 ? rows.theirs(ofRow, ofEntry) : rankOfEntry[ofEntry];
    }

    boolean isFull(int partner) {
        return first[partner] + count[partner] == first[partner + 1];
    }

    /** Gives a free place to a row. */
    void add(int partner, int toRow, int withEntry) {
        int slot = first[partner] + count[partner]++;
        row[slot] = toRow;
        entry[slot] = withEntry;
    }

    /** The slot of the worst holder, of the last come among equals; all holders have keys. */
    int worstSlot(int partner) {
        int keys = firstKey[partner];
        return keys >= 0 ? slotWithKey[keys + worst[partner]] : first[partner] + count[partner] - 1;
    }

    /** Gives a key to the holder in the first slot of a partner whose holder has none. */
    void key(int partner, int slot, int key) {
        int keys = firstKey[partner];
        if (keys >= 0) {
            worst[partner] = Math.max(worst[partner], key);
            push(keys + key, slot);
        } else if (keys == NONE) {
            insert(partner, slot, key);
        }
    }

    /** Puts a row with a better key in the place of the worst holder. */
    void replaceWorst(int partner, int withRow, int withEntry, int key) {
        int slot = worstSlot(partner);
        row[slot] = withRow;
        entry[slot] = withEntry;
        improveWorst(partner, key);
    }

    /** Gives the worst holder a better key. */
    void improveWorst(int partner, int key) {
        int slot = worstSlot(partner);
        int keys = firstKey[partner];
        if (keys == NONE) {
            insert(partner, slot, key);
            return;
        }
        slotWithKey[keys + worst[partner]] = nextSlot[slot];
        push(keys + key, slot);
        while (slotWithKey[keys + worst[partner]] == NONE) {
            worst[partner]--;
        }
    }

    private void push(int list, int slot) {
        nextSlot[slot] = slotWithKey[list];
        slotWithKey[list] = slot;
    }

    /** Moves a holder from behind those of a partner that are in order to where its key belongs, after its equals. */
    private void insert(int partner, int slot, int key) {
        int begin = first[partner];
        int ofRow = row[slot];
        int ofEntry = entry[slot];
        int at = slot;
        for (; at > begin && keyOfSlot[at - 1] > key; at--) {
            keyOfSlot[at] = keyOfSlot[at - 1];
            row[at] = row[at - 1];
            entry[at] = entry[at - 1];
        }
        keyOfSlot[at] = key;
        row[at] = ofRow;
        entry[at] = ofEntry;
        worst[partner] = keyOfSlot[slot];
    }
}
