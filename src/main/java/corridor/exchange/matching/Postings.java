package corridor.exchange.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which offers name a theme or an ability, so that only those are looked at that have one in common with a need. */
final class Postings {

    private final BitSet[] themes = new BitSet[Long.SIZE];
    private final BitSet[] capabilities = new BitSet[Long.SIZE];
    private final Map<Long, BitSet> byOrganisation = new HashMap<>();

    Postings(List<Compact> offers) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            themes[bit] = new BitSet();
            capabilities[bit] = new BitSet();
        }
        for (int at = 0; at < offers.size(); at++) {
            Compact offer = offers.get(at);
            post(themes, offer.themes, at);
            post(capabilities, offer.capabilities, at);
            byOrganisation
                    .computeIfAbsent(offer.organisation, none -> new BitSet())
                    .set(at);
        }
    }

    private static void post(BitSet[] postings, long mask, int at) {
        for (long left = mask; left != 0; left &= left - 1) {
            postings[Long.numberOfTrailingZeros(left)].set(at);
        }
    }

    /** The offers of others that have a theme or an ability in common with a need. */
    BitSet of(Compact need) {
        BitSet found = new BitSet();
        gather(found, themes, need.themes);
        gather(found, capabilities, need.capabilities);
        BitSet own = byOrganisation.get(need.organisation);
        if (own != null) {
            found.andNot(own);
        }
        return found;
    }

    private static void gather(BitSet found, BitSet[] postings, long mask) {
        for (long left = mask; left != 0; left &= left - 1) {
            found.or(postings[Long.numberOfTrailingZeros(left)]);
        }
    }
}
