package corridor.assurance;

import corridor.access.Reader;
import corridor.assurance.ReleaseStore.Standing;
import corridor.shared.Reference;
import corridor.shared.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for whoever reads: what is shown of a record, who took it along, and what was corrected. */
@Service
public class Releases {

    private final ReleaseStore store;
    private final DisclosureStore disclosures;
    private final Records records;

    Releases(ReleaseStore store, DisclosureStore disclosures, Records records) {
        this.store = store;
        this.disclosures = disclosures;
        this.records = records;
    }

    /** The facts of a record that this reader may read now, each in its newest words, if all who are parties today agreed. */
    public List<Release> of(Reader reader, Reference about) {
        List<Standing> standing = store.of(reader, about);
        if (standing.isEmpty()) {
            return List.of();
        }
        Set<Long> parties =
                records.of(about).map(kind -> kind.parties(about.id())).orElse(Set.of());
        return store.replied(standing.stream()
                .filter(one -> one.given().containsAll(parties))
                .map(Standing::release)
                .toList());
    }

    /** Who may read a fact of these records: as it is shown, or else as it is asked for. Records of which it is neither are left out. */
    public Map<Long, Visibility> visibility(String kind, String fact, Collection<Long> ids) {
        Map<Long, Visibility> all = new HashMap<>();
        disclosures.about(ids.stream().map(id -> new Reference(kind, id)).toList()).stream()
                .filter(one -> one.fact().equals(fact))
                .sorted(Comparator.comparing(one -> one.state().equals(DisclosureLifecycle.RELEASED)))
                .forEach(one -> all.put(
                        one.about().id(),
                        new Visibility(
                                Set.of(one.shownTo()),
                                one.shownFrom(),
                                (int) one.consents().stream()
                                        .filter(consent -> !consent.given())
                                        .count(),
                                one.given(),
                                one.content())));
        return all;
    }

    /** Names of the facts of these records that everybody may read now, by record; for figures, in one query. */
    public Map<Long, Set<String>> open(String kind, Map<Long, Set<Long>> parties) {
        Map<Long, Set<String>> open = new HashMap<>();
        store.open(parties.keySet().stream().map(id -> new Reference(kind, id)).toList())
                .forEach(one -> {
                    long id = one.about().id();
                    if (one.given().containsAll(parties.getOrDefault(id, Set.of()))) {
                        open.computeIfAbsent(id, none -> new TreeSet<>()).add(one.fact());
                    }
                });
        return open;
    }

    /** Keeps that a person took facts along, so that they are told if one is withdrawn. */
    @Transactional
    public void noteTaken(Reader reader, Collection<Release> releases, String how) {
        List<Long> ids = releases.stream().map(Release::disclosure).toList();
        if (!ids.isEmpty()) {
            reader.person().ifPresent(person -> store.take(person, ids, how));
        }
    }

    /** What was withdrawn or replaced, the latest first. */
    public Slice<Correction> corrections(Reader reader, int page) {
        return store.corrections(reader, page);
    }

    /** Nobody is told after that time. */
    void forgetBefore(Instant before) {
        store.forget(before);
    }
}
