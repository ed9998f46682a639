package dev.mentoring.matching.kernel.stable;

import java.util.Arrays;

/**
 * Why pairs cannot be made, step by step: a partner turns down everybody from a rank on, or a crowd is too large for the places
 * that it hopes for.
 *
 * <p>A crowd is a list of rows, some with a seat: the partner who would have a place for the row. Every partner that a member
 * hopes for turns down the members' rank there and all worse ones.
 */
public final class Rejections {

    /** Stands for the partner of a step that a crowd makes, and for the seat of a member who has none. */
    public static final int NONE = -1;

    private int[] partner = new int[16];
    private int[] cutoff = new int[16];
    private int[] crowdEnd = new int[16];
    private int size;
    private int[] member = new int[16];
    private int[] seat = new int[16];
    private int members;

    Rejections() {}

    void add(int turningDown, int fromRank) {
        if (size == partner.length) {
            partner = Arrays.copyOf(partner, 2 * size);
            cutoff = Arrays.copyOf(cutoff, 2 * size);
            crowdEnd = Arrays.copyOf(crowdEnd, 2 * size);
        }
        partner[size] = turningDown;
        cutoff[size] = fromRank;
        crowdEnd[size] = members;
        size++;
    }

    /** Adds a member to the crowd that {@link #addCrowd} ends. */
    void addMember(int row, int seatOfRow) {
        if (members == member.length) {
            member = Arrays.copyOf(member, 2 * members);
            seat = Arrays.copyOf(seat, 2 * members);
        }
        member[members] = row;
        seat[members] = seatOfRow;
        members++;
    }

    void addCrowd() {
        add(NONE, 0);
    }

    /** The number of steps. */
    public int size() {
        return size;
    }

    /** The partner who turns rows down in a step; {@link #NONE} when a crowd makes the step. */
    public int partner(int step) {
        return partner[step];
    }

    /** The best rank that the partner of a step turns down; 0 when a crowd makes the step. */
    public int cutoff(int step) {
        return cutoff[step];
    }

    /** The first member of the crowd of a step, counted over all steps. */
    public int crowdStart(int step) {
        return step == 0 ? 0 : crowdEnd[step - 1];
    }

    /** One more than the last member of the crowd of a step; the start where there is no crowd. */
    public int crowdEnd(int step) {
        return crowdEnd[step];
    }

    /** The row of a member. */
    public int member(int k) {
        return member[k];
    }

    /** The partner with a seat for a member; {@link #NONE} for a member who has none. */
    public int seat(int k) {
        return seat[k];
    }
}
