package corridor.assurance;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has to agree or may reply finds it on their desk and in a letter, in the transaction of the step. */
@Component
class DisclosureLetters {

    private final DisclosureStore store;
    private final Tasks tasks;
    private final Notices notices;

    DisclosureLetters(DisclosureStore store, Tasks tasks, Notices notices) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Disclosure.KIND)) {
            store.unseen(moved.records()).forEach(one -> follow(moved.action(), one));
        }
    }

    private void follow(String action, Disclosure one) {
        switch (action) {
            case "propose" -> {
                ask(one, "disclosure-consent", one.parties(), DisclosureLifecycle.CONSENTING, null);
                tell(one, "assurance.asked", one.parties());
            }
            case "release" -> {
                done(one, one.parties());
                tell(one, "assurance.released", one.parties());
                ask(one, "disclosure-reply", one.named(), DisclosureLifecycle.REPLYING, one.replyUntil());
                tell(one, "assurance.named", one.named());
            }
            case "consent", "withhold", "reply", "supersede" -> {}
            case "withdraw", "stop" -> {
                tasks.closeAll(one.reference());
                tell(one, "assurance.withdrawn", one.parties());
            }
            default -> tasks.closeAll(one.reference());
        }
    }

    private void ask(Disclosure one, String kind, Set<Long> organisations, Right right, @Nullable Instant until) {
        LocalDate due = until == null ? null : LocalDate.ofInstant(until, ZoneOffset.UTC);
        tasks.open(organisations.stream()
                .map(organisation -> new Task(
                        kind, one.reference(), one.title(), one.url(), Audience.organisation(organisation), right, due))
                .toList());
    }

    /** Whoever said yes or no has nothing to do any more. */
    void answered(Disclosure one) {
        done(
                one,
                one.consents().stream()
                        .filter(consent -> !consent.answer().equals(Consent.ASKED))
                        .map(Consent::organisation)
                        .toList());
    }

    private void done(Disclosure one, Collection<Long> organisations) {
        tasks.close(organisations.stream()
                .map(organisation -> new Tasks.Waiting(one.reference(), Audience.organisation(organisation)))
                .toList());
    }

    /** Who is named has replied, or their time is over. */
    void replied(Disclosure one, Collection<Long> organisations) {
        done(one, organisations);
    }

    private void tell(Disclosure one, String kind, Set<Long> organisations) {
        if (!organisations.isEmpty()) {
            notices.tell(new Notice(
                    kind,
                    one.reference(),
                    one.title(),
                    one.url(),
                    organisations.stream().map(Audience::organisation).collect(Collectors.toSet()),
                    null,
                    List.of()));
        }
    }

    /** To those who took it along: the numbers that stood beside it, and nothing of what it said. */
    void corrected(Set<Long> disclosures, Set<Long> people) {
        if (!people.isEmpty()) {
            String numbers = disclosures.stream().map(String::valueOf).collect(Collectors.joining(", "));
            notices.tell(new Notice(
                    "assurance.corrected",
                    new Reference(Disclosure.KIND, disclosures.iterator().next()),
                    LocalizedText.english(numbers),
                    "/corrections",
                    people.stream().map(Audience::person).collect(Collectors.toSet()),
                    null,
                    List.of()));
        }
    }
}
