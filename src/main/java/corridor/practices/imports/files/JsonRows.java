package corridor.practices.imports.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the records of a JSON file. */
final class JsonRows implements RowReader {

    private final JsonParser parser;
    private final RowMaker maker;
    private final Deque<String> way;
    private final boolean bounded;
    private final Map<String, String> names = new HashMap<>();
    private int firstLine;
    private int lastLine;

    JsonRows(JsonParser parser, JsonShape shape, RowMaker maker) {
        this.parser = parser;
        this.maker = maker;
        this.bounded = !shape.path().isEmpty();
        this.way = new ArrayDeque<>(shape.path());
    }

    @Override
    public @Nullable SourceRow next() {
        SourceRow row = null;
        Map<String, String> values = nextValues();
        while (values != null) {
            row = maker.row(firstLine, lastLine, values, Set.of());
            if (row != null) {
                return row;
            }
            values = nextValues();
        }
        return row;
    }

    /** The next record flattened, or null at the end. */
    @Nullable
    Map<String, String> nextValues() {
        try {
            if (!arrive()) {
                return null;
            }
            firstLine = parser.currentTokenLocation().getLineNr();
            Map<String, String> values = JsonValues.flat(parser, names);
            lastLine = parser.currentTokenLocation().getLineNr();
            return values;
        } catch (JacksonException failure) {
            throw JsonSource.refusal(failure);
        }
    }

    /** Goes on to the beginning of the next record. */
    private boolean arrive() {
        if (!way.isEmpty()) {
            descend();
        }
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.START_OBJECT) {
            boolean end = token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT;
            if (end && bounded) {
                return false;
            }
            token = parser.nextToken();
        }
        return token != null;
    }

    /** Goes to the array that holds the records. */
    private void descend() {
        parser.nextToken();
        while (!way.isEmpty()) {
            String wanted = way.removeFirst();
            String name = parser.nextName();
            while (!wanted.equals(name)) {
                parser.nextToken();
                parser.skipChildren();
                name = parser.nextName();
            }
            parser.nextToken();
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
