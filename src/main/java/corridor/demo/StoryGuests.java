package corridor.demo;

import corridor.actors.Person;
import corridor.forum.Cycle;
import corridor.participation.Delegation;
import corridor.participation.Delegations;
import corridor.participation.RegistrationForm;
import corridor.participation.Registrations;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who came to a fictional meeting, and who is invited to the next one. */
@Component
class StoryGuests {

    private static final Map<String, String> DELEGATIONS = Map.of(
            "northshore", "government",
            "southshore", "government",
            "midland", "government",
            "saltmarsh", "local-authority",
            "lantern", "civil-society",
            "crossing", "private-sector");
    private static final int PLACES = 3;
    private static final int OTHERS = 3;

    private final ObjectProvider<Delegations> delegations;
    private final ObjectProvider<Registrations> registrations;

    StoryGuests(ObjectProvider<Delegations> delegations, ObjectProvider<Registrations> registrations) {
        this.delegations = delegations;
        this.registrations = registrations;
    }

    /** Six delegations with one head each, and three more who are of none. */
    void come(Players players, Cycle cycle) {
        if (delegations.getIfAvailable() == null) {
            return;
        }
        Map<Long, String> keys = new LinkedHashMap<>();
        DELEGATIONS.keySet().forEach(key -> keys.put(players.organisation(key), key));
        List<Target> asked = new ArrayList<>();
        for (Delegation one : opened(players, cycle)) {
            asked.add(ask(players, cycle, one, keys.getOrDefault(one.organisation(), ""), "head"));
        }
        for (int number = 1; number <= OTHERS; number++) {
            asked.add(ask(players, cycle, null, "guest-" + number, "speaker"));
        }
        registrations.getObject().step(players.teller(), asked, "confirm", "").forEach(Outcome::orThrow);
    }

    private List<Delegation> opened(Players players, Cycle cycle) {
        LocalDate last = cycle.dates().first().orElseThrow().minusDays(1);
        Map<Long, Delegation.Terms> invited = new LinkedHashMap<>();
        DELEGATIONS.forEach((key, constituency) ->
                invited.put(players.organisation(key), new Delegation.Terms(constituency, PLACES, last)));
        List<Target> targets =
                delegations.getObject().invite(players.teller(), cycle, invited).orThrow().values().stream()
                        .map(Target::of)
                        .toList();
        delegations.getObject().step(players.teller(), targets, "open").forEach(Outcome::orThrow);
        return delegations.getObject().in(players.teller(), cycle.id());
    }

    private Target ask(Players players, Cycle cycle, @Nullable Delegation delegation, String key, String part) {
        RegistrationForm typed = new RegistrationForm(
                "Demonstration: " + key.replace('-', ' '), Person.demonstration(key), "Adviser", part, "en", true, "");
        return Target.of(registrations
                .getObject()
                .ask(players.teller(), cycle, delegation, typed)
                .orThrow());
    }

    /** Registration is open, and two have asked. */
    void areInvited(Players players, Cycle cycle) {
        if (delegations.getIfAvailable() != null) {
            opened(players, cycle).stream()
                    .filter(one -> one.organisation() == players.organisation("northshore")
                            || one.organisation() == players.organisation("lantern"))
                    .forEach(one -> ask(players, cycle, one, "traveller-" + one.organisation(), "head"));
        }
    }
}
