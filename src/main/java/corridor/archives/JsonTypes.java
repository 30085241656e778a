package corridor.archives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the database's types stand in JSON. */
final class JsonTypes {

    private JsonTypes() {}

    /** The JSON Schema of one field. */
    static Map<String, Object> of(String type, boolean filled) {
        Map<String, Object> schema = new LinkedHashMap<>();
        String json = json(type);
        if (!json.isEmpty()) {
            schema.put("type", filled ? json : List.of(json, "null"));
        }
        switch (type) {
            case "timestamp with time zone" -> schema.put("format", "date-time");
            case "date" -> schema.put("format", "date");
            case "uuid" -> schema.put("format", "uuid");
            case "bytea" -> schema.put("pattern", "^\\\\x[0-9a-f]*$");
            default -> {
                if (type.endsWith("[]")) {
                    schema.put("items", of(type.substring(0, type.length() - 2), true));
                }
            }
        }
        return schema;
    }

    private static String json(String type) {
        if (type.endsWith("[]")) {
            return "array";
        }
        return switch (type) {
            case "smallint", "integer", "bigint" -> "integer";
            case "numeric", "real", "double precision" -> "number";
            case "boolean" -> "boolean";
            // its parts say themselves what they are
            case "json", "jsonb" -> "";
            default -> "string";
        };
    }
}
