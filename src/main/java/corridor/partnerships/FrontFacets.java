package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.constellations.Constellation;
import corridor.partnerships.constellations.PartyFacts;
import corridor.partnerships.plan.Lesson;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** By what a partnership is counted: who works with whom, what it aims at, who leads it, what those that ended teach. */
@Component
class FrontFacets {

    /** Counted, and not offered to narrow by. */
    static final List<String> COUNTED = List.of("came-from", "lead", "lesson", "told", "known");

    private final Organisations organisations;

    FrontFacets(Organisations organisations) {
        this.organisations = organisations;
    }

    Map<String, Collection<String>> of(Front front) {
        PartnershipContent content = front.content();
        Map<String, Collection<String>> facets = new LinkedHashMap<>();
        facets.put("constellation", constellations(front));
        facets.put("orientation", known(content.orientation()));
        facets.put("came-from", known(content.cameFrom()));
        facets.put(
                "lead", front.parties().stream().limit(1).map(FrontFacets::name).toList());
        facets.put(
                "lesson",
                front.lessons().stream().map(Lesson::result).distinct().toList());
        return facets;
    }

    private static List<String> known(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    /** The one that stands first: who began it, or whom documents name first. */
    private static String name(Party party) {
        return party.slug().isEmpty() ? String.valueOf(party.country()) : party.slug();
    }

    List<String> constellations(Front front) {
        Map<Long, Organisation> known = organisations.byId(front.parties().stream()
                .flatMap(party -> party.organisations().stream())
                .toList());
        List<PartyFacts> facts = front.parties().stream()
                .flatMap(party -> facts(party, known).stream())
                .toList();
        return Constellation.of(facts).stream().map(Constellation::code).toList();
    }

    private static Optional<PartyFacts> facts(Party party, Map<Long, Organisation> known) {
        Organisation organisation = party.organisation() == null ? null : known.get(party.organisation());
        if (organisation != null) {
            return Optional.of(new PartyFacts(
                    party.part(),
                    organisation.kind(),
                    party.country() == null ? organisation.country() : party.country()));
        }
        return Optional.ofNullable(party.country()).map(country -> PartyFacts.state(party.part(), country));
    }
}
