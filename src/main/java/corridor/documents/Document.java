package corridor.documents;

import corridor.access.Audience;
import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document about a record, with its versions, the newest first.
 *
 * @param audience who may see it now
 * @param sharedWith who it is for once one of its versions was checked
 * @param organisations whose record it is about; read where it is changed
 * @param current the newest version that was checked; none yet, perhaps
 */
public record Document(
        long id,
        Reference about,
        String state,
        int version,
        Set<String> audience,
        Set<String> sharedWith,
        @Nullable Instant releaseAt,
        Set<Long> organisations,
        String title,
        Optional<Language> language,
        Instant createdAt,
        String createdBy,
        @Nullable Integer current,
        List<DocumentVersion> versions)
        implements Case {

    public static final String KIND = "document";

    public boolean removed() {
        return state.equals(DocumentLifecycle.REMOVED);
    }

    /** The version that readers get. */
    public Optional<DocumentVersion> readable() {
        return current == null || removed() ? Optional.empty() : numbered(current);
    }

    public Optional<DocumentVersion> numbered(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The version that was uploaded last, whatever came of it. */
    public DocumentVersion newest() {
        return versions.getFirst();
    }

    /** Where the bytes of a version are; blank while nobody gets them. */
    public String download(DocumentVersion one) {
        return one.readable()
                ? "/documents/" + id + "/" + one.number() + "/"
                        + URLEncoder.encode(one.fileName(), StandardCharsets.UTF_8)
                                .replace("+", "%20")
                : "";
    }

    /** Whoever answers for it before it was checked: its uploader, the record's organisations, or else the secretariat. */
    Set<String> keepers() {
        Set<String> keepers = new LinkedHashSet<>();
        if (createdBy.startsWith("person:")) {
            keepers.add(createdBy);
        }
        organisations.forEach(one -> keepers.add(Audience.organisation(one)));
        boolean widely = Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.SECRETARIAT).stream()
                .anyMatch(sharedWith::contains);
        if (keepers.isEmpty() || widely) {
            keepers.add(Audience.SECRETARIAT);
        }
        return keepers;
    }

    Document owned(Set<Long> owners) {
        return with(owners, sharedWith, versions);
    }

    Document sharedWith(Set<String> labels) {
        return with(organisations, labels, versions);
    }

    /** Without the versions that readers do not get. */
    Document forReaders() {
        return with(
                organisations,
                sharedWith,
                versions.stream().filter(DocumentVersion::readable).toList());
    }

    Document with(List<DocumentVersion> others) {
        return with(organisations, sharedWith, others);
    }

    private Document with(Set<Long> owners, Set<String> labels, List<DocumentVersion> others) {
        return new Document(
                id, about, state, version, audience, labels, releaseAt, owners, title, language, createdAt, createdBy,
                current, others);
    }
}
