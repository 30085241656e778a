package corridor.contacts;

import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A contact as it was typed.
 *
 * @param substitute number of the contact for whom they stand in; blank for nobody
 */
public record ContactForm(
        String name, String title, String email, List<String> languages, boolean focal, String substitute) {

    static final ContactForm BLANK = new ContactForm("", "", "", List.of(), false, "");

    static ContactForm of(MultiValueMap<String, String> fields) {
        return new ContactForm(
                line(fields, "name"),
                line(fields, "title"),
                line(fields, "email"),
                fields.getOrDefault("languages", List.of()).stream()
                        .filter(tag -> Language.of(tag).isPresent())
                        .distinct()
                        .toList(),
                fields.containsKey("focal"),
                line(fields, "substitute"));
    }

    static ContactForm of(Contact one) {
        return new ContactForm(
                one.name(),
                one.title(),
                one.email(),
                one.languages(),
                one.focal(),
                one.substituteOf() == null ? "" : String.valueOf(one.substituteOf()));
    }

    private static String line(MultiValueMap<String, String> fields, String field) {
        return TypedText.line(fields.getFirst(field));
    }

    NewContact facts(long organisation) {
        return new NewContact(organisation, name, title, email, languages, focal, "");
    }
}
