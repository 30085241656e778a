package corridor.exchange.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the weights from their file. */
public final class WeightsFile {

    private static final String PLACE = "/exchange/weights.yaml";

    private WeightsFile() {}

    public static Weights read() {
        try (InputStream content = WeightsFile.class.getResourceAsStream(PLACE)) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .readValue(content, Weights.class);
        } catch (IOException failure) {
            throw new UncheckedIOException("The weights of matching cannot be read", failure);
        }
    }
}
