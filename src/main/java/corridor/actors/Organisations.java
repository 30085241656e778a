package corridor.actors;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
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
        return store.directory().all();
    }

    public Optional<Organisation> find(long id) {
        Directory directory = store.directory();
        return Optional.ofNullable(directory.byId().get(id)).map(directory::survivor);
    }

    /** By its address, or by that of one that was merged into it. */
    public Optional<Organisation> bySlug(String slug) {
        Directory directory = store.directory();
        return directory.withSlug(slug).map(directory::survivor);
    }

    /** By its own address, merged or not. */
    Optional<Organisation> withSlug(String slug) {
        return store.directory().withSlug(slug);
    }

    /** Those of whose names one begins each of these words, or all where there are none, by slug. */
    public List<Organisation> named(String words) {
        return store.directory().named(words);
    }

    /** Those of which this is a name, in any language and spelling, each once. */
    List<Organisation> called(String name) {
        return store.directory().called(name);
    }

    /** Those of these ids that exist, in the order asked. */
    public List<Organisation> find(Collection<Long> ids) {
        Directory directory = store.directory();
        return ids.stream()
                .map(directory.byId()::get)
                .filter(java.util.Objects::nonNull)
                .map(directory::survivor)
                .distinct()
                .toList();
    }

    /** Those for which this reader may do that: their own, or any for one who may do it everywhere. */
    public Owners owners(Reader reader, Right right) {
        return reader.rights().contains(right) ? Owners.ANY : new Owners(false, find(reader.organisationsWith(right)));
    }

    /** Recognises organisations by any of their names, as they are now; of several that share one, the first by slug. */
    public Function<String, Optional<Organisation>> recogniser() {
        Directory directory = store.directory();
        return name -> directory.called(name).stream().findFirst();
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
