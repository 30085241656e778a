package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Browsers that look on: one thread holds all their lines, and notes when each of them sees the newest question. One in a
 * hundred stops reading after a while, as a phone does that went out of reach.
 */
final class LiveClients implements AutoCloseable {

    private static final int A_SECOND = 100;
    private static final int DEAD = 100;
    private static final long DEAD_AFTER = 10_000_000_000L;
    private static final int TAIL = 64;
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d{1,18})$");
    private static final Pattern MARK = Pattern.compile("benchmark-(\\d{1,6})-");

    private final URI server;
    private final String path;
    private final int wanted;
    private final Selector selector;
    private final Thread thread;
    private final List<Long> delays = new ArrayList<>();
    private final long[] shown = new long[100_000];
    private volatile boolean ended;
    private volatile int open;
    private volatile long lost;
    private volatile long disordered;

    private LiveClients(URI server, String path, int wanted) throws IOException {
        this.server = server;
        this.path = path;
        this.wanted = wanted;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name("lines").start(this::work);
    }

    static LiveClients open(URI server, String path, int wanted) {
        try {
            return new LiveClients(server, path, wanted);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What one line has seen. */
    private static final class Line {

        private final boolean dies;
        private final long opened = System.nanoTime();
        private String tail = "";
        private long id = -1;
        private int mark;

        Line(boolean dies) {
            this.dies = dies;
        }
    }

    /**
     * What came over the lines.
     *
     * @param lines that were open at the end
     * @param lost lines that broke
     * @param disordered events that came after a later one
     * @param delays milliseconds from the moment in which a question was sent to be shown until a line showed it: half of
     *     them, nearly all, the longest
     */
    record Result(int lines, long lost, long disordered, long events, double p50, double p99, double longest) {

        boolean failed() {
            return lost > 0 || disordered > 0 || events == 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,d lines, %,d events, p50 %.0f, p99 %.0f, longest %.0f ms%s",
                    lines,
                    events,
                    p50,
                    p99,
                    longest,
                    failed() ? " (**failed**: " + lost + " lost, " + disordered + " out of order)" : "");
        }
    }

    private void work() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        long begun = System.nanoTime();
        int started = 0;
        try {
            while (!ended) {
                long due = Math.min(wanted, (System.nanoTime() - begun) / (1_000_000_000L / A_SECOND));
                for (; started < due; started++) {
                    connect(started);
                }
                selector.select(key -> ready(key, buffer), 10);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void connect(int number) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.register(selector, SelectionKey.OP_CONNECT, new Line(number % DEAD == DEAD - 1));
    }

    private void ready(SelectionKey key, ByteBuffer buffer) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                channel.write(ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
                key.interestOps(SelectionKey.OP_READ);
                open++;
            } else if (key.isReadable()) {
                read(key, channel, buffer);
            }
        } catch (IOException broken) {
            lose(key);
        }
    }

    private void lose(SelectionKey key) {
        key.cancel();
        lost++;
        try {
            key.channel().close();
        } catch (IOException closed) {
            // it is gone either way
        }
    }

    private void read(SelectionKey key, SocketChannel channel, ByteBuffer buffer) throws IOException {
        Line line = (Line) key.attachment();
        if (line.dies && System.nanoTime() - line.opened > DEAD_AFTER) {
            key.interestOps(0);
            return;
        }
        buffer.clear();
        if (channel.read(buffer) < 0) {
            lose(key);
            return;
        }
        buffer.flip();
        String text = line.tail + StandardCharsets.ISO_8859_1.decode(buffer);
        see(line, text);
        line.tail = text.substring(Math.max(0, text.length() - TAIL));
    }

    private void see(Line line, String text) {
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            long id = Long.parseLong(ids.group(1));
            disordered += id < line.id ? 1 : 0;
            line.id = id;
        }
        int newest = line.mark;
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            newest = Math.max(newest, Integer.parseInt(marks.group(1)));
        }
        if (newest > line.mark) {
            line.mark = newest;
            long at = shown[newest];
            if (at != 0) {
                delays.add(System.nanoTime() - at);
            }
        }
    }

    /** How many lines stand. */
    int open() {
        return open;
    }

    /** Says that a question of this number is sent to be shown now; its text holds {@code benchmark-<number>-}. */
    void showing(int number) {
        shown[number] = System.nanoTime();
    }

    /** Ends all lines and tells what came over them. */
    Result end() {
        close();
        long[] sorted = delays.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(open, lost, disordered, sorted.length, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            thread.join();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public String toString() {
        return open + " of " + wanted + " lines, " + Arrays.toString(new long[] {lost, disordered});
    }
}
