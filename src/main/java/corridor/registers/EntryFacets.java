package corridor.registers;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.registers.kinds.RegisterKind;
import corridor.shapes.ShapeViews;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By which values entries can be narrowed, and what those are called. */
@Component
class EntryFacets {

    /** Of every kind, in the order in which readers see them. */
    private static final List<String> SHARED =
            List.of("theme", "country", "region", "organisation", "objective", "year", "standing-of");

    static final List<String> ALL = Stream.concat(
                    Stream.of("kind"), Stream.concat(RegisterKind.allFacets().stream(), SHARED.stream()))
            .toList();

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final ShapeViews shapes;

    EntryFacets(Countries countries, Taxonomies taxonomies, Organisations organisations, ShapeViews shapes) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.shapes = shapes;
    }

    Map<String, Collection<String>> of(Entry entry) {
        EntryHead head = entry.head();
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put("kind", List.of(entry.kind().code()));
        Map<String, ?> values =
                entry.kind().shape().values((Record) entry.content().record());
        entry.kind().facets().forEach(field -> facets.put(field, codes(values.get(field))));
        facets.put("theme", head.themes());
        Set<CountryCode> places = places(head);
        facets.put("country", places.stream().map(CountryCode::value).toList());
        facets.put("region", regions(head, places));
        facets.put(
                "organisation",
                organisations.find(entry.organisations()).stream()
                        .map(one -> one.slug().value())
                        .toList());
        facets.put("objective", head.objectives());
        facets.put(
                "year",
                Stream.of(head.starts(), head.ends())
                        .filter(day -> day.length() >= 4)
                        .map(day -> day.substring(0, 4))
                        .distinct()
                        .toList());
        facets.put("standing-of", List.of(standing(entry)));
        return facets;
    }

    /** How far what it says is confirmed. */
    static String standing(Entry entry) {
        return entry.confirmedAt() == null ? entry.origin().code() : "confirmed";
    }

    private static List<String> codes(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : Stream.ofNullable(value)
                        .map(String::valueOf)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    static Set<CountryCode> places(EntryHead head) {
        Set<CountryCode> places = new LinkedHashSet<>(head.countries());
        head.corridors().forEach(one -> places.addAll(List.of(one.from(), one.to())));
        return places;
    }

    private Set<String> regions(EntryHead head, Set<CountryCode> places) {
        Set<String> regions = new LinkedHashSet<>();
        places.forEach(country -> regions.addAll(countries.regionsOf(country)));
        head.regions().forEach(region -> regions.addAll(countries.withAncestors(region)));
        return regions;
    }

    /** The same, with the language in which an organisation is called so. */
    Rendering value(Frame frame, String facet, String value) {
        return (facet.equals("organisation") ? organisations.bySlug(value) : Optional.<Organisation>empty())
                .map(one -> frame.in(one.name()))
                .orElseGet(() -> new Rendering(label(frame, facet, value), frame.language(), false));
    }

    /** What a value of a facet is called. */
    String label(Frame frame, String facet, String value) {
        var language = frame.language();
        return switch (facet) {
            case "kind" -> RegisterKind.of(value).isPresent() ? frame.t("registers.kind." + value) : value;
            case "theme" -> taxonomies.title(Taxonomies.THEMES, value, language).text();
            case "objective" ->
                taxonomies.title(Taxonomies.OBJECTIVES, value, language).text();
            case "country" ->
                taxonomies.title(Taxonomies.COUNTRIES, value, language).text();
            case "region" ->
                taxonomies.title(Taxonomies.REGIONS, value, language).text();
            case "organisation" ->
                organisations
                        .bySlug(value)
                        .map((Organisation one) -> one.name().in(language).text())
                        .orElse(value);
            case "year" -> value;
            case "standing-of" ->
                frame.messages().has("registers.origin." + value) ? frame.t("registers.origin." + value) : value;
            default -> frame.messages().has("shape.choice." + value) ? shapes.choice(frame, value) : value;
        };
    }

    /** What a facet is called. */
    String name(Frame frame, String facet) {
        return frame.t(RegisterKind.allFacets().contains(facet) ? "shape." + facet : "registers.facet." + facet);
    }
}
