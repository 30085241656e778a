package corridor.participation;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.participation.Delegation.Terms;
import corridor.shared.Constituency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads a list of organisations that was pasted: one a line, with its places and, if need be, its constituency. */
@Component
class DelegationList {

    static final int MOST_LINES = 500;
    static final int LONGEST = 60_000;

    private final Organisations organisations;

    DelegationList(Organisations organisations) {
        this.organisations = organisations;
    }

    /** What was understood, and the lines that were not. */
    Read read(String text, LocalDate lastDay) {
        Function<String, Optional<Organisation>> recogniser = organisations.recogniser();
        Map<Long, Terms> invited = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .forEach(line -> {
                    String[] cells = Arrays.stream(line.split("[;\t]", 3))
                            .map(String::strip)
                            .toArray(String[]::new);
                    Optional<Organisation> organisation = recogniser.apply(cells[0]);
                    Optional<Terms> terms = organisation.flatMap(one -> terms(one, cells, lastDay));
                    if (organisation.isPresent() && terms.isPresent()) {
                        invited.put(organisation.get().id(), terms.get());
                    } else {
                        unknown.add(line);
                    }
                });
        return new Read(invited, unknown);
    }

    private static Optional<Terms> terms(Organisation organisation, String[] cells, LocalDate lastDay) {
        String places = cells.length > 1 ? cells[1] : "";
        String constituency = cells.length > 2 && !cells[2].isEmpty()
                ? cells[2]
                : Constituency.ofKind(organisation.kind()).code();
        return places.matches("\\d{1,3}")
                        && Integer.parseInt(places) <= Terms.MOST_PLACES
                        && Constituency.of(constituency).isPresent()
                ? Optional.of(new Terms(constituency, Integer.parseInt(places), lastDay))
                : Optional.empty();
    }

    /** A list as it was read. */
    record Read(Map<Long, Terms> invited, List<String> unknown) {}
}
