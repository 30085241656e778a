package corridor.contacts.imports;

import corridor.access.Reader;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Records organisations of which a list says no more than the name. */
@Component
class Founding {

    private final Organisations organisations;

    Founding(Organisations organisations) {
        this.organisations = organisations;
    }

    /** From kinds by name, numbers by name. None of them takes the address of one that is there. */
    Map<String, Long> found(Reader reader, Map<String, String> kinds) {
        if (kinds.isEmpty()) {
            return Map.of();
        }
        Map<String, Slug> slugs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<OrganisationDraft> drafts = new ArrayList<>();
        for (Map.Entry<String, String> one : kinds.entrySet()) {
            String name = one.getKey();
            Slug slug = free(Slug.from(name), taken);
            slugs.put(name, slug);
            drafts.add(new OrganisationDraft(
                    slug, LocalizedText.english(name), null, one.getValue(), null, null, List.of(), List.of()));
        }
        Map<String, Long> recorded = organisations.record(reader, drafts);
        Map<String, Long> byName = new HashMap<>();
        slugs.forEach((name, slug) -> byName.put(name, recorded.getOrDefault(slug.value(), 0L)));
        return byName;
    }

    private Slug free(Slug wished, Set<String> taken) {
        Slug slug = wished;
        for (int number = 2;
                !taken.add(slug.value()) || organisations.bySlug(slug.value()).isPresent();
                number++) {
            slug = wished.numbered(number);
        }
        return slug;
    }
}
