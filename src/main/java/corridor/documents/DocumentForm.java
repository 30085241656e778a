package corridor.documents;

import corridor.actors.Named;
import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.shared.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** A document as its form was filled in, but for the file. */
record DocumentForm(String about, String title, String language, AudienceChoice readers, Named named) {

    static final String ORGANISATIONS = "organisations";

    private static final Pattern ABOUT = Pattern.compile("[a-z]+(-[a-z]+)*:\\d{1,18}");

    private static final int LONGEST_ABOUT = 60;

    static DocumentForm of(MultiValueMap<String, String> fields, Named named) {
        return new DocumentForm(
                text(fields, "about"),
                text(fields, "title"),
                text(fields, "language"),
                AudienceChoice.of(fields.getOrDefault("readers", List.of()), named.ids(ORGANISATIONS)),
                named);
    }

    static String text(MultiValueMap<String, String> fields, String name) {
        return TypedText.line(fields.getFirst(name));
    }

    /** The record that it is about; an address that was tampered with names none. */
    static Reference about(String about) {
        return about.length() <= LONGEST_ABOUT && ABOUT.matcher(about).matches()
                ? Reference.parse(about)
                : new Reference("none", 0);
    }

    static Optional<Language> language(String tag) {
        return tag.isEmpty() ? Optional.empty() : Language.of(tag);
    }

    static DocumentForm blank(String about, AudienceChoice readers) {
        return new DocumentForm(about, "", "", readers, Named.NOBODY);
    }
}
