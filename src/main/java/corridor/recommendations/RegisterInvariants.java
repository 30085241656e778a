package corridor.recommendations;

import corridor.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold of the register at any moment. */
@Component
class RegisterInvariants implements Invariant {

    private final JdbcClient database;

    RegisterInvariants(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "register-of-recommendations";
    }

    @Override
    public List<String> violations() {
        return database.sql("""
                select number || ' does not stand in the cycle that it was issued in or carried to last'
                from recommendations.recommendation r
                where number is not null and cycle is distinct from (
                  select b.cycle from recommendations.bearing b where b.recommendation = r.id order by b.made_at desc, b.ruling desc nulls last limit 1)
                union all
                select number || ' left the register without a decision' from recommendations.recommendation r
                where state in ('done', 'dropped', 'merged') and not exists (
                  select from recommendations.ruled d where d.recommendation = r.id and d.ruling = r.last_ruling)
                union all
                select number || ' was issued and has no text of its own' from recommendations.recommendation r
                where number is not null and not exists (
                  select from recommendations.wording w
                  where w.recommendation = r.id and w.number = r.wording and w.text = r.text)
                order by 1 limit 20""").query((row, number) -> row.getString(1)).list();
    }
}
