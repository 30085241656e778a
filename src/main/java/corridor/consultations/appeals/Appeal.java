package corridor.consultations.appeals;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A call to action.
 *
 * @param wording the how manieth text it has
 */
public record Appeal(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Content content,
        int wording,
        List<String> sources)
        implements Case {

    public static final String KIND = "appeal";

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 8_000;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/calls-to-action/" + slug;
    }

    public boolean open() {
        return state.equals(AppealLifecycle.OPEN);
    }

    /** What was signed, whatever language it was read in. */
    String sha256() {
        StringBuilder words = new StringBuilder();
        Language.ALL.forEach(language -> content.text()
                .exactly(language)
                .ifPresent(text ->
                        words.append(language.tag()).append('\n').append(text).append('\n')));
        return DigestUtils.sha256Hex(words.toString());
    }

    /**
     * What is said.
     *
     * @param organisations those that lead it
     * @param countries those that lead it
     * @param unnamed how many others the source counts and does not name, by constituency; empty where nobody knows how many
     */
    public record Content(
            LocalizedText title,
            LocalizedText text,
            List<Long> organisations,
            List<CountryCode> countries,
            Map<String, Optional<Integer>> unnamed,
            @Nullable LocalDate launched) {

        boolean led() {
            return !organisations.isEmpty() || !countries.isEmpty();
        }
    }
}
