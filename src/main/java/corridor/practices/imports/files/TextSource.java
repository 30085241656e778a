package corridor.practices.imports.files;

import corridor.practices.imports.files.encoding.TextEncoding;
import java.io.IOException;
import java.nio.file.Files;
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
        boolean mayBeTable = table.isPresent() && (hint.isTable() || table.get().isLikely());
        Optional<SourceFile> cards = mayBeTable && Files.size(file) > Limits.TEXT_CHARACTERS
                ? Optional.empty()
                : CardSource.in(file, encoding);
        if (cards.isPresent()) {
            return cards.get();
        }
        if (mayBeTable) {
            return CsvSource.open(file, encoding, table.get());
        }
        throw Refusals.withoutRows();
    }
}
