package corridor.partnerships.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers by which the pillars are judged, from their file. */
public record Thresholds(
        int rule,
        int securedForOnCourse,
        int securedForWatch,
        int toldForOnCourse,
        int toldForWatch,
        int adaptedForOnCourse,
        int adaptedForWatch,
        int nextYearFromMonth) {

    private static final String PLACE = "/partnerships/health.yaml";

    public static Thresholds read() {
        try (InputStream content = Thresholds.class.getResourceAsStream(PLACE)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .readValue(content, Thresholds.class);
        } catch (IOException failure) {
            throw new UncheckedIOException("The thresholds of health cannot be read", failure);
        }
    }
}
