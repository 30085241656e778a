package corridor.partnerships.agreements;

import corridor.jobs.RecurringJob;
import corridor.partnerships.agreements.AgreementDates.Ahead;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells parties once of each day of their agreements that comes near; nobody else learns of it. */
@Component
class AgreementAlarms implements RecurringJob {

    private final JdbcClient database;
    private final AgreementStore store;
    private final AgreementLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgreementAlarms(
            JdbcClient database,
            AgreementStore store,
            AgreementLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agreements.dates";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    /** A day near which parties are told. */
    private record Due(Agreement agreement, Ahead ahead) {

        String key() {
            return agreement.id() + ahead.kind() + ahead.told();
        }
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            List<Due> due = new ArrayList<>();
            store.standing()
                    .forEach(one -> AgreementDates.due(one, today).forEach(each -> due.add(new Due(one, each))));
            Set<String> fresh = fresh(due);
            due.stream()
                    .filter(one -> fresh.contains(one.key()))
                    .collect(Collectors.groupingBy(
                            Due::agreement, LinkedHashMap::new, Collectors.mapping(Due::ahead, Collectors.toList())))
                    .forEach((one, each) -> AgreementDates.once(each).forEach(ahead -> letters.date(one, ahead)));
            letters.past(today);
        });
    }

    private Set<String> fresh(List<Due> due) {
        return new HashSet<>(database.sql("""
                insert into partnerships.alarm (agreement, kind, day) select * from unnest(:ids, :kinds, :days)
                on conflict do nothing returning agreement, kind, day""")
                .param("ids", due.stream().map(one -> one.agreement().id()).toArray(Long[]::new))
                .param("kinds", due.stream().map(one -> one.ahead().kind()).toArray(String[]::new))
                .param(
                        "days",
                        due.stream()
                                .map(one -> Date.valueOf(one.ahead().told()))
                                .toArray(Date[]::new))
                .query((row, index) -> row.getLong(1) + row.getString(2) + row.getObject(3, LocalDate.class))
                .list());
    }
}
