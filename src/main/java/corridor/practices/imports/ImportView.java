package corridor.practices.imports;

import corridor.practices.imports.files.SourceRow;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Map;
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
        @Nullable ReportView report,
        String wrong) {

    /** The same with what somebody chose for its columns, which could not be done. */
    ImportView choosing(Map<String, String> chosen, String sentence) {
        return new ImportView(
                id,
                state,
                version,
                fileName,
                size,
                kind,
                encoding,
                columns.stream()
                        .map(one -> one.choosing(chosen.getOrDefault(one.name(), one.field())))
                        .toList(),
                fields,
                preview,
                done,
                total,
                failure,
                working,
                offers,
                report,
                sentence);
    }

    /** Where what is kept is not what was chosen. */
    public List<ColumnView> differing() {
        return columns.stream().filter(one -> one.kept() != null).toList();
    }

    /**
     * A column, what it is taken for, and what stands in its first rows.
     *
     * @param kept what it is taken for in truth, where somebody chose otherwise in vain
     */
    public record ColumnView(
            String name,
            String field,
            List<String> examples,
            @Nullable String kept) {

        ColumnView choosing(String chosen) {
            return new ColumnView(name, chosen, examples, chosen.equals(field) ? null : field);
        }
    }

    /**
     * What became of the rows.
     *
     * @param unpublished how many drafts are left
     * @param duplicates a page of the clusters
     * @param nextDuplicates behind which cluster the next page of them begins; none on the last one
     */
    public record ReportView(
            int rows,
            int drafted,
            int unpublished,
            List<NoteCount> notes,
            int clusters,
            List<ClusterView> duplicates,
            @Nullable Long nextDuplicates,
            List<RowView> page,
            @Nullable String note,
            @Nullable Integer next) {}

    /** How many rows carry a note. */
    public record NoteCount(String code, String text, long count) {}

    /** Likely duplicates, with the practice that was there first. */
    public record ClusterView(RowView first, List<RowView> others) {}

    /**
     * A row and the practice that was drafted from it.
     *
     * @param edit where it is written; none where it cannot be now, or not by this reader
     */
    public record RowView(
            int number,
            String lines,
            @Nullable Long practice,
            Rendering title,
            @Nullable String url,
            String state,
            List<String> notes,
            @Nullable String reason,
            @Nullable String edit) {}

    public boolean can(String action) {
        return offers.stream().anyMatch(offer -> offer.action().equals(action));
    }
}
