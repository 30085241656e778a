package corridor.practices.imports.files;

import java.util.Locale;

/** What the name of a file promises; believed only where the content could be either. */
record NameHint(String name) {

    boolean isTable() {
        return endsWith(".csv") || endsWith(".tsv") || endsWith(".tab");
    }

    boolean isJson() {
        return endsWith(".json") || endsWith(".jsonl") || endsWith(".ndjson") || endsWith(".geojson");
    }

    private boolean endsWith(String ending) {
        return name.toLowerCase(Locale.ROOT).strip().endsWith(ending);
    }
}
