package corridor.exchange.suggestions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.offices.Flags;
import corridor.actors.verification.Verifications;
import corridor.exchange.Listing;
import corridor.exchange.ListingContent;
import corridor.exchange.TrackRecord;
import corridor.exchange.matching.Candidate;
import corridor.exchange.matching.Candidate.Party;
import corridor.exchange.matching.Candidate.Places;
import corridor.exchange.matching.Candidate.Wish;
import corridor.shared.CountryCode;
import corridor.taxonomy.Countries;
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
    private final Countries countries;
    private final ObjectProvider<TrackRecord> records;

    Candidates(
            Organisations organisations,
            Verifications verifications,
            Flags flags,
            Countries countries,
            ObjectProvider<TrackRecord> records) {
        this.organisations = organisations;
        this.verifications = verifications;
        this.flags = flags;
        this.countries = countries;
        this.records = records;
    }

    /** In the order given; as many queries for one as for thousands. */
    Map<Long, Candidate> of(Collection<Listing> listings) {
        Set<Long> owners = listings.stream().map(Listing::organisation).collect(Collectors.toSet());
        Set<Long> verified = verifications.verified(owners);
        Set<Long> flagged = flags.flagged(owners);
        TrackRecord known = records.getIfAvailable();
        Map<Long, Map<String, Integer>> record = known == null ? Map.of() : known.of(owners);
        Map<Long, Party> parties = new HashMap<>();
        owners.forEach(id -> parties.put(id, party(id, verified, record)));
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        listings.forEach(one -> candidates.put(
                one.id(),
                candidate(
                        one,
                        Objects.requireNonNull(parties.get(one.organisation())),
                        one.standing().held() || flagged.contains(one.organisation()))));
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

    private Candidate candidate(Listing one, Party party, boolean held) {
        ListingContent content = one.content();
        Set<CountryCode> places = content.places();
        return new Candidate(
                one.id(),
                party,
                new Wish(
                        Set.copyOf(content.themes()),
                        Set.copyOf(content.capabilities()),
                        new Places(
                                content.anywhere(),
                                Set.copyOf(content.corridors()),
                                Set.copyOf(content.countries()),
                                places.stream()
                                        .flatMap(country -> countries.regionsOf(country).stream()
                                                .limit(1))
                                        .collect(Collectors.toUnmodifiableSet())),
                        content.resources().stream()
                                .map(ListingContent.ResourcePart::sort)
                                .collect(Collectors.toUnmodifiableSet()),
                        Set.copyOf(content.kindsSought()),
                        Set.copyOf(content.languages())),
                Objects.requireNonNullElse(one.term().starts(), LocalDate.MIN),
                Objects.requireNonNullElse(one.term().ends(), LocalDate.MIN),
                one.shownTo(),
                held);
    }
}
