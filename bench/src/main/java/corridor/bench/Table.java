package corridor.bench;

import corridor.bench.Wrk.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result: one table, and beneath it the facts that it rests on. */
final class Table {

    private static final String HEAD = """
            | work | size | Corridor | limit or peer | ratio | goal | reached |
            |---|---:|---|---|---:|---|---|
            """;
    private static final String YES = "yes";
    private static final String NO = "**no**";
    private static final String FAILED = "**failed**";

    private final List<String> rows = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private boolean failed;

    void row(String work, int size, String ours, String theirs, String ratio, String goal, String reached) {
        rows.add("| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(work, size == 0 ? "" : grouped(size), ours, theirs, ratio, goal, reached));
    }

    /** Two loads beside each other, without a goal. */
    void compare(String work, int size, Load ours, String other, Load theirs) {
        failed |= ours.failed() || theirs.failed();
        String ratio = ours.absent() || theirs.absent() ? "" : decimal(ours.perSecond() / theirs.perSecond());
        row(work, size, ours.toString(), other + ": " + theirs, ratio, "", ours.failed() ? FAILED : "");
    }

    /** Two loads beside each other, and the share of the other's rate that is to be reached. */
    void compare(String work, int size, Load ours, String other, Load theirs, double least, boolean andItsP99) {
        failed |= ours.failed() || theirs.failed();
        boolean both = !ours.absent() && !theirs.absent();
        double ratio = ours.perSecond() / theirs.perSecond();
        boolean reached = ratio >= least && (!andItsP99 || ours.p99() <= theirs.p99());
        row(
                work,
                size,
                ours.toString(),
                other + ": " + theirs,
                both ? decimal(ratio) : "",
                decimal(least) + (andItsP99 ? " and its p99" : ""),
                ours.failed() || theirs.failed() ? FAILED : both ? answer(reached) : "");
    }

    /** Something that shall not be more than a limit. */
    void atMost(String work, int size, double value, double most, String unit, double others) {
        row(
                work,
                size,
                decimal(value) + " " + unit + Others.note(others),
                "",
                "",
                "at most " + decimal(most),
                answer(value <= most));
    }

    void fact(String sentence) {
        facts.add("- " + sentence);
    }

    /** Says that a run gave wrong answers. */
    void fail() {
        failed = true;
    }

    /** Whether any run gave wrong answers. A goal that is missed is no failure. */
    boolean failed() {
        return failed;
    }

    static String answer(boolean reached) {
        return reached ? YES : NO;
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.2f" : "%,.0f", number);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    String markdown() {
        return HEAD + String.join("\n", rows) + "\n\n" + String.join("\n", facts) + "\n";
    }
}
