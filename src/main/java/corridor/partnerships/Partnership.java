package corridor.partnerships;

import corridor.partnerships.gate.Gate;
import corridor.partnerships.plan.Plan;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partnership as those who are in it read it.
 *
 * @param parties all that ever were, the first asked first
 * @param hashes of the words to which parties agree, by subject
 * @param today the day for which its gate is judged
 */
public record Partnership(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        PartnershipContent content,
        List<Party> parties,
        Plan plan,
        List<Assent> assents,
        Map<String, String> hashes,
        Past past,
        LocalDate today)
        implements Case {

    public static final String KIND = "partnership";

    /**
     * What happened so far.
     *
     * @param toldAt when a partner last told anything
     * @param nextEnd the end that is proposed for a renewal; blank for none
     */
    public record Past(
            @Nullable Long initiator,
            @Nullable Reported reported,
            @Nullable Instant clearedAt,
            @Nullable Instant activatedAt,
            @Nullable Instant closedAt,
            @Nullable Instant toldAt,
            int renewals,
            String nextEnd,
            String reason,
            Instant createdAt) {}

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public LocalizedText title() {
        return content.title();
    }

    public String url() {
        return "/partnerships/" + slug;
    }

    public String workspace() {
        return url() + "/workspace";
    }

    public List<Party> confirmed() {
        return parties.stream().filter(Party::confirmed).toList();
    }

    /** Those who are asked or confirmed. */
    List<Party> standing() {
        return parties.stream().filter(one -> one.confirmed() || one.asked()).toList();
    }

    Set<Long> confirmedOrganisations() {
        return confirmed().stream().flatMap(one -> one.organisations().stream()).collect(Collectors.toSet());
    }

    /** Whose people may change it: confirmed parties, and who began it while their own focal point has not answered. */
    @Override
    public Set<Long> organisations() {
        Set<Long> writers = new LinkedHashSet<>(confirmedOrganisations());
        Long initiator = past.initiator();
        if (initiator != null
                && parties.stream()
                        .anyMatch(one -> one.asked() && one.organisations().contains(initiator))) {
            writers.add(initiator);
        }
        return writers;
    }

    /** The last word of each party that answered in the words that stand now. */
    List<Assent> answers(String subject) {
        Tally tally = tally(subject);
        return Stream.concat(tally.agreed().stream(), tally.against().stream())
                .flatMap(party -> assents.stream()
                        .filter(one ->
                                one.organisation() == party && one.subject().equals(subject))
                        .reduce((first, second) -> second)
                        .stream())
                .toList();
    }

    public Tally tally(String subject) {
        return Tally.of(subject, hashes.getOrDefault(subject, ""), confirmedOrganisations(), assents);
    }

    /** Judged for today; once it has begun for that day, so that what came due meanwhile keeps nobody from going on. */
    public Gate gate() {
        Set<Long> agreed = tally(Assent.DESIGN).agreed();
        return Gate.of(
                new Gate.Asked(
                        content.form(),
                        content.starts(),
                        slugs(confirmed()),
                        slugs(confirmed().stream()
                                .filter(one -> agreed.containsAll(one.organisations()))
                                .toList()),
                        plan),
                past.activatedAt() == null ? today : LocalDate.ofInstant(past.activatedAt(), ZoneOffset.UTC));
    }

    private static Set<String> slugs(List<Party> parties) {
        return parties.stream().map(Party::slug).collect(Collectors.toSet());
    }
}
