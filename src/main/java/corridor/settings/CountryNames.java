package corridor.settings;

import corridor.access.Reader;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.taxonomy.Countries;
import corridor.taxonomy.NamesChanged;
import corridor.taxonomy.OperatorNames;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the operator's own names of countries. */
@Service
class CountryNames implements OperatorNames {

    static final int LONGEST = 120;

    private static final String SECTION = "country-names";

    private final Sections sections;
    private final ObjectProvider<Countries> countries;
    private final ApplicationEventPublisher events;

    CountryNames(Sections sections, ObjectProvider<Countries> countries, ApplicationEventPublisher events) {
        this.sections = sections;
        this.countries = countries;
        this.events = events;
    }

    Kept<NameChoice> current() {
        return sections.of(SECTION, NameChoice.class, NameChoice.NONE);
    }

    @Override
    public Names names() {
        Kept<NameChoice> now = current();
        return new Names(now.version(), now.value().countries());
    }

    /** Why these cannot stand, as a refusal that names the code; empty if they can. */
    Optional<Refusal> problem(Map<String, LocalizedText> names) {
        for (Map.Entry<String, LocalizedText> one : names.entrySet()) {
            if (!one.getKey().matches("[A-Z]{2}") || !countries.getObject().exists(new CountryCode(one.getKey()))) {
                return Optional.of(Refusal.of(Kind.INVALID, "country-code-unknown", one.getKey()));
            }
            if (one.getValue().byTag().values().stream().anyMatch(CountryNames::malformed)) {
                return Optional.of(Refusal.of(Kind.INVALID, "country-name-malformed", one.getKey(), LONGEST));
            }
        }
        return Optional.empty();
    }

    /** A name that a spreadsheet would take for a formula is none either. */
    private static boolean malformed(String name) {
        return name.length() > LONGEST
                || "=+-@".indexOf(name.charAt(0)) >= 0
                || name.chars().anyMatch(Character::isISOControl);
    }

    /** Puts these in place of all that stood there. Refused: without the right, where another was faster, or malformed. */
    @Transactional
    public Outcome<Kept<NameChoice>> change(Reader reader, int version, Map<String, LocalizedText> names) {
        Kept<NameChoice> before = current();
        Refusal obstacle = sections.obstacle(reader, before.version(), version);
        if (obstacle == null) {
            obstacle = problem(names).orElse(null);
        }
        if (obstacle != null) {
            return Outcome.refused(obstacle);
        }
        Outcome<Kept<NameChoice>> kept = sections.keep(reader, SECTION, before, new NameChoice(names), null);
        if (kept instanceof Outcome.Done<?>) {
            events.publishEvent(new NamesChanged());
        }
        return kept;
    }
}
