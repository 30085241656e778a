package corridor.practices.imports.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where the records of a JSON file are: in the outermost array, in the longest array of objects inside the outermost
 * object, or one after the other (JSON lines).
 *
 * @param path the names that lead to the array; empty for an outermost array and for JSON lines
 */
record JsonShape(List<String> path) {

    /** How many objects deep an array of records may be. */
    private static final int DEPTH = 3;

    static JsonShape of(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new JsonShape(List.of());
        }
        Map<List<String>, Integer> arrays = new LinkedHashMap<>();
        inObject(parser, new ArrayDeque<>(), arrays);
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            return new JsonShape(List.of());
        }
        return arrays.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(longest -> new JsonShape(longest.getKey()))
                .orElse(new JsonShape(List.of()));
    }

    private static void inObject(JsonParser parser, Deque<String> path, Map<List<String>, Integer> arrays) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            path.addLast(parser.currentName());
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                countObjects(parser, List.copyOf(path), arrays);
            } else if (value == JsonToken.START_OBJECT && path.size() < DEPTH) {
                inObject(parser, path, arrays);
            } else {
                parser.skipChildren();
            }
            path.removeLast();
        }
    }

    private static void countObjects(JsonParser parser, List<String> path, Map<List<String>, Integer> arrays) {
        int objects = 0;
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            objects += item == JsonToken.START_OBJECT ? 1 : 0;
            parser.skipChildren();
        }
        if (objects > 0 && arrays.size() < Limits.COLUMNS) {
            arrays.put(path, objects);
        }
    }
}
