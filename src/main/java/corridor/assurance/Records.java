package corridor.assurance;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.assurance.DisclosableFacts.About;
import corridor.shared.Reference;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The records of which something can be shown, whoever holds them. An area that is off has none. */
@Component
class Records {

    private final ObjectProvider<DisclosableFacts> kinds;

    Records(ObjectProvider<DisclosableFacts> kinds) {
        this.kinds = kinds;
    }

    Optional<DisclosableFacts> of(Reference about) {
        return kinds.stream().filter(one -> one.kind().equals(about.kind())).findFirst();
    }

    /** Nothing for those who belong to none of its parties: to them there is no such record. */
    Optional<About> about(Reader reader, Reference about) {
        return of(about)
                .flatMap(one -> one.about(about.id()))
                .filter(one ->
                        one.parties().stream().map(Audience::organisation).anyMatch(reader.labels()::contains));
    }
}
