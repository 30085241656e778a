package corridor.partnerships;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to answer finds it on their desk and in a letter, in the transaction of the step. */
@Component
class PartnershipTasks {

    private static final int DAYS_TO_ANSWER = 30;
    private static final Set<String> GOING_ON = Set.of(
            "plan-adds",
            "plan-changes",
            "change",
            "assent",
            "adapt",
            "adaptation-withdrawn",
            "propose-renewal",
            "explore");
    private static final Map<String, String> TOLD = Map.of(
            "return", "partnerships.returned",
            "agree", "partnerships.agreed",
            "activate", "partnerships.activated",
            "suspend", "partnerships.suspended",
            "resume", "partnerships.resumed",
            "adapted", "partnerships.adapted",
            "renew", "partnerships.renewed",
            "close", "partnerships.closed",
            "terminate", "partnerships.terminated");
    private static final Map<String, String> ASKED = Map.of(
            "clear", "assent-give",
            "agree", "partnership-activate",
            "adapt", "adaptation-assent",
            "propose-renewal", "renewal-assent",
            "wind-up", "lessons-write");

    private final PartyStore parties;
    private final PartnershipStore partnerships;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    PartnershipTasks(PartyStore parties, PartnershipStore partnerships, Tasks tasks, Notices notices, Clock clock) {
        this.parties = parties;
        this.partnerships = partnerships;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Party.KIND)) {
            party(moved.action(), parties.unseen(moved.records()));
        }
        if (moved.kind().equals(Partnership.KIND)) {
            own(moved.records()).forEach(one -> partnership(moved.action(), one));
        }
    }

    private List<Partnership> own(Collection<Long> ids) {
        return partnerships.unseen(ids).stream()
                .filter(one -> one.past().reported() == null)
                .toList();
    }

    private void party(String action, List<Party> moved) {
        Map<Long, Partnership> own = own(
                        moved.stream().map(Party::partnership).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Partnership::id, Function.identity()));
        List<Party> those =
                moved.stream().filter(one -> own.containsKey(one.partnership())).toList();
        if (!action.equals("ask")) {
            tasks.closeAll(those.stream().map(Party::reference).toList());
        }
        for (Party one : those) {
            Partnership partnership = own.get(one.partnership());
            if (partnership != null) {
                party(action, one, partnership);
            }
        }
    }

    private void party(String action, Party one, Partnership partnership) {
        Set<Long> others = new TreeSet<>(partnership.confirmedOrganisations());
        others.removeAll(one.organisations());
        switch (action) {
            case "ask" -> ask(one, partnership);
            case "confirm" -> confirmed(one, partnership, others);
            case "decline" -> tell(partnership, "partnerships.declined", others);
            case "leave" -> tell(partnership, "partnerships.left", others);
            default -> {}
        }
    }

    /** Whoever comes once it is in force is asked for a yes to what holds there. */
    private void confirmed(Party one, Partnership partnership, Set<Long> others) {
        tell(partnership, "partnerships.confirmed", others);
        if (PartnershipLifecycle.IN_FORCE.contains(partnership.state())) {
            ask(partnership, "assent-give", one.organisations());
        }
    }

    private void ask(Party one, Partnership partnership) {
        tasks.open(one.organisations().stream()
                .map(organisation -> new Task(
                        "party-confirm",
                        one.reference(),
                        partnership.title(),
                        partnership.workspace(),
                        Audience.organisation(organisation),
                        PartyLifecycle.CONFIRMING,
                        LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)))
                .toList());
        Long initiator = partnership.past().initiator();
        if (initiator == null || !one.organisations().contains(initiator)) {
            tell(partnership, "partnerships.asked", one.organisations());
        }
    }

    private void partnership(String action, Partnership one) {
        if (!GOING_ON.contains(action)) {
            tasks.closeAll(one.reference());
        }
        String kind = ASKED.get(action);
        if (kind != null) {
            ask(one, kind, one.confirmedOrganisations());
        }
        if (action.equals("submit")) {
            tasks.open(task(one, "partnership-vet", Audience.SECRETARIAT, PartnershipLifecycle.CLEARING));
        }
        if (action.equals("assent") || action.equals("adaptation-withdrawn")) {
            answered(one);
        }
        String told = TOLD.get(action);
        if (told != null) {
            tell(one, told, one.confirmedOrganisations());
        }
    }

    private void ask(Partnership one, String kind, Set<Long> organisations) {
        tasks.open(organisations.stream()
                .map(organisation ->
                        task(one, kind, Audience.organisation(organisation), PartnershipLifecycle.COMMITTING))
                .toList());
    }

    private Task task(Partnership one, String kind, String audience, @Nullable Right right) {
        return new Task(
                kind,
                one.reference(),
                one.title(),
                one.workspace(),
                audience,
                right,
                LocalDate.now(clock).plusDays(DAYS_TO_ANSWER));
    }

    /** Whoever has answered everything that is asked has nothing to do any more. */
    private void answered(Partnership one) {
        Set<Long> waiting = new TreeSet<>();
        Subjects.open(one).forEach(subject -> waiting.addAll(one.tally(subject).waiting()));
        List<Tasks.Waiting> done = new ArrayList<>();
        one.confirmedOrganisations().stream()
                .filter(organisation -> !waiting.contains(organisation))
                .forEach(organisation ->
                        done.add(new Tasks.Waiting(one.reference(), Audience.organisation(organisation))));
        tasks.close(done);
    }

    /** Partners are asked for a word before and when they fall silent. */
    void silent(Collection<Long> ids) {
        own(ids).forEach(one -> {
            ask(one, "partnership-silent", one.confirmedOrganisations());
            tell(one, "partnerships.silent", one.confirmedOrganisations());
        });
    }

    /** Partners are told in time that it ends on that day, unless they renew it. */
    void ending(Partnership one, LocalDate day) {
        tasks.open(one.confirmedOrganisations().stream()
                .map(organisation -> new Task(
                        "partnership-ending",
                        one.reference(),
                        one.title(),
                        one.workspace(),
                        Audience.organisation(organisation),
                        PartnershipLifecycle.COMMITTING,
                        day))
                .toList());
        tell(one, "partnerships.ending", one.confirmedOrganisations(), List.of(day.toString()));
    }

    private void tell(Partnership one, String kind, Collection<Long> organisations) {
        tell(one, kind, organisations, List.of());
    }

    private void tell(Partnership one, String kind, Collection<Long> organisations, List<Object> arguments) {
        if (!organisations.isEmpty()) {
            notices.tell(new Notice(
                    kind,
                    one.reference(),
                    one.title(),
                    one.workspace(),
                    organisations.stream().map(Audience::organisation).collect(Collectors.toSet()),
                    PartnershipLifecycle.WRITING,
                    arguments));
        }
    }
}
