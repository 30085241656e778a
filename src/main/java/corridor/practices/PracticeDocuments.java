package corridor.practices;

import corridor.access.Reader;
import corridor.documents.DocumentOwners;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who keeps documents about practices: the secretariat, and whoever drafts for their organisations. */
@Component
class PracticeDocuments implements DocumentOwners {

    private static final Reader DOCUMENTS = Reader.system("documents", Set.of());

    private final Practices practices;

    PracticeDocuments(Practices practices) {
        this.practices = practices;
    }

    @Override
    public String kind() {
        return Practice.KIND;
    }

    @Override
    public Optional<Owned> find(Reader reader, long id) {
        return practices.find(reader, List.of(id)).stream()
                .map(one -> owned(reader, one))
                .findFirst();
    }

    /** A practice that the reader was shown. */
    static Owned owned(Reader reader, Practice practice) {
        return new Owned(
                practice.content().title(),
                "/practices/" + practice.slug(),
                organisations(practice),
                reader.may(PracticeLifecycle.DRAFTING, organisations(practice)));
    }

    private static Set<Long> organisations(Practice practice) {
        return Set.copyOf(practice.content().classification().proponents().organisations());
    }

    @Override
    public Map<Long, Set<Long>> organisations(Collection<Long> ids) {
        return practices.find(DOCUMENTS, ids).stream()
                .collect(Collectors.toMap(Practice::id, PracticeDocuments::organisations));
    }
}
