package corridor.partnerships;

import corridor.access.Audience;
import corridor.assurance.DisclosableFacts;
import corridor.assurance.Releases;
import corridor.assurance.Visibility;
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
    private final Releases releases;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Thresholds thresholds = Thresholds.read();

    Fronts(
            PartnershipStore partnerships,
            FrontStore store,
            SilencePeriod period,
            Releases releases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partnerships = partnerships;
        this.store = store;
        this.period = period;
        this.releases = releases;
        this.events = events;
        this.clock = clock;
    }

    /** Fronts that were written anew. */
    record Changed(List<Long> partnerships) {}

    /** After a change: also what the index holds of those whose front says the same as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(Collection<Long> ids) {
        write(ids, true);
    }

    /** As days go by. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void age(Collection<Long> ids) {
        write(ids, false);
    }

    /** Locked before anything is asked about them, so that nobody writes what was so before a consent was taken back. */
    private void write(Collection<Long> ids, boolean same) {
        LocalDate today = today();
        List<Partnership> those = partnerships.lock(ids);
        Map<Long, Visibility> visibility = releases.visibility(Partnership.KIND, DisclosableFacts.FRONT, ids);
        List<Fresh> fresh = those.stream()
                .filter(one -> STAGES.containsKey(one.state()))
                .map(one -> fresh(one, visibility.get(one.id()), today))
                .toList();
        List<Long> written = store.write(fresh, today, same);
        if (!written.isEmpty()) {
            events.publishEvent(new Changed(written));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether there is anything that the world could read. */
    static boolean shows(Partnership one) {
        return STAGES.containsKey(one.state());
    }

    /** Nobody reads of one that no party has asked to show; of what documents tell, everybody does. */
    private static Visibility unasked(Partnership one) {
        Set<String> all = Set.of(one.content().sensitive() ? Audience.COMMUNITY : Audience.PUBLIC);
        int missing =
                one.past().reported() == null ? Math.max(1, one.confirmed().size()) : 0;
        return new Visibility(all, null, missing, Set.of(), "");
    }

    /** Whoever was confirmed after the others were asked has not agreed either. */
    private static int unagreed(Partnership one, Visibility visibility) {
        return (int) one.confirmedOrganisations().stream()
                .filter(party -> !visibility.given().contains(party))
                .count();
    }

    private Fresh fresh(Partnership one, @Nullable Visibility asked, LocalDate today) {
        String stage = STAGES.getOrDefault(one.state(), Front.REPORTED);
        Instant began = one.past().activatedAt();
        boolean active = stage.equals("active") && began != null;
        Visibility visibility = asked == null ? unasked(one) : asked;
        return new Fresh(
                one.id(),
                visibility.audience(),
                visibility.releaseAt(),
                Math.max(visibility.consentsMissing(), unagreed(one, visibility)),
                stage,
                active && began != null
                        ? HealthRule.of(one.plan(), began, thresholds, today).bare()
                        : null,
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
