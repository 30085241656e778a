package corridor.demo;

import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fictional partnership as its file tells it.
 *
 * @param begun so many days ago
 * @param parties the first of them begins it
 * @param absent why nobody sits for some whose seat is looked for
 * @param guides what parties answer to the guiding questions, by their keys and the questions' codes
 * @param round what its people were asked about it
 */
record PartnershipTale(
        Depth depth,
        int begun,
        LocalizedText title,
        LocalizedText summary,
        String form,
        List<String> themes,
        List<PartyPart> parties,
        LocalizedText outcome,
        LocalizedText measure,
        IndicatorPart indicator,
        NeedPart needs,
        RiskPart risk,
        LocalizedText absent,
        @Nullable LocalizedText meeting,
        @Nullable LocalizedText told,
        @Nullable LocalizedText worked,
        @Nullable LocalizedText failed,
        @Nullable Map<String, Map<String, List<String>>> guides,
        @Nullable RoundPart round) {

    /** How far it goes; before the beginning of one that is only agreed the last party has declared nothing. */
    enum Depth {
        ASKED,
        AGREED,
        ACTIVE
    }

    /** Who takes part, by the key of the story, and as what. */
    record PartyPart(String by, String part) {}

    /** By which number it is followed. */
    record IndicatorPart(LocalizedText name, String unit, String baseline, String target, LocalizedText source) {}

    /** What its first year needs. */
    record NeedPart(String amount, LocalizedText what) {}

    /**
     * A round of questions to its people.
     *
     * @param opened so many days ago
     * @param days for which it is open
     * @param answers one line of levels for each person, by the keys of their organisations
     */
    record RoundPart(String kind, int opened, int days, Map<String, List<String>> answers) {}

    /** What could go wrong, and what is done about it. */
    record RiskPart(LocalizedText what, String sort, LocalizedText then) {}
}
