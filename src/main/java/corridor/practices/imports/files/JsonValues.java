package corridor.practices.imports.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One record of a JSON file as flat text: names joined with dots, several values of one name with semicolons. */
final class JsonValues {

    private static final String BETWEEN = "; ";

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}\\.0");
    private static final int NAMES_KEPT = 5_000;

    private final JsonParser parser;
    private final Map<String, String> names;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    private JsonValues(JsonParser parser, Map<String, String> names) {
        this.parser = parser;
        this.names = names;
    }

    /**
     * Reads the object at which the parser stands.
     *
     * @param names cleaned names of records before, to which new ones are added
     */
    static Map<String, String> flat(JsonParser parser, Map<String, String> names) {
        JsonValues values = new JsonValues(parser, names);
        values.object("");
        Map<String, String> flat = LinkedHashMap.newLinkedHashMap(values.texts.size());
        values.texts.forEach((name, text) -> flat.put(name, text.toString()));
        return flat;
    }

    private void object(String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = name(parser.currentName());
            parser.nextToken();
            value(prefix.isEmpty() ? name : prefix + "." + name);
        }
    }

    private String name(String raw) {
        if (names.size() > NAMES_KEPT) {
            names.clear();
        }
        return names.computeIfAbsent(raw, CleanText::name);
    }

    private void value(String name) {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(name);
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(name);
                }
            }
            case VALUE_NULL -> add(name, "");
            case VALUE_NUMBER_FLOAT -> add(name, number(parser.getString()));
            default -> add(name, parser.getString());
        }
    }

    /** Whole numbers that a program wrote as fractions ({@code 44.0}) become whole again. */
    private static String number(String text) {
        return WHOLE.matcher(text).matches() ? text.substring(0, text.length() - 2) : text;
    }

    private void add(String name, String value) {
        StringBuilder text = texts.computeIfAbsent(name, unused -> new StringBuilder());
        if (texts.size() > Limits.COLUMNS) {
            throw Refusals.tooManyColumns();
        }
        if (value.isBlank() || text.length() > Limits.RAW_CELL_CHARACTERS) {
            return;
        }
        text.append(text.isEmpty() ? "" : BETWEEN).append(value);
    }
}
