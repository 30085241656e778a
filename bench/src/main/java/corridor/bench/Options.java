package corridor.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What is run, and how long.
 *
 * @param sizes numbers of records
 * @param seconds that each run under load is measured for
 * @param only names of the works to run; empty for all
 * @param root of the repository
 */
record Options(List<Integer> sizes, int seconds, List<Work> only, Path root) {

    private static final String USAGE = """
            bin/bench [--quick] [--sizes 1000,10000,100000] [--seconds 15] [--only NAME]...
              --quick    10,000 records only, 5 seconds each
              --sizes    numbers of records; 0 for the demonstration content alone, without an import
              --only     one of: %s (may be repeated)
            """.formatted(String.join(
            ", ", Arrays.stream(Work.values()).map(Work::code).toList()));

    static Options parse(String[] arguments) {
        Options options = new Options(List.of(10_000, 100_000), 15, List.of(), Path.of(""));
        for (int at = 0; at < arguments.length; at++) {
            options = switch (arguments[at]) {
                case "--quick" -> new Options(List.of(10_000), 5, options.only, options.root);
                case "--sizes" -> new Options(sizes(arguments[++at]), options.seconds, options.only, options.root);
                case "--seconds" ->
                    new Options(options.sizes, Integer.parseInt(arguments[++at]), options.only, options.root);
                case "--only" ->
                    new Options(
                            options.sizes, options.seconds, with(options.only, Work.of(arguments[++at])), options.root);
                case "--root" -> new Options(options.sizes, options.seconds, options.only, Path.of(arguments[++at]));
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return options;
    }

    private static List<Integer> sizes(String list) {
        return List.copyOf(new TreeSet<>(
                Arrays.stream(list.split(",")).map(Integer::parseInt).toList()));
    }

    private static List<Work> with(List<Work> works, Work further) {
        TreeSet<Work> all = new TreeSet<>(works);
        all.add(further);
        return List.copyOf(all);
    }

    boolean runs(Work work) {
        return only.isEmpty() || only.contains(work);
    }

    /** Whether any of the chosen works needs records in Corridor. */
    boolean needsCorridor() {
        return Arrays.stream(Work.values()).anyMatch(work -> work.onRecords() && runs(work));
    }

    /** Whether any of the chosen works needs records. */
    boolean onRecords() {
        return only.isEmpty() || only.stream().anyMatch(work -> work != Work.START && work != Work.MATCHING);
    }

    Path files() {
        return root.resolve("bench/target/files");
    }
}
