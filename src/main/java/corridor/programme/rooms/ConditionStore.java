package corridor.programme.rooms;

import corridor.programme.plan.Absence;
import corridor.programme.plan.Precedence;
import corridor.programme.plan.Team;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what a plan has to keep to. */
@Repository
class ConditionStore {

    private final JdbcClient database;

    ConditionStore(JdbcClient database) {
        this.database = database;
    }

    Condition of(long cycle) {
        Map<Long, SortedSet<LocalDate>> days = new TreeMap<>();
        database.sql("select session, day from programme.given_day where cycle = :cycle order by session, day")
                .param("cycle", cycle)
                .query((row, number) -> days.computeIfAbsent(row.getLong("session"), none -> new TreeSet<>())
                        .add(row.getObject("day", LocalDate.class)))
                .list();
        return new Condition(
                database.sql("select pair, teams from programme.team where cycle = :cycle order by pair")
                        .param("cycle", cycle)
                        .query((row, number) -> new Team(row.getString("pair"), row.getInt("teams")))
                        .list(),
                database.sql("select person, hour from programme.absence where cycle = :cycle order by person, hour")
                        .param("cycle", cycle)
                        .query((row, number) -> new Absence(row.getLong("person"), row.getLong("hour")))
                        .list(),
                database.sql("select earlier, later from programme.precedence where cycle = :cycle order by 1, 2")
                        .param("cycle", cycle)
                        .query((row, number) -> new Precedence(row.getLong("earlier"), row.getLong("later")))
                        .list(),
                days);
    }

    void team(long cycle, String pair, int teams) {
        database.sql("""
                insert into programme.team (cycle, pair, teams) values (:cycle, :pair, :teams)
                on conflict (cycle, pair) do update set teams = excluded.teams""")
                .param("cycle", cycle)
                .param("pair", pair)
                .param("teams", teams)
                .update();
    }

    void absent(long cycle, long person, LocalDate day) {
        database.sql("""
                insert into programme.absence (cycle, person, hour)
                select :cycle, :person, id from programme.hour where cycle = :cycle and day = :day on conflict do nothing""")
                .param("cycle", cycle)
                .param("person", person)
                .param("day", day)
                .update();
    }

    void absent(long cycle, long person, long hour) {
        database.sql("""
                insert into programme.absence (cycle, person, hour)
                select :cycle, :person, id from programme.hour where cycle = :cycle and id = :hour on conflict do nothing""")
                .param("cycle", cycle)
                .param("person", person)
                .param("hour", hour)
                .update();
    }

    void order(long cycle, long earlier, long later) {
        database.sql("""
                insert into programme.precedence (cycle, earlier, later) values (:cycle, :earlier, :later)
                on conflict do nothing""")
                .param("cycle", cycle)
                .param("earlier", earlier)
                .param("later", later)
                .update();
    }

    void day(long cycle, long session, LocalDate day) {
        database.sql("""
                insert into programme.given_day (cycle, session, day) values (:cycle, :session, :day)
                on conflict do nothing""")
                .param("cycle", cycle)
                .param("session", session)
                .param("day", day)
                .update();
    }

    void removeTeam(long cycle, String pair) {
        database.sql("delete from programme.team where cycle = :cycle and pair = :pair")
                .param("cycle", cycle)
                .param("pair", pair)
                .update();
    }

    void removeAbsences(long cycle, long person) {
        database.sql("delete from programme.absence where cycle = :cycle and person = :person")
                .param("cycle", cycle)
                .param("person", person)
                .update();
    }

    void removeOrder(long cycle, long earlier, long later) {
        database.sql("delete from programme.precedence where cycle = :cycle and earlier = :earlier and later = :later")
                .param("cycle", cycle)
                .param("earlier", earlier)
                .param("later", later)
                .update();
    }

    void removeDays(long cycle, long session) {
        database.sql("delete from programme.given_day where cycle = :cycle and session = :session")
                .param("cycle", cycle)
                .param("session", session)
                .update();
    }
}
