package corridor.exchange.matching;

/** The best few keys of each of many listings. A key is points above, then the smaller id. */
final class Heaps {

    private static final int ID_BITS = 40;
    private static final long MOST_ID = (1L << ID_BITS) - 1;

    private final int best;
    private final long[] keys;
    private final int[] sizes;

    Heaps(int listings, int best) {
        this.best = best;
        this.keys = new long[listings * best];
        this.sizes = new int[listings];
    }

    static long key(int points, long other) {
        return (long) points << ID_BITS | (MOST_ID - other);
    }

    static int points(long key) {
        return (int) (key >>> ID_BITS);
    }

    static long other(long key) {
        return MOST_ID - (key & MOST_ID);
    }

    boolean takes(int listing, long key) {
        return sizes[listing] < best || key > keys[listing * best];
    }

    void add(int listing, long key) {
        int start = listing * best;
        if (sizes[listing] < best) {
            rise(start, sizes[listing]++, key);
        } else if (key > keys[start]) {
            sink(start, key);
        }
    }

    private void rise(int start, int at, long key) {
        int place = at;
        while (place > 0 && keys[start + (place - 1) / 2] > key) {
            keys[start + place] = keys[start + (place - 1) / 2];
            place = (place - 1) / 2;
        }
        keys[start + place] = key;
    }

    private void sink(int start, long key) {
        int place = 0;
        while (2 * place + 1 < best) {
            int child = 2 * place + 1;
            if (child + 1 < best && keys[start + child + 1] < keys[start + child]) {
                child++;
            }
            if (keys[start + child] >= key) {
                break;
            }
            keys[start + place] = keys[start + child];
            place = child;
        }
        keys[start + place] = key;
    }

    /** Takes over what another thread found. */
    void addAll(Heaps others) {
        for (int listing = 0; listing < sizes.length; listing++) {
            for (int at = 0; at < others.sizes[listing]; at++) {
                add(listing, others.keys[listing * best + at]);
            }
        }
    }

    /** The keys of a listing, the best first. */
    long[] of(int listing) {
        long[] found = java.util.Arrays.copyOfRange(keys, listing * best, listing * best + sizes[listing]);
        java.util.Arrays.sort(found);
        for (int at = 0; at < found.length / 2; at++) {
            long other = found[found.length - 1 - at];
            found[found.length - 1 - at] = found[at];
            found[at] = other;
        }
        return found;
    }
}
