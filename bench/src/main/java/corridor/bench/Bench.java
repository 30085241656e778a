package corridor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures Corridor beside its limits and its peer in one run, and prints one table. */
public final class Bench {

    private static final int QUERIES = 500;
    private static final int WARM_STARTS = 3;
    private static final double FIRST_START_SECONDS = 40;
    private static final double WARM_START_SECONDS = 12;

    private final Options options;
    private final Table table = new Table();
    private final Records records;

    private Bench(Options options) {
        this.options = options;
        this.records = new Records(options.root());
    }

    /** Ends with 1 where a run gave wrong answers, 2 where the arguments are not understood; a missed goal is a 0. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        Bench bench = new Bench(options);
        bench.run();
        return bench.table.failed() ? 1 : 0;
    }

    private void run() throws IOException {
        Machine.describe(table, options.files());
        try {
            if (options.runs(Work.START)) {
                start();
            }
            if (options.runs(Work.MATCHING)) {
                say("matching");
                new Matching(options).measure(table);
            }
            for (int size : options.sizes()) {
                measure(size);
            }
        } finally {
            print();
        }
    }

    /** What was measured, also where a later part failed. */
    private void print() throws IOException {
        Path result = options.root().resolve("target/bench.md");
        Files.createDirectories(result.getParent());
        Files.writeString(result, table.markdown());
        System.out.print(table.markdown());
    }

    private void start() {
        Path data = Folders.emptied(options.files(), "corridor-start");
        say("first start");
        Started first = start(data);
        say("warm starts");
        List<Started> warm = IntStream.range(0, WARM_STARTS)
                .mapToObj(run -> start(data))
                .sorted(Comparator.comparingDouble(Started::seconds))
                .toList();
        write("start, first ever", first, FIRST_START_SECONDS);
        write("start, warm", warm.get(WARM_STARTS / 2), WARM_START_SECONDS);
    }

    /** A start: how long until the first page, and how much of the processors others used meanwhile. */
    private record Started(double seconds, double others) {}

    private Started start(Path data) {
        try (Corridor corridor = Corridor.start(options, data)) {
            return new Started(corridor.secondsToFirstPage(), corridor.disturbance());
        }
    }

    private void write(String work, Started start, double most) {
        table.atMost(work, 0, start.seconds, most, "s", start.others);
    }

    private void measure(int size) {
        if (!options.onRecords()) {
            return;
        }
        List<Query> queries = records.queries(size == 0 ? QUERIES : size, QUERIES);
        Optional<CorridorRun.Result> corridor = options.needsCorridor()
                ? Optional.of(new CorridorRun(options, records).run(size, queries))
                : Optional.empty();
        Optional<SolrPeer.Result> solr = Optional.empty();
        if (size > 0 && options.runs(Work.SOLR)) {
            say("Solr, " + size);
            solr = Optional.of(new SolrPeer(options).measure(size, records, queries));
        }
        Optional<LuceneLimit.Result> lucene = Optional.empty();
        if (size > 0 && options.runs(Work.LUCENE)) {
            say("Lucene, " + size);
            lucene = Optional.of(new LuceneLimit(options).measure(size, records, queries));
        }
        new Report(table, size).write(corridor, solr, lucene);
    }

    static void say(String step) {
        System.err.println("Measuring: " + step);
    }
}
