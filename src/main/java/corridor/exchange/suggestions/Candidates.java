package corridor.exchange.suggestions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.offices.Flags;
import corridor.actors.verification.Verifications;
import corridor.exchange.Listing;
import corridor.exchange.OpenListings.Narrow;
import corridor.exchange.TrackRecord;
import corridor.exchange.matching.Candidate;
import corridor.exchange.matching.Candidate.Party;
import corridor.exchange.matching.Candidate.Wish;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What matching asks of offers and needs: what they say, and what is known of their organisations. Nothing else. */
@Component
class Candidates {

    private final Organisations organisations;
    private final Verifications verifications;
    private final Flags flags;
    private final Wishes wishes;
    private final ObjectProvider<TrackRecord> records;

    Candidates(
            Organisations organisations,
            Verifications verifications,
            Flags flags,
            Wishes wishes,
            ObjectProvider<TrackRecord> records) {
        this.organisations = organisations;
        this.verifications = verifications;
        this.flags = flags;
        this.wishes = wishes;
        this.records = records;
    }

    /** In the order given; as many queries for one as for thousands. */
    Map<Long, Candidate> of(Collection<Listing> listings) {
        Map<Long, Wish> said = new HashMap<>();
        listings.forEach(one -> said.put(one.id(), wishes.of(one.content())));
        return candidates(listings.stream().map(Candidates::narrow).toList(), said);
    }

    private static Narrow narrow(Listing one) {
        return new Narrow(
                one.id(),
                one.version(),
                0,
                one.organisation(),
                one.shownTo(),
                one.term(),
                one.standing().held());
    }

    /** The same of what was read without its content. */
    Map<Long, Candidate> among(Collection<Narrow> listings) {
        return candidates(listings, wishes.of(listings));
    }

    private Map<Long, Candidate> candidates(Collection<Narrow> listings, Map<Long, Wish> said) {
        Set<Long> owners = listings.stream().map(Narrow::organisation).collect(Collectors.toSet());
        Set<Long> verified = verifications.verified(owners);
        Set<Long> flagged = flags.flagged(owners);
        TrackRecord known = records.getIfAvailable();
        Map<Long, Map<String, Integer>> record = known == null ? Map.of() : known.of(owners);
        Map<Long, Party> parties = new HashMap<>();
        owners.forEach(id -> parties.put(id, party(id, verified, record)));
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Narrow one : listings) {
            Wish wish = said.get(one.id());
            if (wish != null) {
                Party party = Objects.requireNonNull(parties.get(one.organisation()));
                candidates.put(
                        one.id(), candidate(one, wish, party, one.held() || flagged.contains(one.organisation())));
            }
        }
        return candidates;
    }

    private Party party(long id, Set<Long> verified, Map<Long, Map<String, Integer>> record) {
        Optional<Organisation> organisation = organisations.find(id);
        return new Party(
                id,
                organisation.map(Organisation::parent).orElse(null),
                organisation.map(Organisation::kind).orElse(""),
                verified.contains(id),
                record.getOrDefault(id, Map.of()));
    }

    private static Candidate candidate(Narrow one, Wish wish, Party party, boolean held) {
        return new Candidate(
                one.id(),
                party,
                wish,
                Objects.requireNonNullElse(one.term().starts(), LocalDate.MIN),
                Objects.requireNonNullElse(one.term().ends(), LocalDate.MIN),
                one.shownTo(),
                held);
    }
}
