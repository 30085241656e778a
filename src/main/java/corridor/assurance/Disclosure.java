package corridor.assurance;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What parties want to show of a record. Its words never change: other words are another disclosure.
 *
 * @param fact code of the fact within the record
 * @param place where its parties work on the record
 * @param shownTo label of those who shall read it
 * @param replyUntil until when those named may reply; none where nobody is, or while the parties are asked
 * @param shownFrom from when it is shown at the earliest; none for as soon as all agree
 * @param parties whose consent is needed
 * @param named organisations of which it speaks and that are no party
 */
public record Disclosure(
        long id,
        Reference about,
        String fact,
        String state,
        int version,
        Set<String> audience,
        LocalizedText title,
        String place,
        String shownTo,
        @Nullable Instant embargo,
        @Nullable Instant replyUntil,
        @Nullable Instant shownFrom,
        Set<Long> parties,
        Set<Long> named,
        String content,
        Instant proposedAt,
        List<Consent> consents)
        implements Case {

    public static final String KIND = "disclosure";

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/disclosures/" + id;
    }

    @Override
    public Set<Long> organisations() {
        return parties;
    }

    Set<Long> organisations(Right right) {
        return right.equals(DisclosureLifecycle.REPLYING) ? named : parties;
    }

    boolean agreed() {
        return consents.stream().allMatch(Consent::given);
    }

    Set<Long> given() {
        return consents.stream()
                .filter(Consent::given)
                .map(Consent::organisation)
                .collect(Collectors.toSet());
    }

    /** As this reader may read it: parties read what each says, who may stop it who agreed, and those named neither. */
    Disclosure readBy(Reader reader) {
        if (parties.stream().map(Audience::organisation).anyMatch(reader.labels()::contains)) {
            return this;
        }
        return reader.may(DisclosureLifecycle.STOPPING)
                ? saying(consents.stream()
                        .map(each -> new Consent(each.organisation(), each.answer(), each.at(), ""))
                        .toList())
                : saying(List.of());
    }

    Disclosure saying(List<Consent> said) {
        return new Disclosure(
                id,
                about,
                fact,
                state,
                version,
                audience,
                title,
                place,
                shownTo,
                embargo,
                replyUntil,
                shownFrom,
                parties,
                named,
                content,
                proposedAt,
                said);
    }
}
