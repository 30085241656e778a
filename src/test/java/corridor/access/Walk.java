package corridor.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the application with its variables filled in, and all that the database holds. */
final class Walk {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** What a variable is when its pattern does not say it. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("id", "1"),
            Map.entry("slug", "iris"),
            Map.entry("code", "TV"),
            Map.entry("kind", "practice"),
            Map.entry("address", "iris"),
            Map.entry("action", "submit"),
            Map.entry("screen", "story"),
            Map.entry("step", "story"),
            Map.entry("tag", "fr"),
            Map.entry("mark", "a".repeat(64)),
            Map.entry("name", "practices"),
            Map.entry("number", "1"),
            Map.entry("page", "1"),
            Map.entry("fileName", "a.txt"),
            Map.entry("scheme", "themes"),
            Map.entry("link", "x".repeat(43)));

    /** Changed by work in the background, or by looking: counted at most. */
    private static final Set<String> RESTLESS =
            Set.of("jobs", "audit", "outbox", "archives", "public", "accounts.session", "accounts.use");

    private Walk() {}

    record Step(RequestMethod method, String route, String address, boolean takesBody) {

        HttpMethod http() {
            return method.asHttpMethod();
        }

        @Override
        public String toString() {
            return method + " " + address;
        }
    }

    static List<Step> of(RequestMappingHandlerMapping mappings, Map<String, String> variables) {
        List<Step> steps = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String route : mapping.getPatternValues()) {
                for (RequestMethod one : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    steps.add(new Step(one, route, filled(route, variables), takesBody(method)));
                }
            }
        });
        steps.sort(Comparator.comparing(Step::toString));
        return steps;
    }

    private static boolean takesBody(HandlerMethod method) {
        return java.util.Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        && Objects.requireNonNull(parameter.getParameterAnnotation(RequestBody.class))
                                .required());
    }

    static String filled(String route, Map<String, String> variables) {
        return VARIABLE.matcher(route).replaceAll(found -> {
            String name = found.group(1);
            String usual = USUAL.getOrDefault(name, "1");
            String value = variables.getOrDefault(name, usual);
            String rule = found.group(2);
            String fitting = rule == null || value.matches(rule)
                    ? value
                    : usual.matches(rule) ? usual : rule.replaceFirst("\\|.*", "");
            return Matcher.quoteReplacement(fitting);
        });
    }

    /** A mark of the content of each table; of the journal, that which is no note of a refused attempt. */
    static Map<String, String> picture(JdbcClient database) {
        Map<String, String> picture = new TreeMap<>();
        List<String> tables =
                database.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query((row, number) -> row.getString(1)).list();
        for (String table : tables) {
            boolean restless = RESTLESS.contains(table) || RESTLESS.contains(table.replaceFirst("\\..*", ""));
            if (!restless) {
                picture.put(
                        table,
                        database.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                                        + " t")
                                .query(String.class)
                                .single());
            }
        }
        picture.put(
                "journal",
                database.sql("select count(*)::text from audit.entry where action <> 'attempt'")
                        .query(String.class)
                        .single());
        for (String table : List.of("outbox.letter", "outbox.draft", "outbox.notice", "accounts.session")) {
            picture.put(
                    "count of " + table,
                    database.sql("select count(*)::text from " + table)
                            .query(String.class)
                            .single());
        }
        return picture;
    }
}
