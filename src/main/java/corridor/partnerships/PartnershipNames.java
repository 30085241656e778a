package corridor.partnerships;

import corridor.access.Reader;
import corridor.partnerships.PartnershipNameQuery.Head;
import corridor.threads.RecordNames;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells threads what partnerships are called, to those who may read of them or are in them. */
@Component
class PartnershipNames implements RecordNames {

    private final PartnershipNameQuery query;

    PartnershipNames(PartnershipNameQuery query) {
        this.query = query;
    }

    @Override
    public String kind() {
        return Partnership.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        return query.byIds(reader, ids).stream().collect(Collectors.toMap(Head::id, PartnershipNames::named));
    }

    private static Named named(Head one) {
        String url = "/partnerships/" + one.slug();
        return !one.shown()
                ? new Named(one.title(), url + "/workspace", null)
                : new Named(
                        one.title(),
                        url,
                        one.activatedAt() == null
                                ? null
                                : one.activatedAt().atZone(ZoneOffset.UTC).getYear());
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/partnerships/")
                .flatMap(slug -> query.bySlug(reader, slug).stream().findFirst())
                .map(Head::id);
    }

    /** Those that are confirmed in it. */
    @Override
    public Set<Long> organisations(Reader reader, long id) {
        return query.organisations(id);
    }
}
