package corridor.practices.imports.files;

import corridor.practices.imports.files.cards.TextLine;
import corridor.practices.imports.files.encoding.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lines of text, cleaned one by one so that labels are recognised. */
final class TextLines {

    private TextLines() {}

    static List<TextLine> of(Path file, TextEncoding encoding) throws IOException {
        return of(whole(file, encoding));
    }

    static String whole(Path file, TextEncoding encoding) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[1 << 14];
        try (Reader reader = encoding.reader(file)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
                if (text.length() > Limits.TEXT_CHARACTERS) {
                    throw Refusals.tooLong();
                }
            }
        }
        return text.toString();
    }

    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        text.lines().limit(Limits.TEXT_LINES + 1L).forEach(line -> lines.add(cleaned(lines.size() + 1, line)));
        if (lines.size() > Limits.TEXT_LINES) {
            throw Refusals.tooLong();
        }
        return lines;
    }

    static TextLine cleaned(int number, String raw) {
        Set<String> notes = new LinkedHashSet<>();
        String text = CleanText.of(raw, notes);
        return new TextLine(number, text, List.copyOf(notes));
    }
}
