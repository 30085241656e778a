package corridor.practices.imports;

import corridor.practices.imports.files.SourceRow;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import's page in one language. */
public record ImportView(
        long id,
        String state,
        int version,
        String fileName,
        String size,
        String kind,
        String encoding,
        List<ColumnView> columns,
        List<String> fields,
        List<SourceRow> preview,
        int done,
        @Nullable Integer total,
        @Nullable String failure,
        boolean working,
        List<Offer> offers,
        @Nullable ReportView report) {

    /** A column, what it is taken for, and what stands in its first rows. */
    public record ColumnView(String name, String field, List<String> examples) {}

    /** What became of the rows. */
    public record ReportView(
            int rows,
            int drafted,
            List<NoteCount> notes,
            List<ClusterView> clusters,
            List<RowView> page,
            @Nullable String note,
            @Nullable Integer next) {}

    /** How many rows carry a note. */
    public record NoteCount(String code, String text, long count) {}

    /** Likely duplicates, with the practice that was there first. */
    public record ClusterView(RowView first, List<RowView> others) {}

    /** A row and the practice that was drafted from it. */
    public record RowView(
            int number,
            String lines,
            @Nullable Long practice,
            Rendering title,
            @Nullable String url,
            String state,
            List<String> notes,
            @Nullable String reason) {}

    public boolean can(String action) {
        return offers.stream().anyMatch(offer -> offer.action().equals(action));
    }
}
