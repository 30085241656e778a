package corridor.forum;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Organisations and countries as links to their pages. */
@Component
public class ActorLinks {

    private final Organisations organisations;
    private final Countries countries;

    ActorLinks(Organisations organisations, Countries countries) {
        this.organisations = organisations;
        this.countries = countries;
    }

    /** These organisations, read at once: what {@link #of} takes. */
    public Map<Long, Organisation> known(Stream<Long> ids) {
        List<Long> wanted = ids.distinct().toList();
        return wanted.isEmpty() ? Map.of() : organisations.byId(wanted);
    }

    public List<Link> of(
            Frame frame, Map<Long, Organisation> known, Collection<Long> ids, Collection<CountryCode> named) {
        return Stream.concat(
                        ids.stream()
                                .flatMap(id -> Stream.ofNullable(known.get(id)))
                                .map(one -> link(frame, one)),
                        named.stream().map(one -> link(frame, one)))
                .toList();
    }

    private static Link link(Frame frame, Organisation one) {
        return new Link(one.name().in(frame.language()), "/organisations/" + one.slug());
    }

    public Link link(Frame frame, CountryCode country) {
        return new Link(countries.name(country, frame.language()), "/countries/" + country);
    }

    /** What somebody is called, and where their page is. */
    public record Link(Rendering text, String url) {}
}
