package corridor.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A flow of least cost, sent unit by unit along the cheapest path that is left. Costs are whole and not negative, so that the
 * answer is exact and always the same.
 */
final class Flow {

    private static final int NONE = -1;

    private int nodes;
    private int edges;
    private int[] target = new int[1 << 12];
    private int[] room = new int[1 << 12];
    private int[] following = new int[1 << 12];
    private long[] cost = new long[1 << 12];
    private int[] first = new int[1 << 10];

    // what the search knows: the potential of each node, and its distance and way in the present round
    private long[] potential = new long[0];
    private long[] distance = new long[0];
    private int[] arrival = new int[0];
    private boolean[] settled = new boolean[0];

    int node() {
        if (nodes == first.length) {
            first = Arrays.copyOf(first, nodes * 2);
        }
        first[nodes] = NONE;
        return nodes++;
    }

    /** An edge of that room; its number. */
    int edge(int from, int to, int capacity, long price) {
        if (edges + 2 > target.length) {
            int size = target.length * 2;
            target = Arrays.copyOf(target, size);
            room = Arrays.copyOf(room, size);
            following = Arrays.copyOf(following, size);
            cost = Arrays.copyOf(cost, size);
        }
        half(from, to, capacity, price);
        half(to, from, 0, -price);
        return edges - 2;
    }

    private void half(int from, int to, int capacity, long price) {
        target[edges] = to;
        room[edges] = capacity;
        cost[edges] = price;
        following[edges] = first[from];
        first[from] = edges++;
    }

    /** How much flows along an edge. */
    int through(int edge) {
        return room[edge ^ 1];
    }

    /** Sends one unit from a node to another along the cheapest way; false where there is none. */
    boolean send(int from, int to) {
        if (potential.length < nodes) {
            potential = Arrays.copyOf(potential, nodes);
            distance = new long[nodes];
            arrival = new int[nodes];
            settled = new boolean[nodes];
            Arrays.fill(distance, Long.MAX_VALUE);
        }
        List<Integer> touched = new ArrayList<>();
        boolean found = search(from, to, touched);
        if (found) {
            for (int at = to; at != from; at = target[arrival[at] ^ 1]) {
                room[arrival[at]]--;
                room[arrival[at] ^ 1]++;
            }
        }
        for (int node : touched) {
            if (found && settled[node]) {
                potential[node] += distance[node] - distance[to];
            }
        }
        for (int node : touched) {
            distance[node] = Long.MAX_VALUE;
            settled[node] = false;
        }
        return found;
    }

    private boolean search(int from, int to, List<Integer> touched) {
        PriorityQueue<long[]> open = new PriorityQueue<>(Comparator.comparingLong(one -> one[0]));
        distance[from] = 0;
        touched.add(from);
        open.add(new long[] {0, from});
        while (!open.isEmpty()) {
            int at = (int) open.remove()[1];
            if (settled[at]) {
                continue;
            }
            settled[at] = true;
            if (at == to) {
                return true;
            }
            for (int edge = first[at]; edge != NONE; edge = following[edge]) {
                relax(at, edge, touched, open);
                if (target[edge] == to && distance[to] == distance[at]) {
                    // nothing that is still open comes nearer
                    settled[to] = true;
                    return true;
                }
            }
        }
        return false;
    }

    private void relax(int at, int edge, List<Integer> touched, PriorityQueue<long[]> open) {
        int next = target[edge];
        if (room[edge] == 0 || settled[next]) {
            return;
        }
        long reached = distance[at] + cost[edge] + potential[at] - potential[next];
        if (reached < distance[next]) {
            if (distance[next] == Long.MAX_VALUE) {
                touched.add(next);
            }
            distance[next] = reached;
            arrival[next] = edge;
            open.add(new long[] {reached, next});
        }
    }
}
