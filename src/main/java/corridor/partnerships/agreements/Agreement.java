package corridor.partnerships.agreements;

import corridor.access.Right;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its parties read it, or as documents tell of it.
 *
 * @param partnership to which it belongs
 * @param initiator the organisation that drafts it
 * @param organisations its parties
 * @param sha256 of the text that is or was to be signed; blank before
 * @param prolongedUntil until when it goes on, beyond the end that was signed
 * @param signatures those that count
 */
public record Agreement(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        AgreementContent content,
        @Nullable Long partnership,
        @Nullable Long initiator,
        Set<Long> organisations,
        @Nullable ReportedAgreement reported,
        List<Clause> clauses,
        @Nullable Text text,
        String sha256,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate prolongedUntil,
        @Nullable LocalDate endedOn,
        String reason,
        List<Signature> signatures,
        List<Claim> claims)
        implements Case {

    public static final String KIND = "agreement";

    /** A version of a document, and the hash of its bytes. */
    public record Text(long document, int number, String sha256) {}

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/agreements/" + slug;
    }

    public String workspace() {
        return url() + "/workspace";
    }

    /** The hash in groups of four signs. */
    public String hash() {
        return sha256.replaceAll("(.{4})(?!$)", "$1 ");
    }

    Set<Long> organisations(Right right) {
        boolean drafted = state.equals(AgreementLifecycle.DRAFT) && right.equals(AgreementLifecycle.WRITING);
        return drafted && initiator != null ? Set.of(initiator) : organisations;
    }

    Set<Long> signed() {
        return signatures.stream().map(Signature::organisation).collect(Collectors.toSet());
    }

    boolean complete() {
        return !organisations.isEmpty() && signed().containsAll(organisations);
    }

    /** The same with other words of itself. */
    Agreement saying(AgreementContent other) {
        return new Agreement(
                id,
                slug,
                state,
                version,
                audience,
                other,
                partnership,
                initiator,
                organisations,
                reported,
                clauses,
                text,
                sha256,
                signedOn,
                inForceOn,
                prolongedUntil,
                endedOn,
                reason,
                signatures,
                claims);
    }

    /** Whether every clause of a labour agreement has an answer; "no" is one. */
    boolean answered() {
        return !content.instrument().equals(AgreementContent.LABOUR)
                || clauses.stream().allMatch(Clause::answered);
    }

    /** Whether it says when it ends; then that was signed, and a later end follows from its renewing itself alone. */
    boolean ends() {
        return !content.expires().isEmpty();
    }

    boolean renewsItself() {
        return content.renews().equals("yes");
    }

    /** Whether a day lies after the end that was signed, be that a day, a month or a year. */
    boolean endsBefore(LocalDate day) {
        String end = content.expires();
        return day.toString().substring(0, end.length()).compareTo(end) > 0;
    }

    boolean implemented() {
        return claims.stream().anyMatch(one -> one.confirmedBy() != null);
    }
}
