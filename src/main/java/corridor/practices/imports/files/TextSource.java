package corridor.practices.imports.files;

import corridor.practices.imports.files.encoding.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells JSON, CSV and cards apart in a file of text. */
final class TextSource {

    private TextSource() {}

    static SourceFile open(Path file, TextEncoding encoding, NameHint hint) throws IOException {
        if (JsonSource.looksLikeJson(file, encoding, hint)) {
            return JsonSource.open(file, encoding);
        }
        Optional<CsvShape> table = CsvShape.of(file, encoding);
        if (table.isPresent() && table.get().isCertain()) {
            return CsvSource.open(file, encoding, table.get());
        }
        Optional<SourceFile> cards = CardSource.in(file, encoding, hint);
        if (cards.isPresent()) {
            return cards.get();
        }
        if (table.isPresent() && (hint.isTable() || table.get().isLikely())) {
            return CsvSource.open(file, encoding, table.get());
        }
        throw Refusals.withoutRows();
    }
}
