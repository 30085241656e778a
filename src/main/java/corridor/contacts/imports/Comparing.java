package corridor.contacts.imports;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.contacts.Contact;
import corridor.contacts.Contacts;
import corridor.shared.PlainName;
import corridor.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares lists with what is recorded: organisations by their names, people by their addresses. */
@Component
class Comparing {

    /** Names of organisations that are looked at for likeness; a list of more has other troubles. */
    private static final int MOST_NAMES = 200;

    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Contacts contacts;
    private final People people;
    private final Taxonomies taxonomies;

    Comparing(
            Organisations organisations,
            OwnOrganisations own,
            Contacts contacts,
            People people,
            Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.own = own;
        this.contacts = contacts;
        this.people = people;
    }

    /** The same lines, each recognised as far as it can be, repetitions told. */
    List<Line> compared(List<Line> lines) {
        Function<String, Optional<Organisation>> recogniser = organisations.recogniser();
        Map<String, Integer> seen = new HashMap<>();
        List<Line> recognised = new ArrayList<>();
        for (Line line : lines) {
            Integer earlier = line.problems().isEmpty() ? seen.putIfAbsent(key(line), line.place()) : null;
            Map<String, String> problems = new LinkedHashMap<>(line.problems());
            if (earlier != null) {
                problems.put("email", "repeated");
            }
            Long known =
                    recogniser.apply(line.organisation()).map(Organisation::id).orElse(null);
            recognised.add(line.with(problems, known, "", "", problems.isEmpty() ? Line.OPEN : Line.SKIP));
        }
        return recompared(recognised);
    }

    private static String key(Line line) {
        return PlainName.of(line.organisation()) + "|" + line.email().toLowerCase(Locale.ROOT);
    }

    /** Says anew which of them are there already, and so what becomes of those that nobody left out. */
    List<Line> recompared(List<Line> lines) {
        Set<String> emails = lines.stream()
                .filter(Line::sound)
                .map(line -> line.email().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> contactsThere = new HashSet<>();
        for (Contact one : contacts.at(emails)) {
            contactsThere.add(one.organisation() + "|" + one.email().toLowerCase(Locale.ROOT));
        }
        Set<String> accounts = people.byEmails(emails).stream()
                .map(Person::email)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return lines.stream().map(line -> placed(line, contactsThere, accounts)).toList();
    }

    private static Line placed(Line line, Set<String> contactsThere, Set<String> accounts) {
        if (!line.sound()) {
            return line;
        }
        String email = line.email().toLowerCase(Locale.ROOT);
        String same = contactsThere.contains(line.known() + "|" + email)
                ? "contact"
                : accounts.contains(email) ? "account" : "";
        String decision = line.decision();
        if (same.equals("contact")) {
            decision = Line.SAME;
        } else if (decision.equals(Line.OPEN)) {
            decision = decided(line, same);
        }
        return line.with(line.problems(), line.known(), line.founds(), same, decision);
    }

    private static String decided(Line line, String same) {
        return !line.placed() ? Line.OPEN : same.isEmpty() ? Line.NEW : Line.SAME;
    }

    /** The names of organisations that were not recognised, each with those that may be meant. */
    Map<String, List<Organisation>> unknown(List<Line> lines) {
        return own.alikeEach(lines.stream()
                .filter(line -> line.sound() && line.decision().equals(Line.OPEN))
                .map(Line::organisation)
                .distinct()
                .limit(MOST_NAMES)
                .toList());
    }

    /** How the chosen organisation of a line is called. */
    Map<Long, Organisation> named(List<Line> lines) {
        return organisations.byId(lines.stream()
                .map(Line::known)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    @Nullable
    Long existing(String choice) {
        return choice.matches("\\d{1,18}")
                ? organisations
                        .find(Long.parseLong(choice))
                        .map(Organisation::id)
                        .orElse(null)
                : null;
    }

    /** Of which kind the organisation is that a choice wants recorded, such as {@code new:company}; blank for none. */
    String kind(String choice) {
        String kind = choice.startsWith(Line.NEW + ":") ? choice.substring(Line.NEW.length() + 1) : "";
        return taxonomies.term("organisation-kinds", kind).isPresent() ? kind : "";
    }
}
