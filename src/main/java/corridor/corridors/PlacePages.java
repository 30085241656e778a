package corridor.corridors;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.practices.PracticeAddresses;
import corridor.taxonomy.Taxonomies;
import corridor.ui.SiteMapPart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The addresses of the pages of terms, and of those countries and organisations that have practices. */
@Component
class PlacePages implements SiteMapPart {

    private static final List<String> SCHEMES = List.of(Taxonomies.THEMES, Taxonomies.OBJECTIVES, Taxonomies.TARGETS);

    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final ObjectProvider<PracticeAddresses> practices;

    PlacePages(Taxonomies taxonomies, Organisations organisations, ObjectProvider<PracticeAddresses> practices) {
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.practices = practices;
    }

    @Override
    public String name() {
        return "places-and-themes";
    }

    @Override
    public long count(Reader reader) {
        return all(reader).count();
    }

    @Override
    public List<Address> addresses(Reader reader, long skipped, int size) {
        return all(reader).skip(skipped).limit(size).map(Address::of).toList();
    }

    private Stream<String> all(Reader reader) {
        Stream<String> terms = SCHEMES.stream()
                .flatMap(scheme -> Stream.concat(
                        Stream.of("/" + scheme),
                        taxonomies.scheme(scheme).terms().stream().map(term -> "/" + scheme + "/" + term.code())));
        return Stream.of(terms, Stream.of("/organisations", "/countries"), withPractices(reader))
                .flatMap(part -> part);
    }

    private Stream<String> withPractices(Reader reader) {
        return practices.stream()
                .flatMap(addresses -> Stream.concat(
                        addresses.countries(reader).stream().map(country -> "/countries/" + country),
                        organisations.find(addresses.organisations(reader)).stream()
                                .map(one -> "/organisations/" + one.slug())));
    }
}
