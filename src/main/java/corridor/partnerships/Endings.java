package corridor.partnerships;

import corridor.jobs.RecurringJob;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells partners once of their end half a year, three months and one month before, in time to renew or to close. */
@Component
class Endings implements RecurringJob {

    private static final Duration EVERY = Duration.ofHours(12);
    private static final List<Integer> BEFORE = List.of(180, 90, 30);
    private static final int PIECE = 200;

    private final JdbcClient database;
    private final FrontStore fronts;
    private final PartnershipStore partnerships;
    private final PartnershipTasks tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Endings(
            JdbcClient database,
            FrontStore fronts,
            PartnershipStore partnerships,
            PartnershipTasks tasks,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.fronts = fronts;
        this.partnerships = partnerships;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The end of one, and how many days before its partners are told now. */
    private record Due(Partnership partnership, LocalDate day, int days) {}

    @Override
    public String name() {
        return "partnerships.endings";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        List<Long> living = fronts.living();
        for (int from = 0; from < living.size(); from += PIECE) {
            List<Long> piece = living.subList(from, Math.min(from + PIECE, living.size()));
            transaction.executeWithoutResult(status -> look(piece));
        }
    }

    private void look(Collection<Long> ids) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Due> due = partnerships.unseen(ids).stream()
                .flatMap(one -> due(one, today).stream())
                .toList();
        Set<Long> fresh = fresh(due);
        due.stream()
                .filter(one -> fresh.contains(one.partnership().id()))
                .forEach(one -> tasks.ending(one.partnership(), one.day()));
    }

    /** The nearest of the tellings whose day has come; none once the end is past, or while it is wound up. */
    private static Optional<Due> due(Partnership one, LocalDate today) {
        return LastDay.of(one.content().ends())
                .filter(day -> PartnershipLifecycle.IN_FORCE.contains(one.state()) && !day.isBefore(today))
                .flatMap(day -> BEFORE.stream()
                        .filter(days -> !day.minusDays(days).isAfter(today))
                        .reduce((first, second) -> second)
                        .map(days -> new Due(one, day, days)));
    }

    private Set<Long> fresh(List<Due> due) {
        return new HashSet<>(database.sql("""
                insert into partnerships.ending (partnership, day, days) select * from unnest(:ids, :days, :before)
                on conflict do nothing returning partnership""")
                .param("ids", due.stream().map(one -> one.partnership().id()).toArray(Long[]::new))
                .param("days", due.stream().map(one -> Date.valueOf(one.day())).toArray(Date[]::new))
                .param("before", due.stream().map(Due::days).toArray(Integer[]::new))
                .query(Long.class)
                .list());
    }
}
