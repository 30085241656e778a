package corridor.practices.imports.files;

import corridor.practices.imports.files.encoding.TextEncoding;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Opens JSON files and JSON lines. */
final class JsonSource {

    private static final int FIRST_TOKENS = 6;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxStringLength(2 * Limits.RAW_CELL_CHARACTERS)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private JsonSource() {}

    static boolean looksLikeJson(Path file, TextEncoding encoding, NameHint hint) throws IOException {
        try (Reader text = encoding.reader(file)) {
            int first = text.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            return (first == '{' || first == '[') && (hint.isJson() || beginsValid(file, encoding));
        }
    }

    static SourceFile open(Path file, TextEncoding encoding) throws IOException {
        JsonShape shape = shape(file, encoding);
        List<String> columns = columns(file, encoding, shape);
        return new SourceFile(
                SourceKind.JSON,
                columns,
                SourceFacts.text(encoding.name()),
                () -> new JsonRows(parser(file, encoding), shape, new RowMaker(columns)));
    }

    /** What the parser says of a file that it cannot read on. */
    static RuntimeException refusal(JacksonException failure) {
        int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
        return failure instanceof StreamConstraintsException ? Refusals.tooDeep(line) : Refusals.damagedAtLine(line);
    }

    private static JsonParser parser(Path file, TextEncoding encoding) throws IOException {
        return JSON.createParser(ObjectReadContext.empty(), encoding.reader(file));
    }

    private static boolean beginsValid(Path file, TextEncoding encoding) throws IOException {
        try (JsonParser parser = parser(file, encoding)) {
            for (int token = 0; token < FIRST_TOKENS; token++) {
                parser.nextToken();
            }
            return true;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static JsonShape shape(Path file, TextEncoding encoding) throws IOException {
        try (JsonParser parser = parser(file, encoding)) {
            return JsonShape.of(parser);
        } catch (JacksonException failure) {
            throw refusal(failure);
        }
    }

    private static List<String> columns(Path file, TextEncoding encoding, JsonShape shape) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        try (JsonRows rows = new JsonRows(parser(file, encoding), shape, new RowMaker(List.of()))) {
            for (Map<String, String> values = rows.nextValues(); values != null; values = rows.nextValues()) {
                columns.addAll(values.keySet());
                if (columns.size() > Limits.COLUMNS) {
                    throw Refusals.tooManyColumns();
                }
            }
        }
        return List.copyOf(columns);
    }
}
