package corridor.consultations.inquiries;

import corridor.access.Audience;
import corridor.jobs.RecurringJob;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.outbox.Task;
import corridor.outbox.Tasks;
import corridor.workflow.Moved;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks and reminds: each reminder goes to an organisation once, and none to those that answered or will not. */
@Component
public class InquiryReminders implements RecurringJob {

    private static final String TASK = "inquiry-reply";

    private final InquiryStore store;
    private final ReplyStore replies;
    private final Inquiries inquiries;
    private final Tasks tasks;
    private final Notices notices;
    private final Clock clock;

    InquiryReminders(
            InquiryStore store, ReplyStore replies, Inquiries inquiries, Tasks tasks, Notices notices, Clock clock) {
        this.store = store;
        this.replies = replies;
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "inquiries.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Closes what is over and reminds those who are late. */
    @Override
    @Transactional
    public void run() {
        inquiries.closeDue();
        LocalDate today = LocalDate.now(clock);
        for (Inquiry one : store.open()) {
            LocalDate last = one.content().lastDay();
            if (last != null) {
                one.content().reminders().stream()
                        .filter(days -> !today.isBefore(last.minusDays(days)))
                        .min(Integer::compareTo)
                        .ifPresent(days -> remind(one, days, last));
            }
        }
    }

    private void remind(Inquiry one, int days, LocalDate last) {
        List<Long> reminded = replies.remind(one.id(), silent(one), days);
        long left = ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        tell(one, "consultations.reminder", reminded, List.of(left));
    }

    /** Those that have neither answered nor said that they will not. */
    private List<Long> silent(Inquiry one) {
        Set<Long> heard = Set.copyOf(
                replies.unseen(one.id()).stream().map(Reply::organisation).toList());
        return one.content().addressees().stream()
                .filter(each -> !heard.contains(each))
                .toList();
    }

    /** By hand, once a day at most. */
    @Transactional
    public void remindNow(Inquiry one) {
        LocalDate last = one.content().lastDay();
        if (one.open() && last != null) {
            // days before the last are counted from 1000 where somebody asked for it
            remind(one, 1_000 + (int) ChronoUnit.DAYS.between(LocalDate.now(clock), last), last);
        }
    }

    private void tell(Inquiry one, String kind, Collection<Long> organisations, List<Object> args) {
        notices.tell(organisations.stream()
                .map(organisation -> new Notice(
                        kind,
                        one.reference(),
                        one.content().title(),
                        one.url() + "/reply",
                        Set.of(Audience.organisation(organisation)),
                        ReplyLifecycle.REPLYING,
                        args))
                .toList());
    }

    /** In the transaction of the step: opened, it is a task of each that is asked; answered or over, it is none. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Inquiry.KIND)) {
            List<Inquiry> all = store.lock(moved.records());
            switch (moved.action()) {
                case "open", "change" -> all.stream().filter(Inquiry::open).forEach(this::ask);
                case "close", "cancel" ->
                    tasks.closeAll(all.stream().map(Inquiry::reference).toList());
                default -> {}
            }
        }
        if (moved.kind().equals(Reply.KIND) && Set.of("send", "decline").contains(moved.action())) {
            tasks.close(replies.lock(moved.records()).stream()
                    .map(reply -> new Tasks.Waiting(
                            new corridor.shared.Reference(Inquiry.KIND, reply.inquiry()),
                            Audience.organisation(reply.organisation())))
                    .toList());
        }
    }

    private void ask(Inquiry one) {
        List<Long> silent = silent(one);
        tasks.open(silent.stream()
                .map(organisation -> new Task(
                        TASK,
                        one.reference(),
                        one.content().title(),
                        one.url() + "/reply",
                        Audience.organisation(organisation),
                        ReplyLifecycle.REPLYING,
                        one.content().lastDay()))
                .toList());
        tell(one, "consultations.asked", replies.remind(one.id(), silent, 10_000), List.of());
    }
}
