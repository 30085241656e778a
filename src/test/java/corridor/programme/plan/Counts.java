package corridor.programme.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a search found: how often each wish was missed.
 *
 * @param solver the version of the library
 * @param date when the search was made
 */
record Counts(
        String instance,
        String solver,
        long seed,
        long seconds,
        String date,
        String machine,
        long hard,
        long price,
        Map<Rule, Long> counts) {

    static final long SEED = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Path file(Shape shape) {
        return Path.of("src/test/resources/programme/" + shape.name() + "-600s.json");
    }

    static Counts kept(Shape shape) throws IOException {
        return JSON.readValue(Files.readString(file(shape)), Counts.class);
    }

    static Drafted search(Shape shape, Duration limit, long seed) throws IOException, InterruptedException {
        Search search = Drafting.begin(Instance.kept(shape).problem(), Plan.EMPTY, limit, seed);
        search.over(limit.plusMinutes(2));
        return search.best().orElseThrow();
    }

    /** Looks for as many seconds as are said, and keeps what was found: instance, seconds, date. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Shape shape = switch (arguments[0]) {
            case "calm" -> Shape.CALM;
            case "tight" -> Shape.TIGHT;
            default -> Shape.USUAL;
        };
        long seconds = Long.parseLong(arguments[1]);
        Drafted found = search(shape, Duration.ofSeconds(seconds), SEED);
        Counts counts = new Counts(
                shape.name(),
                "2.2.0",
                SEED,
                seconds,
                arguments[2],
                Runtime.getRuntime().availableProcessors() + " cores, Java "
                        + Runtime.version().feature(),
                found.hard(),
                found.price(),
                new TreeMap<>(found.counts()));
        String text = JSON.writeValueAsString(counts) + "\n";
        System.out.print(text);
        if (arguments.length > 3) {
            Files.writeString(Path.of(arguments[3]), text);
        }
    }
}
