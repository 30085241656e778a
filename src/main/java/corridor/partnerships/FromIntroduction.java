package corridor.partnerships;

import corridor.access.Reader;
import corridor.exchange.Conversion;
import corridor.shared.Corridor;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a partnership of an introduction in which both sides are: one begins it, the other is asked. */
@Component
class FromIntroduction implements Conversion {

    private final Undertakings undertakings;
    private final Parties parties;

    FromIntroduction(Undertakings undertakings, Parties parties) {
        this.undertakings = undertakings;
        this.parties = parties;
    }

    @Override
    @Transactional
    public Outcome<Reference> begin(Reader reader, Started started) {
        Optional<Long> own = started.organisations().stream()
                .filter(one -> reader.may(PartnershipLifecycle.WRITING, Set.of(one)))
                .findFirst();
        if (own.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "partnership-not-own"));
        }
        PartnershipContent bare = PartnershipContent.called(started.title(), started.summary());
        PartnershipContent content = new PartnershipContent(
                bare.title(),
                bare.summary(),
                "",
                "",
                "",
                started.themes(),
                started.countries(),
                started.corridors().stream().map(Corridor::parse).toList(),
                java.util.List.of(),
                java.util.List.of(),
                "",
                "match");
        return undertakings
                .explore(reader, own.get(), "", content, null)
                .then(id -> ask(reader, id, started, own.get()));
    }

    private Outcome<Reference> ask(Reader reader, long id, Started started, long own) {
        for (Long other : started.organisations()) {
            if (other != own
                    && parties.ask(reader, Target.of(id), other, "")
                            instanceof Outcome.Refused<Long>(Refusal refusal)) {
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(new Reference(Partnership.KIND, id));
    }
}
