package corridor.registers;

import corridor.access.Reader;
import corridor.registers.kinds.RegisterKind;
import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Offer;
import corridor.workflow.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The door of registers for those who read: finding, counting and comparing. */
@Service
public class Registers {

    private static final int MOST_COMPARED = 4;

    private final EntryQuery query;
    private final EntryLifecycle lifecycle;
    private final Workflow workflow;
    private final Search search;

    Registers(EntryQuery query, EntryLifecycle lifecycle, Workflow workflow, Search search) {
        this.query = query;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.search = search;
    }

    /** What was found, and the entries of this page in their order. */
    public record Found(SearchResult result, List<Entry> entries) {}

    public Found search(Reader reader, SearchQuery asked) {
        SearchResult result = search.find(reader, asked);
        return new Found(result, entries(reader, result.hits()));
    }

    private List<Entry> entries(Reader reader, List<SearchResult.Hit> hits) {
        Map<Long, Entry> byId = new HashMap<>();
        query.byIds(reader, hits.stream().map(SearchResult.Hit::id).toList()).forEach(one -> byId.put(one.id(), one));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(byId.get(hit.id())).stream())
                .toList();
    }

    /** Everything that a query finds, in pieces. */
    public void walk(Reader reader, SearchQuery asked, Consumer<List<Entry>> piece) {
        search.walk(reader, asked, hits -> piece.accept(entries(reader, hits)));
    }

    /** How many of each kind there are to read, by its code. */
    public Map<String, Long> counts(Reader reader) {
        return query.counts(reader);
    }

    public Outcome<Entry> find(Reader reader, RegisterKind kind, String slug) {
        Optional<Entry> found =
                query.bySlugs(reader, kind, List.of(slug)).stream().findFirst();
        return found.map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        query.retracted(kind, slug).isPresent()
                                ? Refusal.of(Kind.GONE, "entry-retracted")
                                : Refusal.of(Kind.MISSING, "page-missing")));
    }

    /** Those that this reader sees and that are not published yet. */
    public List<Entry> waiting(Reader reader) {
        return reader.may(EntryLifecycle.WRITING) ? query.waiting(reader) : List.of();
    }

    /** How many wait to be published. */
    long submitted(Reader reader) {
        return query.submitted(reader);
    }

    /** Two to four of one kind, in the order asked. */
    public Outcome<List<Entry>> compare(Reader reader, RegisterKind kind, List<String> slugs) {
        List<String> asked = slugs.stream().distinct().limit(MOST_COMPARED + 1L).toList();
        Map<String, Entry> found = new HashMap<>();
        query.bySlugs(reader, kind, asked).forEach(one -> found.put(one.slug(), one));
        List<Entry> entries = asked.stream()
                .flatMap(slug -> Optional.ofNullable(found.get(slug)).stream())
                .toList();
        if (asked.size() < 2 || asked.size() > MOST_COMPARED) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "compare-kinds"));
        }
        return entries.size() < asked.size()
                ? Outcome.refused(Refusal.of(Kind.MISSING, "page-missing"))
                : Outcome.done(entries);
    }

    /** Whether this reader may enter anything at all. */
    public boolean mayWrite(Reader reader) {
        return reader.may(EntryLifecycle.WRITING);
    }

    public boolean mayChange(Reader reader, Entry entry) {
        return entry.state().equals(EntryLifecycle.PUBLISHED)
                ? reader.may(EntryLifecycle.CORRECTING, entry.organisations())
                : entry.state().equals(EntryLifecycle.DRAFT)
                        && reader.may(EntryLifecycle.WRITING, entry.organisations());
    }

    public boolean mayConfirm(Reader reader, Entry entry) {
        return entry.state().equals(EntryLifecycle.PUBLISHED)
                && reader.may(EntryLifecycle.CONFIRMING, entry.organisations());
    }

    public List<Offer> offers(Reader reader, Entry entry) {
        return workflow.offers(lifecycle, reader, entry);
    }
}
