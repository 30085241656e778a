package corridor.programme.rooms;

import corridor.programme.plan.Hour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of hours. */
@Repository
class HourStore {

    private final JdbcClient database;

    HourStore(JdbcClient database) {
        this.database = database;
    }

    /** The blocks of a cycle in their order, each with its place among those of its day. */
    List<Hour> hours(long cycle) {
        return database.sql("""
                select *, count(*) filter (where not pause) over (partition by day order by starts) - 1 as rank
                from programme.hour where cycle = :cycle order by day, starts""").param("cycle", cycle).query(HourStore::hour).list();
    }

    /** Writes a block, unless it overlaps another one. */
    Optional<Long> insert(long cycle, LocalDate day, LocalTime starts, LocalTime ends, boolean pause) {
        return database.sql("""
                insert into programme.hour (cycle, day, starts, ends, pause)
                select :cycle, :day, :starts, :ends, :pause
                where not exists (select from programme.hour
                                  where cycle = :cycle and day = :day and starts < :ends and ends > :starts)
                returning id""")
                .param("cycle", cycle)
                .param("day", day)
                .param("starts", starts)
                .param("ends", ends)
                .param("pause", pause)
                .query(Long.class)
                .optional();
    }

    /** Gives a day the blocks of another, without those that overlap what is there. Returns how many. */
    int copyDay(long cycle, LocalDate from, LocalDate to) {
        return database.sql("""
                insert into programme.hour (cycle, day, starts, ends, pause)
                select h.cycle, :to, h.starts, h.ends, h.pause from programme.hour h
                where h.cycle = :cycle and h.day = :from
                  and not exists (select from programme.hour t where t.cycle = :cycle and t.day = :to
                                  and t.starts < h.ends and t.ends > h.starts)""")
                .param("cycle", cycle)
                .param("from", from)
                .param("to", to)
                .update();
    }

    void copyHours(long from, long to, Period shift) {
        database.sql("""
                insert into programme.hour (cycle, day, starts, ends, pause)
                select :to, (day + cast(:shift as interval))::date, starts, ends, pause
                from programme.hour where cycle = :from""")
                .param("from", from)
                .param("to", to)
                .param("shift", shift.toString())
                .update();
    }

    boolean removeHour(long cycle, long id) {
        return database.sql("delete from programme.hour where id = :id and cycle = :cycle")
                        .param("id", id)
                        .param("cycle", cycle)
                        .update()
                == 1;
    }

    private static Hour hour(ResultSet row, int number) throws SQLException {
        return new Hour(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getBoolean("pause"),
                Math.max(0, row.getInt("rank")));
    }
}
