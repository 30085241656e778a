package corridor.access;

import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks: what they may do and what they may see, worked out anew for each request.
 *
 * @param actor how the audit names them, such as {@code visitor} or {@code person:12}
 * @param rights what they may do with every record that they see
 * @param rightsFor what they may do besides with the records of an organisation, by its id
 * @param labels the audiences they belong to; see {@link Audience}
 * @param recusals cases that an interest of theirs hides from them
 */
public record Reader(
        String actor,
        Set<Role> roles,
        Set<Right> rights,
        Map<Long, Set<Right>> rightsFor,
        Set<String> labels,
        Set<Reference> recusals) {

    /** Anyone at all, for reading. With what everyone may do besides: {@link #visitor}. */
    public static final Reader VISITOR =
            new Reader("visitor", Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC), Set.of());

    /** One who is not signed in. */
    public static Reader visitor(Rights rights) {
        return inRoles(VISITOR.actor(), Set.of(), rights);
    }

    /** One who holds these roles and nothing else. */
    public static Reader inRoles(String actor, Set<Role> roles, Rights rights) {
        return new Reader(actor, roles, rights.of(roles), Map.of(), Audience.labelsOf(roles), Set.of());
    }

    /** Corridor itself at work: loading the catalogue, running a job that a person started. It sees what is public. */
    public static Reader system(String job, Set<Right> rights) {
        return new Reader(
                "system:" + job, Set.of(), rights, Map.of(), Set.of(Audience.PUBLIC, Audience.SECRETARIAT), Set.of());
    }

    /** Whether they may do this with some record at all: what decides which pages and buttons are worth offering. */
    public boolean may(Right right) {
        return rights.contains(right) || rightsFor.values().stream().anyMatch(held -> held.contains(right));
    }

    /** Whether they may do this with a record of these organisations. */
    public boolean may(Right right, Set<Long> organisations) {
        return rights.contains(right) || organisations.stream().anyMatch(one -> speaksFor(one, right));
    }

    /** For which organisations they may do this, in the order of their ids. */
    public List<Long> organisationsWith(Right right) {
        return rightsFor.entrySet().stream()
                .filter(held -> held.getValue().contains(right))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether they may do this as one of this organisation, and not because they may do it everywhere. */
    public boolean speaksFor(long organisation, Right right) {
        return rightsFor.getOrDefault(organisation, Set.of()).contains(right);
    }

    /** The person, unless it is a visitor, a role for trying out, or Corridor itself. */
    public Optional<Long> person() {
        return actor.startsWith("person:")
                ? Optional.of(Long.valueOf(actor.substring("person:".length())))
                : Optional.empty();
    }

    public boolean signedIn() {
        return !actor.equals(VISITOR.actor());
    }

    /** What they are answered who may not: to sign in first, or that their role does not take this step. */
    public RefusedException refused(Object... step) {
        return new RefusedException(
                signedIn()
                        ? Refusal.of(Kind.FORBIDDEN, "right-missing", step)
                        : Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
    }
}
