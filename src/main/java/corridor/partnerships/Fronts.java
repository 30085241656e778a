package corridor.partnerships;

import corridor.access.Audience;
import corridor.partnerships.FrontStore.Fresh;
import corridor.partnerships.health.HealthRule;
import corridor.partnerships.health.Thresholds;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the world may read equal to what is so: stage, consents, health and silence. */
@Component
class Fronts {

    private static final Map<String, String> STAGES = Map.of(
            PartnershipLifecycle.REPORTED, Front.REPORTED,
            PartnershipLifecycle.ACTIVE, "active",
            PartnershipLifecycle.SUSPENDED, "suspended",
            PartnershipLifecycle.CLOSING, "active",
            PartnershipLifecycle.CLOSED, "ended",
            PartnershipLifecycle.TERMINATED, "ended");

    private final PartnershipStore partnerships;
    private final FrontStore store;
    private final SilencePeriod period;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Thresholds thresholds = Thresholds.read();

    Fronts(
            PartnershipStore partnerships,
            FrontStore store,
            SilencePeriod period,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partnerships = partnerships;
        this.store = store;
        this.period = period;
        this.events = events;
        this.clock = clock;
    }

    /** Fronts that were written anew. */
    record Changed(List<Long> partnerships) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Collection<Long> ids) {
        LocalDate today = today();
        List<Fresh> fresh = partnerships.unseen(ids).stream()
                .filter(one -> STAGES.containsKey(one.state()))
                .map(one -> fresh(one, today))
                .toList();
        if (!fresh.isEmpty()) {
            store.write(fresh, today);
            events.publishEvent(
                    new Changed(fresh.stream().map(Fresh::partnership).toList()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Fresh fresh(Partnership one, LocalDate today) {
        String stage = STAGES.getOrDefault(one.state(), Front.REPORTED);
        Instant began = one.past().activatedAt();
        boolean active = stage.equals("active") && began != null;
        long missing = one.confirmed().stream()
                .filter(party -> party.shownAt() == null)
                .count();
        return new Fresh(
                one.id(),
                Set.of(one.content().sensitive() ? Audience.COMMUNITY : Audience.PUBLIC),
                (int) missing,
                stage,
                active && began != null ? HealthRule.of(one.plan(), began, thresholds, today) : null,
                stage.equals("active") || stage.equals("suspended")
                        ? silentSince(one.past().toldAt(), today)
                        : null,
                one.plan().entries().stream()
                        .map(entry -> entry.kind().code())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** A partnership of which no partner has told anything for that many months is silent from that day on. */
    private @Nullable LocalDate silentSince(@Nullable Instant told, LocalDate today) {
        if (told == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(told, ZoneOffset.UTC).plusMonths(period.months());
        return day.isAfter(today) ? null : day;
    }
}
