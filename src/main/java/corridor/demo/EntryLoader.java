package corridor.demo;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.practices.Practices;
import corridor.registers.Entries;
import corridor.registers.Entry;
import corridor.registers.EntryContent;
import corridor.registers.EntryDraft;
import corridor.registers.Origin;
import corridor.registers.kinds.RegisterKind;
import corridor.registers.kinds.RegisterRecord;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Records the curated entries of the registers, and ties each to the practice from which it is known. */
@Component
class EntryLoader {

    private static final Reader CURATOR =
            Reader.system("catalogue", Set.of(new Right("register.write"), new Right("register.record")));

    private final Catalogue catalogue;
    private final CatalogueLoader organisations;
    private final ObjectProvider<Entries> entries;
    private final ObjectProvider<Practices> practices;
    private final Threads threads;
    private final YAMLMapper yaml;

    EntryLoader(
            Catalogue catalogue,
            CatalogueLoader organisations,
            ObjectProvider<Entries> entries,
            ObjectProvider<Practices> practices,
            Threads threads) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.entries = entries;
        this.practices = practices;
        this.threads = threads;
        this.yaml = YAMLMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(tools.jackson.databind.DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
    }

    /** Unless the area is off, or some entry is there. */
    @Transactional
    public boolean load() {
        Entries door = entries.getIfAvailable();
        if (door == null || !door.isEmpty()) {
            return false;
        }
        record(door);
        return true;
    }

    private void record(Entries door) {
        organisations.recordOrganisations();
        Map<String, PracticeFile> known = catalogue.practices();
        Map<String, Long> ids = new TreeMap<>();
        List<Link> links = new ArrayList<>();
        for (RegisterKind kind : RegisterKind.values()) {
            catalogue.registers(kind.code()).forEach((slug, file) -> {
                long id = door.record(CURATOR, draft(kind, slug, file, known)).orThrow();
                ids.put(kind.code() + "/" + slug, id);
                practice(file)
                        .ifPresent(practice -> links.add(new Link(
                                new Reference(Entry.KIND, id),
                                file.same() ? "same-as" : "informed-by",
                                practice,
                                null,
                                null)));
            });
        }
        catalogue.registers(RegisterKind.SITUATION.code()).forEach((slug, file) -> {
            Long from = ids.get(RegisterKind.SITUATION.code() + "/" + slug);
            Long guidelines = ids.get(file.content().path("guidelines").asString(""));
            if (from != null && guidelines != null) {
                links.add(new Link(
                        new Reference(Entry.KIND, from), "related", new Reference(Entry.KIND, guidelines), null, null));
            }
        });
        threads.link(links);
    }

    private EntryDraft draft(RegisterKind kind, String slug, RegisterFile file, Map<String, PracticeFile> known) {
        ObjectNode content = (ObjectNode) file.content().deepCopy();
        if (kind == RegisterKind.SITUATION) {
            content.remove("guidelines");
        }
        Record read = yaml.treeToValue(content, kind.shape().type());
        return new EntryDraft(
                kind,
                slug,
                new EntryContent(
                        RegisterHeads.of(file, file.practice() == null ? null : known.get(file.practice())),
                        (RegisterRecord) kind.shape().whole(read)),
                Origin.REPORTED,
                file.sources().values().stream()
                        .flatMap(one -> one.lines().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                PracticeFile.orNone(file.inferred()));
    }

    private Optional<Reference> practice(RegisterFile file) {
        Practices door = practices.getIfAvailable();
        return door == null || file.practice() == null
                ? Optional.empty()
                : door.find(CURATOR, file.practice())
                                instanceof Outcome.Done<corridor.practices.Practice>(corridor.practices.Practice found)
                        ? Optional.of(found.reference())
                        : Optional.empty();
    }
}
