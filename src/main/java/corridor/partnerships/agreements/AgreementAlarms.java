package corridor.partnerships.agreements;

import corridor.jobs.RecurringJob;
import corridor.partnerships.agreements.AgreementDates.Ahead;
import corridor.partnerships.agreements.AgreementDates.Telling;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells parties once of each day of their agreements that comes near; nobody else learns of it. */
@Component
class AgreementAlarms implements RecurringJob {

    /** What is due and was not told: noted as told, each day once however many of its tellings fell together. */
    private static final String DUE = """
            with known as (
              select a.id, a.state, a.signed_on, a.in_force_on, trunc((a.content ->> 'notice')::numeric) as notice,
                case when length(a.content ->> 'reviewed') = 10 then (a.content ->> 'reviewed')::date end as review,
                coalesce(a.prolonged_until, case when length(a.content ->> 'expires') = 10 then (a.content ->> 'expires')::date end) as ends
              from partnerships.agreement a
              where a.state in ('signed', 'in-force', 'implemented', 'evaluated') and a.origin = 'own'),
            ahead as (
              select k.id as agreement, one.kind, one.day from known k cross join lateral (values
                ('review', k.review),
                ('end', k.ends),
                ('notice', case when k.notice is not null then k.ends - least(greatest(k.notice, 0), :longest)::int end),
                ('without-force', case when k.state = 'signed' then (k.signed_on + interval '1 year')::date end),
                ('without-word', case when not exists (select from partnerships.claim c where c.agreement = k.id)
                  then (k.in_force_on + interval '1 year')::date end)) as one (kind, day)),
            due as (
              select agreement, kind, day, day - before as told
              from ahead join unnest(:kinds, :befores) as telling (kind, before) using (kind)
              where day - before <= :today and (day >= :today or kind like 'without-%')),
            fresh as (
              insert into partnerships.alarm (agreement, kind, day) select agreement, kind, told from due
              on conflict do nothing returning agreement, kind, day as told)
            select distinct agreement, day, kind from due join fresh using (agreement, kind, told) order by agreement, day, kind""";

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
    record Due(Agreement agreement, Ahead ahead) {}

    /** A row of what is due. */
    private record Row(long agreement, Ahead ahead) {}

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            letters.near(whole(due(today)));
            letters.past(today);
        });
    }

    private List<Row> due(LocalDate today) {
        List<Telling> tellings = AgreementDates.TELLINGS;
        return database.sql(DUE)
                .param("today", Date.valueOf(today))
                .param("longest", AgreementDates.LONGEST_NOTICE)
                .param("kinds", tellings.stream().map(Telling::kind).toArray(String[]::new))
                .param("befores", tellings.stream().map(Telling::before).toArray(Integer[]::new))
                .query((row, index) -> new Row(
                        row.getLong("agreement"),
                        new Ahead(row.getString("kind"), row.getObject("day", LocalDate.class))))
                .list();
    }

    private List<Due> whole(List<Row> rows) {
        Map<Long, Agreement> byId = store
                .unseen(rows.stream().map(Row::agreement).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Agreement::id, one -> one));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(byId.get(row.agreement())).map(one -> new Due(one, row.ahead())))
                .toList();
    }
}
