package corridor.participation;

import corridor.access.Reader;
import corridor.audit.PersonalValues;
import corridor.forum.Cycle;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down who wants to come, in the caller's transaction. */
@Component
class Registering {

    private final RegistrationStore store;
    private final RegistrationLifecycle lifecycle;
    private final Workflow workflow;
    private final Places places;
    private final BadgeStore badges;
    private final PersonalValues personal;

    Registering(
            RegistrationStore store,
            RegistrationLifecycle lifecycle,
            Workflow workflow,
            Places places,
            BadgeStore badges,
            PersonalValues personal) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.places = places;
        this.badges = badges;
        this.personal = personal;
    }

    Outcome<Long> ask(Reader reader, Cycle cycle, @Nullable Delegation delegation, RegistrationForm typed) {
        Set<Long> organisations = delegation == null ? Set.of() : delegation.organisations();
        return workflow.mayOpen(lifecycle, reader, "ask", organisations)
                .or(() -> wrong(typed, delegation == null ? Registration.PARTS : Registration.DELEGATED))
                .or(() -> places.obstacle(reader, cycle, delegation))
                .<Outcome<Long>>map(Outcome::refused)
                .orElseGet(() -> written(
                        reader,
                        new Asking(
                                cycle.id(),
                                delegation == null ? null : delegation.id(),
                                delegation == null ? null : delegation.organisation(),
                                places.holder(typed.email()),
                                null),
                        typed));
    }

    private static Optional<Refusal> wrong(RegistrationForm typed, List<String> parts) {
        return typed.problems(parts).keySet().stream()
                .findFirst()
                .map(field -> Refusal.of(Kind.INVALID, "field-wrong", field));
    }

    private Outcome<Long> written(Reader reader, Asking asking, RegistrationForm typed) {
        Set<String> audience = RegistrationLifecycle.audience(asking.organisation(), asking.person());
        return store.insert(asking, typed.who(), audience)
                .map(id -> {
                    need(id, typed.needs());
                    workflow.open(
                            lifecycle,
                            reader,
                            "ask",
                            asking.organisation() == null ? Set.of() : Set.of(asking.organisation()),
                            Map.of(id, Map.of("cycle", asking.cycle(), "part", typed.part())));
                    return Outcome.done(id);
                })
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        Kind.CONFLICT,
                        store.known(asking.cycle(), typed.email()) ? "registered-already" : "head-named")));
    }

    private void need(long registration, String needs) {
        if (needs.isEmpty()) {
            badges.noNeed(registration);
        } else {
            badges.need(registration, personal.encrypt(key(registration), needs));
        }
    }

    private static String key(long registration) {
        return Registration.KIND + ":" + registration;
    }

    /** What somebody needs to take part, for those who see the registration. */
    String needs(Registration seen) {
        return badges.needOf(seen.id())
                .flatMap(kept -> personal.decrypt(key(seen.id()), kept))
                .orElse("");
    }

    /** Corrects what somebody is called and does there; the journal says that it was done, and not what. */
    Outcome<Long> change(Reader reader, Registration seen, int version, RegistrationForm typed) {
        Optional<Refusal> wrong = wrong(typed, List.of(typed.part()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Change change = Change.of("change")
                .recording(Map.of("name", typed.name(), "function", typed.function(), "listed", typed.listed()))
                .sealing(Map.of("name", "…", "function", "…"));
        return workflow.move(lifecycle, reader, change, new Target(seen.id(), version))
                .map(id -> {
                    need(id, typed.needs());
                    return id;
                });
    }

    /** Both are judged together: if the new one cannot come, the other one still does. */
    Outcome<Long> substitute(Reader reader, Registration seen, int version, RegistrationForm typed) {
        Optional<Refusal> obstacle = wrong(typed, Registration.PARTS)
                .or(() -> store.known(seen.cycle(), typed.email())
                        ? Optional.of(Refusal.of(Kind.CONFLICT, "registered-already"))
                        : Optional.empty());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        Asking asking = new Asking(
                seen.cycle(), seen.delegation(), seen.organisation(), places.holder(typed.email()), seen.id());
        return workflow.move(lifecycle, reader, Change.of("substitute"), new Target(seen.id(), version))
                .map(replaced -> written(reader, asking, typed).orThrow());
    }
}
