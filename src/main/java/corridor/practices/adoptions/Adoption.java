package corridor.practices.adoptions;

import corridor.practices.Practice;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says about having adopted a practice.
 *
 * @param owner the organisation whose practice it is; none where nobody has claimed that
 * @param by who stands by it beside the organisation, owner or secretariat; blank until somebody does
 * @param reason why it was declined; blank unless it was
 */
public record Adoption(
        long id,
        long practice,
        String slug,
        LocalizedText title,
        @Nullable Long owner,
        long organisation,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Account account,
        String by,
        String reason)
        implements Case {

    public static final String KIND = "adoption";

    /** How it can have gone, each with the same weight. */
    public static final List<String> OUTCOMES = List.of("worked", "mixed", "did-not-work", "too-early");

    public Reference reference() {
        return new Reference(KIND, id);
    }

    /** What is about the practice, for whom an interest hides that. */
    static String caseOf(long practice) {
        return new Reference(Practice.KIND, practice).toString();
    }

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    Set<Long> owners() {
        return owner == null ? Set.of() : Set.of(owner);
    }

    /** Who may confirm it: the owner, unless it is the owner's own word since the practice changed hands. */
    Set<Long> confirmers() {
        return owner == null || owner == organisation ? Set.of() : Set.of(owner);
    }

    /**
     * What is told.
     *
     * @param country code; blank where it is in none alone
     * @param adapted what was done otherwise than in the practice
     * @param story how it went, in words; may be blank while it is too early to tell
     * @param link blank where there is nothing more to read
     * @param language the one in which it is told
     */
    public record Account(
            String country,
            String place,
            int year,
            String outcome,
            String adapted,
            String story,
            String link,
            Language language) {

        /** By column, for the row and the journal. */
        Map<String, Object> columns() {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("country", country);
            columns.put("place", place);
            columns.put("year", year);
            columns.put("outcome", outcome);
            columns.put("adapted", adapted);
            columns.put("story", story);
            columns.put("link", link);
            columns.put("language", language.tag());
            return columns;
        }
    }
}
