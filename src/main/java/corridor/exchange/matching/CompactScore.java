package corridor.exchange.matching;

import java.time.LocalDate;
import java.util.Arrays;

/** The points of {@link Score} in a few machine instructions, and a bound before the place is looked at. */
final class CompactScore {

    /** Of a pair that does not fit. */
    static final int NONE = -1;

    private final Weights weights;
    private final int today;

    CompactScore(Weights weights, LocalDate today) {
        this.weights = weights;
        this.today = (int) today.toEpochDay();
    }

    /** Everything but the place, whose most is to be added. */
    int withoutPlace(Compact offer, Compact need) {
        long themes = offer.themes & need.themes;
        int points = need.capabilities == 0
                ? weights.capabilityNotAsked()
                : covered(weights.capability(), offer.capabilities, need.capabilities);
        points += covered(weights.theme(), offer.themes, need.themes);
        points += covered(weights.resource(), offer.resources, need.resources);
        points += offer.kindsSought != 0 && need.kindsSought != 0
                ? weights.constellationBoth()
                : offer.kindsSought != 0 || need.kindsSought != 0
                        ? weights.constellationOne()
                        : weights.constellationNone();
        points += (offer.languages & need.languages) != 0 ? weights.language() : 0;
        return points + Math.min(weights.record(), most(offer.record, themes) + most(need.record, themes));
    }

    private static int covered(int most, long offered, long asked) {
        return Score.coverage(most, Long.bitCount(offered & asked), Long.bitCount(asked));
    }

    private static int most(byte[] record, long themes) {
        int most = 0;
        for (long left = themes; left != 0; left &= left - 1) {
            most = Math.max(most, record[Long.numberOfTrailingZeros(left)]);
        }
        return most;
    }

    /** The points of a pair, or {@link #NONE} where a condition does not hold. */
    int points(Compact offer, Compact need, int withoutPlace) {
        if (!fits(offer, need)) {
            return NONE;
        }
        int place = place(offer, need);
        return place == 0 ? NONE : withoutPlace + place;
    }

    private boolean fits(Compact offer, Compact need) {
        int last = Math.min(offer.until, need.until);
        return last >= Math.max(offer.from, need.from)
                && last >= today
                && offer.organisation != need.organisation
                && offer.parent != need.organisation
                && need.parent != offer.organisation
                && !offer.held
                && !need.held
                && ((offer.themes & need.themes) != 0 || (offer.capabilities & need.capabilities) != 0)
                && (offer.kindsSought == 0 || (offer.kindsSought & need.kind) != 0)
                && (need.kindsSought == 0 || (need.kindsSought & offer.kind) != 0)
                && reads(offer, need)
                && reads(need, offer);
    }

    private static boolean reads(Compact reader, Compact read) {
        if (read.shownToAll || (read.shownToCommunity && reader.community)) {
            return true;
        }
        for (int label : read.shownTo) {
            if (label == reader.own || (label < 0 && contains(reader.shownTo, label))) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] labels, int wanted) {
        for (int label : labels) {
            if (label == wanted) {
                return true;
            }
        }
        return false;
    }

    private int place(Compact offer, Compact need) {
        boolean reversed = false;
        for (int corridor : need.corridors) {
            if (Arrays.binarySearch(offer.corridors, corridor) >= 0) {
                return weights.corridor();
            }
            reversed |= Arrays.binarySearch(offer.corridors, corridor << 16 | corridor >>> 16) >= 0;
        }
        if (reversed) {
            return weights.corridorReversed();
        }
        for (int word = 0; word < offer.countries.length; word++) {
            if ((offer.countries[word] & need.countries[word]) != 0) {
                return weights.country();
            }
        }
        return offer.anywhere || need.anywhere
                ? weights.anywhere()
                : (offer.subregions & need.subregions) != 0 ? weights.subregion() : 0;
    }
}
