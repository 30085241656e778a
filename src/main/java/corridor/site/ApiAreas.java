package corridor.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs may ask for, area by area, as the served description of the API says it. */
@Component
public class ApiAreas {

    private static final String ADDRESS = "/api/openapi.json";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String DONE = "2";
    private static final int BODY_DEPTH = 2;
    private static final int ANSWER_DEPTH = 1;

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;
    private volatile @Nullable List<Area> areas;

    ApiAreas(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    /** All of it. Read from the description when it is first asked for, and kept: it changes with the program alone. */
    List<Area> all(HttpServletRequest request) {
        List<Area> known = areas;
        if (known == null) {
            known = read(request);
            areas = known;
        }
        return known;
    }

    /** What has all of these words in its area, address, description or fields. */
    List<Area> with(HttpServletRequest request, String words) {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all(request).stream()
                .map(area -> new Area(
                        area.name(),
                        area.operations().stream()
                                .filter(one -> wanted.stream().allMatch(one.words()::contains))
                                .toList()))
                .filter(area -> !area.operations().isEmpty())
                .toList();
    }

    private List<Area> read(HttpServletRequest request) {
        JsonNode read = json.readTree(served(request));
        ApiShapes shapes = new ApiShapes(read.at("/components/schemas"));
        Map<String, List<Operation>> byArea = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : read.path("paths").properties()) {
            for (String method : METHODS) {
                JsonNode one = path.getValue().path(method);
                if (one.isObject()) {
                    String area = one.path("tags").path(0).asString("");
                    byArea.computeIfAbsent(area, none -> new ArrayList<>())
                            .add(operation(area, method, path.getKey(), one, shapes));
                }
            }
        }
        return byArea.entrySet().stream()
                .map(area -> new Area(
                        area.getKey(),
                        area.getValue().stream()
                                .sorted(Comparator.comparing(Operation::path))
                                .toList()))
                .toList();
    }

    private byte[] served(HttpServletRequest request) {
        try {
            return description.openapiJson(request, ADDRESS, Locale.ENGLISH);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The description of the API cannot be written", broken);
        }
    }

    private static Operation operation(String area, String method, String path, JsonNode one, ApiShapes shapes) {
        Operation known = new Operation(
                area,
                method.toUpperCase(Locale.ROOT),
                path,
                one.path("summary").asString(""),
                one.path("description").asString(""),
                parameters(one, shapes),
                contents(one.path("requestBody"), shapes, BODY_DEPTH),
                answers(one, shapes),
                refusals(one),
                scopes(one),
                "");
        return known.foundBy(known.toString().toLowerCase(Locale.ROOT));
    }

    private static List<Parameter> parameters(JsonNode one, ApiShapes shapes) {
        return one.path("parameters").values().stream()
                .map(each -> new Parameter(
                        each.path("name").asString(),
                        shapes.of(each.path("schema"), 0),
                        each.path("required").asBoolean(false)))
                .toList();
    }

    private static List<Shape> answers(JsonNode one, ApiShapes shapes) {
        return one.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith(DONE))
                .map(answer -> new Shape(
                        answer.getKey(),
                        contents(answer.getValue(), shapes, ANSWER_DEPTH).stream()
                                .map(Shape::text)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    private static List<Shape> refusals(JsonNode one) {
        return one.path("responses").properties().stream()
                .filter(answer -> !answer.getKey().startsWith(DONE))
                .map(answer -> new Shape(
                        answer.getKey(), answer.getValue().path("description").asString("")))
                .toList();
    }

    private static List<String> scopes(JsonNode one) {
        return one.path("security").values().stream()
                .flatMap(way -> way.path(SiteConfiguration.TOKEN).values().stream())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<Shape> contents(JsonNode carrier, ApiShapes shapes, int depth) {
        return carrier.path("content").properties().stream()
                .map(content ->
                        new Shape(content.getKey(), shapes.of(content.getValue().path("schema"), depth)))
                .toList();
    }

    /** Operations that belong together. */
    public record Area(String name, List<Operation> operations) {

        /** Where it stands on its page. */
        public String id() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        }
    }

    /**
     * What a program may ask for.
     *
     * @param scopes what a token needs; none is needed for what everybody may read
     * @param words all that it is found by
     */
    public record Operation(
            String area,
            String method,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            List<Shape> bodies,
            List<Shape> answers,
            List<Shape> refusals,
            List<String> scopes,
            String words) {

        Operation foundBy(String all) {
            return new Operation(
                    area, method, path, summary, description, parameters, bodies, answers, refusals, scopes, all);
        }

        /** What every refusal is sent as. */
        public String problem() {
            return MediaType.APPLICATION_PROBLEM_JSON_VALUE;
        }

        public boolean reads() {
            return method.equals("GET");
        }
    }

    /** A part of the address, or of the query. */
    public record Parameter(String name, String type, boolean required) {}

    /** What is sent or answered, under its type or status. */
    public record Shape(String name, String text) {}
}
