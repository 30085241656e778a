package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts parties into the words of a language. */
@Component
public class PartyViews {

    private static final int SHOWN = 4;

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;

    PartyViews(Organisations organisations, Countries countries, Taxonomies taxonomies) {
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
    }

    /**
     * A party as a page shows it.
     *
     * @param part what it does there; blank where that is not known
     * @param country blank where it is known by its name already
     */
    public record PartyView(
            Party party, Rendering name, @Nullable String url, String part, String country) {}

    List<PartyView> of(Frame frame, List<Party> parties) {
        Map<Long, Organisation> known = organisations.byId(
                parties.stream().flatMap(one -> one.organisations().stream()).toList());
        return parties.stream().map(one -> of(frame, one, known)).toList();
    }

    private PartyView of(Frame frame, Party one, Map<Long, Organisation> known) {
        Organisation organisation = one.organisation() == null ? null : known.get(one.organisation());
        String part = one.part().isEmpty()
                ? ""
                : taxonomies.title(Parties.PARTS, one.part(), frame.language()).text();
        if (organisation == null) {
            return one.country() == null
                    ? new PartyView(one, new Rendering("", frame.language(), false), null, part, "")
                    : new PartyView(
                            one,
                            countries.name(one.country(), frame.language()),
                            "/countries/" + one.country(),
                            part,
                            "");
        }
        return new PartyView(
                one,
                frame.in(organisation.name()),
                "/organisations/" + organisation.slug(),
                part,
                organisation.country() == null
                        ? ""
                        : countries
                                .name(organisation.country(), frame.language())
                                .text());
    }

    /** Who takes part, in one line. */
    String who(Frame frame, Front front) {
        List<String> names = new ArrayList<>(of(frame, front.parties()).stream()
                .map(one -> one.name().text())
                .toList());
        Reported reported = front.reported();
        (reported == null ? Stream.<Reported.Other>empty() : reported.others().stream())
                .forEach(one -> names.add(frame.in(one.name()).text()));
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(" · "));
        return names.size() > SHOWN ? frame.t("partnerships.and-more", shown, names.size() - SHOWN) : shown;
    }

    /** What an organisation is called. */
    String name(Frame frame, long organisation) {
        return organisations
                .find(organisation)
                .map(one -> frame.in(one.name()).text())
                .orElse("");
    }
}
