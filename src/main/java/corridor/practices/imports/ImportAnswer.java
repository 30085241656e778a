package corridor.practices.imports;

import corridor.practices.imports.Imports.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 *
 * @param unpublished how many of its practices are drafts still
 */
record ImportAnswer(
        long id,
        String state,
        int version,
        String fileName,
        String kind,
        Map<String, String> mapping,
        int done,
        @Nullable Integer total,
        @Nullable String failure,
        List<Object> failureDetails,
        @Nullable Integer drafted,
        @Nullable Integer unpublished,
        @Nullable Integer clusters,
        Map<String, Long> notes,
        List<RowAnswer> rows) {

    /** One that is being worked on: what became of its rows is told once they all are. */
    static ImportAnswer working(Import one) {
        return of(one, null, null, null, Map.of(), List.of());
    }

    static ImportAnswer of(Import one, Report report) {
        return of(
                one,
                report.drafted(),
                report.unpublished(),
                report.clusters(),
                report.notes(),
                report.page().stream().map(RowAnswer::of).toList());
    }

    private static ImportAnswer of(
            Import one,
            @Nullable Integer drafted,
            @Nullable Integer unpublished,
            @Nullable Integer clusters,
            Map<String, Long> notes,
            List<RowAnswer> rows) {
        return new ImportAnswer(
                one.id(),
                one.state(),
                one.version(),
                one.fileName(),
                one.kind().name(),
                one.mapping(),
                one.done(),
                one.total(),
                one.failure(),
                one.failureDetails(),
                drafted,
                unpublished,
                clusters,
                notes,
                rows);
    }

    /** Likely duplicates of one practice. */
    record ClusterAnswer(long cluster, List<RowAnswer> rows) {}

    /**
     * A row as programs see it.
     *
     * @param practice address of what it became
     * @param submission its number: under which it is written, below {@code /submissions}, and merged
     * @param cluster the number of the practice that it is likely to repeat
     */
    record RowAnswer(
            int number,
            int firstLine,
            int lastLine,
            @Nullable String practice,
            @Nullable Long submission,
            List<String> notes,
            @Nullable Long cluster,
            @Nullable String duplicate) {

        static RowAnswer of(RowStore.Reported row) {
            return new RowAnswer(
                    row.number(),
                    row.firstLine(),
                    row.lastLine(),
                    row.slug().map(Object::toString).orElse(null),
                    row.slug().isPresent() ? row.practice() : null,
                    row.notes(),
                    row.cluster(),
                    row.reason());
        }
    }
}
