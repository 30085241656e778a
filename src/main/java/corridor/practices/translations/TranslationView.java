package corridor.practices.translations;

import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The translator's page.
 *
 * @param published whether what is saved is public at once
 * @param passages what is missing first
 * @param texts what stands in the fields, by key
 * @param read which are ticked as read
 * @param machine what came from a machine and is not saved yet, by key: the digest of its words
 * @param theirs what somebody else has saved meanwhile, by key
 * @param tooLong keys of those that are too long
 * @param service what the service that translates by machine is called; none where there is none
 * @param sentence what went wrong; blank where nothing did
 */
public record TranslationView(
        String slug,
        Rendering title,
        int version,
        boolean published,
        Language language,
        LanguageState state,
        List<Passage> passages,
        Map<String, String> texts,
        Set<String> read,
        Map<String, String> machine,
        Map<String, String> theirs,
        List<String> tooLong,
        @Nullable String service,
        String sentence) {

    public String url() {
        return "/practices/" + slug + "/translations/" + language.tag();
    }

    /** How a field of the form is told apart: points have a meaning in selectors. */
    public String id(Passage passage) {
        return "text-" + passage.key();
    }

    /** Whether a person can say of it that they have read it. */
    public boolean readable(Passage passage) {
        return machine.containsKey(passage.key())
                || switch (passage.status()) {
                    case MACHINE, OUTDATED -> true;
                    default -> false;
                };
    }

    /** What stands in the way of the button that fills by machine, or that nothing does. */
    public boolean fillable() {
        return service != null
                && passages.stream()
                        .anyMatch(one -> texts.getOrDefault(one.key(), "").isEmpty());
    }

    /** A line of the page on which languages are chosen. */
    public record LanguageLine(
            LanguageState state,
            long asked,
            boolean own,
            @Nullable String url) {}

    /** A line of the list of translations that are asked for. */
    public record WantedLine(
            Rendering title, Language language, long people, String since, String url, LanguageState state) {}
}
