package corridor.settings;

import corridor.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the operator chose; blank where the configuration's value holds.
 *
 * @param contact address that readers may write to
 * @param sender address that letters come from
 * @param accent colour of links and buttons on light ground, {@code #rrggbb}
 * @param accentDark the same on dark ground
 * @param languages in which pages are offered; English always
 * @param logoVersion the version in which the logo was changed last; 0 where there is none
 */
record OperatorChoice(
        int version,
        String name,
        String contact,
        String sender,
        String accent,
        String accentDark,
        List<Language> languages,
        int logoVersion) {

    static final OperatorChoice NONE = new OperatorChoice(0, "", "", "", "", "", Language.ALL, 0);

    /** What another says, as this one's next version. */
    OperatorChoice changedTo(OperatorChoice typed) {
        return new OperatorChoice(
                version + 1,
                typed.name,
                typed.contact,
                typed.sender,
                typed.accent,
                typed.accentDark,
                typed.languages,
                logoVersion);
    }

    OperatorChoice withLogo(boolean there) {
        return new OperatorChoice(
                version + 1, name, contact, sender, accent, accentDark, languages, there ? version + 1 : 0);
    }

    /** As it stands in the journal. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("contact", contact);
        values.put("sender", sender);
        values.put("accent", accent);
        values.put("accentDark", accentDark);
        values.put("languages", languages.stream().map(Language::tag).toList());
        values.put("logo", logoVersion > 0);
        return values;
    }
}
