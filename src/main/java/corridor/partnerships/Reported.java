package corridor.partnerships;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What documents say of a partnership of which no party has said anything here.
 *
 * @param basis code: whether they say that they act together, showed it together, or meant to
 * @param inferred fields that are our reading of the document
 */
public record Reported(
        String basis,
        List<Fact> facts,
        List<Other> others,
        List<Presenter> presenters,
        List<String> sources,
        List<String> inferred) {

    /** The parts of a page in which facts stand, in their order. */
    public static final List<String> SECTIONS =
            List.of("objectives", "resources", "interests", "governance", "work", "monitoring", "results", "lessons");

    public record Fact(String section, LocalizedText text, String source) {}

    /** Those who take part and are not named. */
    public record Other(LocalizedText name, @Nullable Integer count, String source) {}

    /** One who showed it and is no party. */
    public record Presenter(
            @Nullable String organisation, @Nullable CountryCode country, String source) {}
}
