package corridor.programme.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A meeting drawn at random around a plan that keeps every rule.
 *
 * @param planted the plan around which the facts were made
 */
record Instance(Problem problem, Plan planted) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Path file(Shape shape) {
        return Path.of("src/test/resources/programme/" + shape.name() + ".json");
    }

    static Instance kept(Shape shape) throws IOException {
        return JSON.readValue(Files.readString(file(shape)), Instance.class);
    }

    byte[] bytes() {
        return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
