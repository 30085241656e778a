package corridor.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of the curated catalogue, by slug. An unknown key in a file is an error that names the file. */
@Component
class Catalogue {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Map<String, PracticeFile> practices() {
        return read("practices", PracticeFile.class);
    }

    Map<String, OrganisationFile> organisations() {
        return read("organisations", OrganisationFile.class);
    }

    Map<String, ForumFile> forums() {
        return read("forums", ForumFile.class);
    }

    Map<String, CycleFile> cycles() {
        return read("cycles", CycleFile.class);
    }

    /** Sessions of which a file tells by itself. */
    Map<String, ShowingFile> sessions() {
        return read("sessions", ShowingFile.class);
    }

    Map<String, RecommendationFile> recommendations() {
        return read("recommendations", RecommendationFile.class);
    }

    Map<String, LaunchFile> launches() {
        return read("launches", LaunchFile.class);
    }

    Map<String, ConsultationFile> consultations() {
        return read("consultations", ConsultationFile.class);
    }

    Map<String, InquiryFile> inquiries() {
        return read("inquiries", InquiryFile.class);
    }

    Map<String, AppealFile> appeals() {
        return read("calls-to-action", AppealFile.class);
    }

    Map<String, MatterFile> matters() {
        return read("correspondence", MatterFile.class);
    }

    /** The fictional forum of a demonstration. */
    StoryFile story() {
        return read(new ClassPathResource("demonstration/two-shores.yaml"), StoryFile.class);
    }

    /** The fictional partnerships of a demonstration. */
    List<PartnershipTale> tales() {
        return List.of(read(new ClassPathResource("demonstration/partnerships.yaml"), PartnershipTale[].class));
    }

    /** The fictional agreements of a demonstration. */
    List<AgreementTale> agreementTales() {
        return List.of(read(new ClassPathResource("demonstration/agreements.yaml"), AgreementTale[].class));
    }

    Map<String, PartnershipFile> partnerships() {
        return read("partnerships", PartnershipFile.class);
    }

    Map<String, AgreementFile> agreements() {
        return read("agreements", AgreementFile.class);
    }

    Map<String, RegisterFile> registers(String kind) {
        return read("registers/" + kind, RegisterFile.class);
    }

    private <T> Map<String, T> read(String folder, Class<T> type) {
        Map<String, T> bySlug = new TreeMap<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/" + folder + "/*.yaml");
            Arrays.stream(files).forEach(file -> bySlug.put(slug(file), read(file, type)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The catalogue cannot be read", failure);
        }
        return bySlug;
    }

    private static String slug(Resource file) {
        String name = String.valueOf(file.getFilename());
        return name.substring(0, name.length() - ".yaml".length());
    }

    private <T> T read(Resource file, Class<T> type) {
        try (InputStream content = file.getInputStream()) {
            return yaml.readValue(content, type);
        } catch (IOException | tools.jackson.core.JacksonException failure) {
            throw new IllegalStateException("The catalogue's file " + file.getFilename() + " cannot be read", failure);
        }
    }
}
