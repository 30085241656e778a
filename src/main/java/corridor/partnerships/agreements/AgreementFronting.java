package corridor.partnerships.agreements;

import corridor.access.Audience;
import corridor.assurance.DisclosableFacts;
import corridor.assurance.Disclosed;
import corridor.assurance.Releases;
import corridor.assurance.Visibility;
import corridor.workflow.Moved;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the world may read of agreements equal to what their parties agreed to show, in the transaction of each change. */
@Component
class AgreementFronting {

    private final JdbcClient database;
    private final AgreementStore store;
    private final AgreementRows rows;
    private final Releases releases;

    AgreementFronting(JdbcClient database, AgreementStore store, AgreementRows rows, Releases releases) {
        this.database = database;
        this.store = store;
        this.rows = rows;
        this.releases = releases;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Agreement.KIND)) {
            refresh(moved.records());
        }
    }

    @EventListener
    void follow(Disclosed disclosed) {
        if (disclosed.about().kind().equals(Agreement.KIND)) {
            refresh(List.of(disclosed.about().id()));
        }
    }

    /** One after the other: what was withdrawn meanwhile does not come back. What is dropped is hidden, whatever was agreed. */
    private void refresh(Collection<Long> ids) {
        List<Agreement> those = store.lock(ids);
        Map<Long, Visibility> asked = releases.visibility(Agreement.KIND, DisclosableFacts.FRONT, ids);
        those.forEach(one -> write(
                one,
                one.state().equals(AgreementLifecycle.DROPPED)
                        ? unasked(one)
                        : asked.getOrDefault(one.id(), unasked(one))));
    }

    /** Of what documents tell everybody reads; of all else nobody, until it is asked and agreed. */
    private Visibility unasked(Agreement one) {
        int missing = one.reported() == null ? Math.max(1, one.organisations().size()) : 0;
        return new Visibility(Set.of(Audience.PUBLIC), null, missing, Set.of(), rows.written(one.content()));
    }

    /** Whoever became a party after the others were asked has not agreed either. */
    private static int unagreed(Agreement one, Visibility visibility) {
        return (int) one.organisations().stream()
                .filter(party -> !visibility.given().contains(party))
                .count();
    }

    /** Hides what the world reads of it from all but the secretariat, or shows again what its parties agreed to. */
    void hold(long id, boolean held) {
        database.sql("""
                update partnerships.agreement_front set version = version + 1, held = :held, audience = :audience where agreement = :id""")
                .param("id", id)
                .param("held", held)
                .param("audience", new String[] {Audience.SECRETARIAT})
                .update();
        refresh(List.of(id));
    }

    private void write(Agreement one, Visibility visibility) {
        database.sql("""
                insert into partnerships.agreement_front as f (agreement, audience, release_at, consents_missing, stage, content)
                values (:id, :audience, :release, :missing, :stage, :content::jsonb)
                on conflict (agreement) do update set version = f.version + 1,
                    audience = case when f.held then f.audience else excluded.audience end,
                    release_at = excluded.release_at, consents_missing = excluded.consents_missing, stage = excluded.stage,
                    content = excluded.content""")
                .param("id", one.id())
                .param("audience", visibility.audience().toArray(String[]::new))
                .param(
                        "release",
                        visibility.releaseAt() == null
                                ? null
                                : visibility.releaseAt().atOffset(ZoneOffset.UTC))
                .param("missing", Math.max(visibility.consentsMissing(), unagreed(one, visibility)))
                .param("stage", stage(one))
                .param("content", visibility.content())
                .update();
    }

    private static String stage(Agreement one) {
        return AgreementLifecycle.STANDING.contains(one.state())
                ? AgreementFront.SIGNED
                : one.state().equals(AgreementLifecycle.ENDED) ? AgreementFront.ENDED : AgreementFront.PREPARED;
    }
}
