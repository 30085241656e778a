package corridor.exchange.introductions;

import corridor.access.Audience;
import corridor.access.Right;
import corridor.exchange.Listing;
import corridor.exchange.Listings;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.shared.LocalizedText;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The side that is asked finds it on its desk; both are told what became of it. */
@Component
class IntroductionTasks {

    private static final int DAYS_TO_ANSWER = 14;

    private final IntroductionStore store;
    private final IntroductionEnding ending;
    private final Listings listings;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    IntroductionTasks(
            IntroductionStore store,
            IntroductionEnding ending,
            Listings listings,
            Tasks tasks,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.ending = ending;
        this.listings = listings;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /** In the transaction of the step, so that the task and the letter stand or fall with it. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Listing.KIND) && moved.to().equals("closed")) {
            ending.closed(moved.records());
        }
        if (moved.kind().equals(Introduction.KIND)) {
            List<Introduction> all = store.unseen(moved.records());
            Map<Long, Listing> known = listings.unseen(all.stream()
                    .flatMap(one -> List.of(one.offer(), one.need()).stream())
                    .distinct()
                    .toList());
            tasks.closeAll(all.stream().map(Introduction::reference).toList());
            all.forEach(one -> tell(moved.action(), one, known));
        }
    }

    private void tell(String action, Introduction one, Map<Long, Listing> known) {
        switch (action) {
            case "interest" -> {
                tasks.open(new Task(
                        "introduction-answer",
                        one.reference(),
                        title(one, one.asked(), known),
                        one.url(),
                        Audience.organisation(one.asked()),
                        IntroductionLifecycle.ANSWERING,
                        LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)));
                notice("exchange.interest", one, one.asked(), IntroductionLifecycle.ANSWERING, known);
            }
            case "accept" -> {
                notice("exchange.mutual", one, one.asker(), IntroductionLifecycle.CONVERTING, known);
                notice("exchange.mutual", one, one.asked(), IntroductionLifecycle.CONVERTING, known);
            }
            case "decline" -> notice("exchange.dismissed", one, one.asker(), IntroductionLifecycle.ASKING, known);
            case "lapse" -> {
                notice("exchange.dismissed", one, one.asker(), IntroductionLifecycle.ASKING, known);
                notice("exchange.lapsed", one, one.asked(), IntroductionLifecycle.ANSWERING, known);
            }
            case "end" -> {
                Long by = one.ending().by();
                long other = one.otherThan(by == null ? one.asker() : by);
                notice("exchange.ended", one, other, IntroductionLifecycle.CONVERTING, known);
            }
            default -> {}
        }
    }

    /** What its own side called it. */
    private static LocalizedText title(Introduction one, long organisation, Map<Long, Listing> known) {
        Listing own = known.get(one.listingOf(organisation));
        return own == null ? LocalizedText.EMPTY : own.title();
    }

    private void notice(String kind, Introduction one, long organisation, Right right, Map<Long, Listing> known) {
        notices.tell(new Notice(
                kind,
                one.reference(),
                title(one, organisation, known),
                one.url(),
                Set.of(Audience.organisation(organisation)),
                right,
                List.of()));
    }
}
