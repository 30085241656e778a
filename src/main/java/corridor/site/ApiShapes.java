package corridor.site;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shapes of what is sent and answered, each on one line, as {@code { name: string, places: string[] }}. */
record ApiShapes(JsonNode named) {

    private static final String REFERENCE = "#/components/schemas/";

    /**
     * A shape.
     *
     * @param depth how many levels of named shapes are written out; deeper ones are named
     */
    String of(JsonNode schema, int depth) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            String name = reference.substring(REFERENCE.length());
            return depth == 0 ? name : of(named.path(name), depth - 1);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return joined(schema.get(choice).values().stream()
                        .map(one -> of(one, depth))
                        .distinct()
                        .toList());
            }
        }
        if (schema.has("enum")) {
            return joined(
                    schema.get("enum").values().stream().map(JsonNode::asString).toList());
        }
        return switch (schema.path("type").asString("any")) {
            case "array" -> of(schema.path("items"), depth) + "[]";
            case "object" -> object(schema, depth);
            case "string" -> schema.path("format").asString("string");
            case String other -> other;
        };
    }

    private String object(JsonNode schema, int depth) {
        if (schema.path("additionalProperties").isObject()) {
            return "{ [key]: " + of(schema.get("additionalProperties"), depth) + " }";
        }
        return schema.has("properties")
                ? schema.get("properties").properties().stream()
                        .map(field -> field.getKey() + ": " + of(field.getValue(), depth))
                        .collect(Collectors.joining(", ", "{ ", " }"))
                : "object";
    }

    private static String joined(List<String> choices) {
        return choices.size() == 1 ? choices.getFirst() : "(" + String.join(" | ", choices) + ")";
    }
}
