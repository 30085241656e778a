package corridor.threads;

import corridor.access.Canaries;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ties one organisation that everybody sees to every hidden record: its thread may name none of them. */
class ThreadCanaries implements Canaries {

    ThreadCanaries() {}

    @Override
    public Map<String, List<String>> addresses() {
        return Map.of(
                "/threads",
                List.of("/threads?of=/organisations/iom"),
                "/threads/{kind:[a-z-]{1,40}}/{id:\\d{1,18}}",
                List.of("/threads/organisation/1"),
                "/api/v1/threads/{kind}/{id:\\d{1,18}}",
                List.of("/api/v1/threads/organisation/1"));
    }

    @Override
    public List<Canary> plant(ApplicationContext application) {
        for (String kind : List.of("practices.practice", "partnerships.partnership", "exchange.listing")) {
            application
                    .getBean(JdbcClient.class)
                    .sql("""
                    insert into threads.link (from_kind, from_id, relation, to_kind, to_id, by_hand, reason, made_by, made_at)
                    select 'organisation', 1, 'led-to', split_part(:kind, '.', 2), r.id, true, 'because', 'canary', now()
                    from %s r where r.audience <> '{public}' order by r.id desc limit 40""".formatted(kind))
                    .param("kind", kind)
                    .update();
        }
        return List.of();
    }

    @Override
    public void remove(ApplicationContext application) {
        application
                .getBean(JdbcClient.class)
                .sql("delete from threads.link where made_by = 'canary'")
                .update();
    }
}
