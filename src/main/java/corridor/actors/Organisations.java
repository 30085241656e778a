package corridor.actors;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.PlainName;
import corridor.shared.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of organisations. Their names are public. */
@Service
public class Organisations {

    public static final String KIND = "organisation";

    private final OrganisationStore store;
    private final Audit audit;

    Organisations(OrganisationStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    public List<Organisation> all() {
        return store.all().values().stream()
                .filter(one -> one.mergedInto() == null)
                .toList();
    }

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(store.all().get(id)).map(this::survivor);
    }

    /** By its address, or by that of one that was merged into it. */
    public Optional<Organisation> bySlug(String slug) {
        return withSlug(slug).map(this::survivor);
    }

    /** By its own address, merged or not. */
    Optional<Organisation> withSlug(String slug) {
        return store.withSlug(slug);
    }

    private Organisation survivor(Organisation one) {
        Long into = one.mergedInto();
        return into == null ? one : store.all().getOrDefault(into, one);
    }

    /** Those of whose names one begins each of these words, or all where there are none, by slug. */
    public List<Organisation> named(String words) {
        List<String> wanted = List.of(PlainName.of(words).split(" ", -1));
        return all().stream()
                .filter(one -> one.allNames()
                        .map(name -> " " + PlainName.of(name))
                        .anyMatch(name -> wanted.stream().allMatch(word -> name.contains(" " + word))))
                .toList();
    }

    /** Those of these ids that exist, in the order asked. */
    public List<Organisation> find(Collection<Long> ids) {
        Map<Long, Organisation> all = store.all();
        return ids.stream()
                .map(all::get)
                .filter(java.util.Objects::nonNull)
                .map(this::survivor)
                .distinct()
                .toList();
    }

    /** Recognises organisations by any of their names, as they are now. */
    public Function<String, Optional<Organisation>> recogniser() {
        Map<String, Organisation> byName = new HashMap<>();
        for (Organisation organisation : store.all().values()) {
            Organisation meant = survivor(organisation);
            organisation.allNames().map(PlainName::of).forEach(name -> byName.putIfAbsent(name, meant));
        }
        return name -> Optional.ofNullable(byName.get(PlainName.of(name)));
    }

    /** Records organisations, or corrects those that are recorded under the same slug. For curators and imports. */
    @Transactional
    public Map<String, Long> record(Reader reader, List<OrganisationDraft> drafts) {
        Map<String, Long> ids = new HashMap<>();
        for (OrganisationDraft draft : drafts) {
            ids.put(draft.slug().value(), store.upsert(draft));
        }
        drafts.stream()
                .filter(draft -> draft.parent() != null)
                .forEach(draft -> store.setParent(draft.slug(), java.util.Objects.requireNonNull(draft.parent())));
        audit.append(
                reader,
                drafts.stream()
                        .map(draft -> AuditEntry.of(
                                new Reference(
                                        KIND, ids.getOrDefault(draft.slug().value(), 0L)),
                                "record",
                                Map.of(),
                                Map.of(
                                        "slug",
                                        draft.slug().value(),
                                        "name",
                                        draft.name().byTag())))
                        .toList());
        store.forget();
        return ids;
    }

    /** The labels of these organisations, for cards and facets. */
    public Map<Long, Organisation> byId(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).map(one -> Map.entry(id, one)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
