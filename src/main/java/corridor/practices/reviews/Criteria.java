package corridor.practices.reviews;

import corridor.shared.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What reviewers score, by version. */
@Component
public class Criteria {

    private final List<Version> versions;

    Criteria() {
        try (InputStream file = Criteria.class.getResourceAsStream("/reviews/criteria.yaml")) {
            this.versions = new YAMLMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        versions.forEach(Version::check);
    }

    /** The version with which a new round begins. */
    int newest() {
        return versions.stream().mapToInt(Version::version).max().orElseThrow();
    }

    List<Criterion> of(int version) {
        return versions.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow()
                .criteria();
    }

    /** The mean of the points by weight, from 1 to 5; none while a point is missing. */
    static OptionalDouble weighted(List<Criterion> criteria, Map<String, Answers.Score> scores) {
        int weights = 0;
        double sum = 0;
        for (Criterion one : criteria) {
            Answers.Score score = scores.get(one.code());
            if (score == null || score.points() == 0) {
                return OptionalDouble.empty();
            }
            weights += one.weight();
            sum += (double) one.weight() * score.points();
        }
        return OptionalDouble.of(sum / weights);
    }

    /** One thing that is scored. */
    public record Criterion(String code, int weight, Map<String, String> title, Map<String, String> question) {

        public LocalizedText name() {
            return LocalizedText.of(title);
        }

        public LocalizedText asked() {
            return LocalizedText.of(question);
        }
    }

    /** The criteria as they were at one time. */
    record Version(int version, List<Criterion> criteria) {

        private void check() {
            if (criteria.stream().mapToInt(Criterion::weight).sum() != 100
                    || criteria.stream().map(Criterion::code).distinct().count() != criteria.size()
                    || criteria.stream()
                            .map(Criterion::code)
                            .max(Comparator.naturalOrder())
                            .isEmpty()) {
                throw new IllegalStateException("The weights of the criteria, version " + version + ", are not 100");
            }
        }
    }
}
