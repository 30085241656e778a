package corridor.actors;

import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part in practices.
 *
 * @param shortName its abbreviation
 * @param kind code of the scheme {@code organisation-kinds}
 * @param country of bodies of one country only
 * @param languages in which it works, by tag
 * @param mergedInto the organisation that it was found to be the same as
 * @param aliases other names and spellings by which an import recognises it
 */
public record Organisation(
        long id,
        Slug slug,
        int version,
        LocalizedText name,
        @Nullable String shortName,
        String kind,
        @Nullable CountryCode country,
        @Nullable Long parent,
        List<String> aliases,
        List<String> languages,
        @Nullable Long mergedInto) {

    /** How it is written on a chip: its abbreviation, or its name. */
    public String label(Language language) {
        return shortName == null ? name.in(language).text() : shortName;
    }

    /** Its name in exactly that language, and its abbreviation. */
    public Stream<String> names(Language language) {
        return Stream.concat(name.exactly(language).stream(), Stream.ofNullable(shortName));
    }

    Stream<String> allNames() {
        return Stream.of(
                        name.byTag().values().stream(),
                        Stream.ofNullable(shortName),
                        aliases.stream(),
                        Stream.of(slug.value()))
                .flatMap(names -> names);
    }
}
