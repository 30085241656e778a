package corridor.practices.imports;

import corridor.access.Reader;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.imports.ImportView.ClusterView;
import corridor.practices.imports.ImportView.ColumnView;
import corridor.practices.imports.ImportView.NoteCount;
import corridor.practices.imports.ImportView.ReportView;
import corridor.practices.imports.ImportView.RowView;
import corridor.practices.imports.Imports.Report;
import corridor.practices.imports.RowStore.Reported;
import corridor.practices.imports.files.SourceRow;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an import into the words of a language. */
@Component
class ImportViews {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 90;
    private static final int PAGE = 50;
    private static final long KILOBYTE = 1024;

    private final Imports imports;
    private final Practices practices;

    ImportViews(Imports imports, Practices practices) {
        this.imports = imports;
        this.practices = practices;
    }

    ImportView view(Frame frame, Import one, @Nullable String note, int after, long cluster) {
        boolean waiting = one.state().equals(ImportLifecycle.WAITING);
        List<SourceRow> preview = waiting ? imports.preview(one) : List.of();
        return new ImportView(
                one.id(),
                one.state(),
                one.version(),
                one.fileName(),
                frame.t("imports.size", Math.max(1, one.size() / KILOBYTE)),
                frame.t("imports.kind." + one.kind().name()),
                Objects.requireNonNullElse(one.facts().encoding(), ""),
                one.columns().stream()
                        .map(column -> column(one, column, preview))
                        .toList(),
                Arrays.stream(ImportField.values()).map(ImportField::code).toList(),
                preview,
                one.done(),
                one.total(),
                failure(frame, one),
                one.working(),
                imports.offers(frame.reader(), one),
                waiting || one.working() ? null : report(frame, one, note, after, cluster),
                "");
    }

    private static @Nullable String failure(Frame frame, Import one) {
        String code = one.failure();
        return code == null ? null : frame.sentence(new Refusal(code, Refusal.Kind.CONFLICT, one.failureDetails()));
    }

    private static ColumnView column(Import one, String column, List<SourceRow> preview) {
        return new ColumnView(
                column,
                one.mapping().getOrDefault(column, ImportField.IGNORE.code()),
                preview.stream()
                        .map(row -> row.value(column))
                        .filter(value -> !value.isBlank())
                        .limit(EXAMPLES)
                        .map(value ->
                                value.length() > LONGEST_EXAMPLE ? value.substring(0, LONGEST_EXAMPLE) + "…" : value)
                        .toList(),
                null);
    }

    private ReportView report(Frame frame, Import one, @Nullable String note, int after, long cluster) {
        Report report = imports.report(frame.reader(), one, note, after, PAGE);
        Map<Long, List<Reported>> duplicates =
                report.clusters() == 0 ? Map.of() : imports.duplicates(frame.reader(), one, cluster);
        Set<Long> writable = writable(frame.reader(), report.page());
        List<RowView> page =
                report.page().stream().map(row -> row(frame, row, writable)).toList();
        return new ReportView(
                report.rows(),
                report.drafted(),
                report.unpublished(),
                report.notes().entrySet().stream()
                        .map(count -> new NoteCount(count.getKey(), note(frame, count.getKey()), count.getValue()))
                        .toList(),
                report.clusters(),
                clusters(frame, duplicates),
                Imports.next(duplicates),
                page,
                note,
                page.size() < PAGE ? null : page.getLast().number());
    }

    private List<ClusterView> clusters(Frame frame, Map<Long, List<Reported>> byFirst) {
        Map<Long, Practice> firsts = firsts(frame.reader(), byFirst);
        List<ClusterView> clusters = new ArrayList<>();
        byFirst.forEach((first, rows) -> {
            Practice practice = firsts.get(first);
            if (practice != null) {
                clusters.add(new ClusterView(
                        first(frame, practice),
                        rows.stream().map(row -> row(frame, row, Set.of())).toList()));
            }
        });
        return clusters;
    }

    private Map<Long, Practice> firsts(Reader reader, Map<Long, List<Reported>> byFirst) {
        return practices.find(reader, byFirst.keySet()).stream()
                .collect(Collectors.toMap(Practice::id, Function.identity()));
    }

    private static RowView first(Frame frame, Practice practice) {
        return new RowView(
                0,
                "",
                practice.id(),
                practice.content().title().in(frame.language()),
                "/practices/" + practice.slug(),
                practice.state(),
                List.of(),
                null,
                null);
    }

    private Set<Long> writable(Reader reader, List<Reported> rows) {
        List<Long> shown =
                rows.stream().flatMap(row -> Stream.ofNullable(row.practice())).toList();
        return practices.find(reader, shown).stream()
                .filter(one -> practices.writes(reader, one))
                .map(Practice::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RowView row(Frame frame, Reported row, Set<Long> writable) {
        return new RowView(
                row.number(),
                row.firstLine() == row.lastLine() ? "" + row.firstLine() : row.firstLine() + "–" + row.lastLine(),
                row.practice(),
                row.title().in(frame.language()),
                row.slug().map(slug -> "/practices/" + slug).orElse(null),
                Objects.requireNonNullElse(row.state(), "skipped"),
                row.notes().stream().map(note -> note(frame, note)).toList(),
                row.reason() == null ? null : frame.t("imports.reason." + row.reason()),
                row.practice() != null && writable.contains(row.practice())
                        ? "/submissions/" + row.practice() + "/start"
                        : null);
    }

    /** A note's sentence; what it names stands behind a colon or a last hyphen. */
    private static String note(Frame frame, String note) {
        int colon = note.indexOf(':');
        if (colon > 0) {
            return frame.t("imports.note." + note.substring(0, colon), note.substring(colon + 1));
        }
        if (note.startsWith("text-same-as-line-")) {
            return frame.t("imports.note.text-same-as-line", note.substring("text-same-as-line-".length()));
        }
        return frame.t("imports.note." + note, "");
    }
}
