package corridor.partnerships;

import corridor.audit.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing is read by the world that one who is in it has not agreed to. */
@Component
class PartnershipInvariants implements Invariant {

    private final JdbcClient database;

    PartnershipInvariants(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "fronts-wait-for-consent";
    }

    @Override
    public List<String> violations() {
        return database.sql("""
                select 'partnership ' || f.partnership || ' waits for ' || f.consents_missing || ' and should wait for ' || count(y.id)
                from partnerships.front f left join partnerships.party y on y.partnership = f.partnership
                    and y.state = 'confirmed' and y.shown_at is null
                group by f.partnership, f.consents_missing having f.consents_missing <> count(y.id) limit 20""").query((row, number) -> row.getString(1)).list();
    }
}
