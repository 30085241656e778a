package corridor.access;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Records of a module with a word of their own, and the addresses at which those words are looked for. */
public interface Canaries {

    /** A case that one reader is kept away from. */
    String CASE = "case:77";

    /** Where each GET route of the module is visited; {name} stands for the value of that name of each canary. */
    Map<String, List<String>> addresses();

    /** Inserts them. */
    default List<Canary> plant(ApplicationContext application) {
        return List.of();
    }

    /** Takes them away again. */
    default void remove(ApplicationContext application) {}

    /** Readers with labels that only this module knows, by what they are called. */
    default Map<String, Reader> readers(Rights rights) {
        return Map.of();
    }

    /** One who has these labels beside what everybody sees, and no right. */
    static Reader holding(String... labels) {
        Set<String> all = new java.util.HashSet<>(Set.of(labels));
        all.add(Audience.PUBLIC);
        return new Reader("member", Set.of(), Set.of(), Map.of(), Set.copyOf(all), Set.of());
    }

    /**
     * A record with a word that stands nowhere else.
     *
     * @param values what stands in addresses in place of {name}
     * @param found routes at which those entitled find the word
     */
    record Canary(
            String word,
            Set<String> audience,
            @Nullable Instant releaseAt,
            int consentsMissing,
            List<String> cases,
            Map<String, String> values,
            Set<String> found) {

        /** One that nothing but its audience hides. */
        public static Canary of(String word, String audience, Map<String, String> values, String... found) {
            return new Canary(word, Set.of(audience), null, 0, List.of(), values, Set.of(found));
        }

        boolean entitled(Reader reader) {
            return !Collections.disjoint(reader.labels(), audience)
                    && releaseAt == null
                    && consentsMissing == 0
                    && reader.recusals().stream().map(Object::toString).noneMatch(cases::contains);
        }
    }
}
