package corridor.practices.submissions;

import java.util.Map;

/** How many characters the texts of the form take. */
public final class Longest {

    private static final Map<String, Integer> BY_FIELD = Map.ofEntries(
            Map.entry("title", 200),
            Map.entry("summary", 1_500),
            Map.entry("approach", 8_000),
            Map.entry("challenge", 4_000),
            Map.entry("takeaway", 500),
            Map.entry("takeaway2", 500),
            Map.entry("results", 4_000),
            Map.entry("evidence", 1_000),
            Map.entry("costs", 1_000),
            Map.entry("funding", 1_000),
            Map.entry("contact", 300),
            Map.entry("worked", 2_000),
            Map.entry("failed", 2_000),
            Map.entry("mixed", 2_000),
            Map.entry("context-worked", 1_000),
            Map.entry("context-mixed", 1_000),
            Map.entry("context-failed", 1_000),
            Map.entry("transfer-worked", 1_000),
            Map.entry("transfer-mixed", 1_000),
            Map.entry("transfer-failed", 1_000),
            Map.entry("resource1", 300),
            Map.entry("resource1-audience", 300),
            Map.entry("resource1-link", 500),
            Map.entry("resource2", 300),
            Map.entry("resource2-audience", 300),
            Map.entry("resource2-link", 500),
            Map.entry("partners", 2_000),
            Map.entry("links", 2_000));

    static final String TOO_LONG = "too-long";

    private Longest() {}

    /** The longest text of a field; of a short one where it is not named. */
    public static int of(String field) {
        return BY_FIELD.getOrDefault(field, 100);
    }

    static void check(Map<String, Problem> problems, Typed typed, String... fields) {
        for (String field : fields) {
            if (typed.one(field).length() > of(field)) {
                problems.put(field, Problem.of(TOO_LONG, of(field)));
            }
        }
    }
}
