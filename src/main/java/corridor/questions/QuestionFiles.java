package corridor.questions;

import corridor.shared.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Brings along the sets of questions that come with Corridor, before the first page is served. */
@Component
@Profile("!command")
class QuestionFiles implements SmartInitializingSingleton {

    static final List<String> FILES = List.of(
            "pitch-call",
            "practice-call",
            "pitch-appraisal",
            "policy-coherence-inquiry",
            "theme-survey",
            "partnerships-2020",
            "partnership-guide",
            "trust-pulse",
            "partner-self-assessment");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final QuestionSets sets;

    QuestionFiles(QuestionSets sets) {
        this.sets = sets;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sets.bring(FILES.stream().map(QuestionFiles::read).toList());
    }

    static QuestionSet read(String slug) {
        try (InputStream file = QuestionFiles.class.getResourceAsStream("/questions/" + slug + ".yaml")) {
            Written written = YAML.readValue(Objects.requireNonNull(file), Written.class);
            return new QuestionSet(
                    0, slug, 1, "draft", 1, Set.of(), written.title(), written.purpose(), written.sections());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Written(LocalizedText title, Purpose purpose, List<Section> sections) {}
}
