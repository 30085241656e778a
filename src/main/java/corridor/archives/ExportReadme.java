package corridor.archives;

import corridor.archives.ExportManifest.Records;
import corridor.archives.ExportPart.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that explains an export to whoever opens it without Corridor. */
final class ExportReadme {

    private ExportReadme() {}

    static String of(ExportManifest manifest, List<Kind> kinds, List<ExportFiles> files) {
        Map<String, Long> rows = manifest.records().stream().collect(Collectors.toMap(Records::name, Records::rows));
        StringBuilder page = new StringBuilder("""
            # An export of Corridor

            Taken at %s by version %s. Text is UTF-8, times are UTC (ISO 8601), countries are ISO 3166-1 codes, languages BCP 47.
            %s

            - `records/<kind>.jsonl`: one record a line, as JSON. Texts in several languages are objects by language.
            - `tables/<kind>.csv`: the same as a table (RFC 4180); fields with parts hold JSON.
            - `schemas/<kind>.schema.json`: what each field may be (JSON Schema 2020-12).
            - `files/`: what is kept as files.
            - `manifest.json`: the number of records of each kind, and the SHA-256 of each file of records.

            Passwords, sessions, links in letters and the keys of personal values in the journal are in no export.
            `bin/corridor import` puts it into an empty Corridor.

            | kind | records | what they are |
            |---|---|---|
            """.formatted(
                        manifest.taken(),
                        manifest.version(),
                        manifest.people()
                                ? "It names people: keep it as confidentially as the installation itself."
                                : "Records that name people were left out."));
        kinds.forEach(kind -> page.append("| ")
                .append(kind.name())
                .append(" | ")
                .append(rows.getOrDefault(kind.name(), 0L))
                .append(" | ")
                .append(kind.sentence())
                .append(" |\n"));
        files.forEach(one -> page.append("| files/")
                .append(one.folder())
                .append(" | | ")
                .append(one.sentence())
                .append(" |\n"));
        return page.toString();
    }
}
