package corridor.documents;

import corridor.access.Audience;
import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.documents.DocumentOwners.Owned;
import corridor.documents.DocumentView.PreviewView;
import corridor.documents.DocumentView.Typed;
import corridor.documents.DocumentView.VersionView;
import corridor.jobs.Jobs;
import corridor.shared.Language;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts documents into the words of a language. */
@Component
class DocumentViews {

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    private final Documents documents;
    private final Organisations organisations;
    private final Naming naming;
    private final Jobs jobs;

    DocumentViews(Documents documents, Organisations organisations, Naming naming, Jobs jobs) {
        this.documents = documents;
        this.organisations = organisations;
        this.naming = naming;
        this.jobs = jobs;
    }

    DocumentRow row(Frame frame, Document document) {
        DocumentVersion shown = document.readable().orElseGet(document::newest);
        return new DocumentRow(
                document.id(),
                document.title(),
                document.language().map(Language::tag).orElse(""),
                document.language().map(Language::ownName).orElse(""),
                shown.type().label(),
                size(frame, shown.size()),
                readers(frame, document.sharedWith()),
                document.sharedWith().contains(Audience.PUBLIC),
                document.newest().number(),
                shown.finding(),
                document.download(shown));
    }

    DocumentView view(Frame frame, Document document, Owned place, Typed typed) {
        DocumentVersion shown = document.readable().orElseGet(document::newest);
        boolean keeper = documents.mayAdd(frame.reader(), place);
        return new DocumentView(
                row(frame, document),
                document.version(),
                place.name().in(frame.language()).text(),
                place.url(),
                document.versions().stream()
                        .map(one -> version(frame, document, one))
                        .toList(),
                documents.previews(shown).stream()
                        .map(one -> preview(document, shown, one))
                        .toList(),
                shown.readable() && jobs.pending(PreviewWork.NAME, shown.id()),
                document.releaseAt() == null ? "" : frame.time(document.releaseAt()),
                keeper ? picker(frame, document, typed) : null,
                typed);
    }

    private AudiencePicker picker(Frame frame, Document document, Typed typed) {
        DocumentForm sharing = typed.sharing();
        return sharing == null
                ? picker(frame, AudienceChoice.of(frame.reader(), document.sharedWith()))
                : picker(frame, sharing.readers(), sharing.named());
    }

    private static VersionView version(Frame frame, Document document, DocumentVersion version) {
        String threat = version.threat();
        String problem = version.problem();
        return new VersionView(
                version.number(),
                version.fileName(),
                version.type().label(),
                size(frame, version.size()),
                frame.date(version.at()),
                version.reason(),
                version.finding(),
                threat != null ? threat : problem != null ? problem : "",
                version.sha256(),
                document.download(version));
    }

    private static PreviewView preview(Document document, DocumentVersion version, Preview one) {
        return new PreviewView(
                "/documents/" + document.id() + "/" + version.number() + "/previews/" + one.page(),
                one.page(),
                one.width(),
                one.height());
    }

    static String size(Frame frame, long bytes) {
        return bytes < MEGABYTE
                ? frame.t("documents.kilobytes", Math.max(1, Math.round((double) bytes / KILOBYTE)))
                : frame.t("documents.megabytes", Math.round(10.0 * bytes / MEGABYTE) / 10.0);
    }

    private List<String> readers(Frame frame, Set<String> labels) {
        if (labels.contains(Audience.PUBLIC)) {
            return List.of(frame.t("documents.readers.everyone"));
        }
        List<String> readers = new ArrayList<>();
        if (labels.contains(Audience.COMMUNITY)) {
            readers.add(frame.t("documents.readers.community"));
        }
        if (labels.contains(Audience.SECRETARIAT)) {
            readers.add(frame.t("documents.readers.secretariat"));
        }
        Set<Long> chosen = AudienceChoice.organisationsIn(labels);
        organisations.find(chosen).forEach(one -> readers.add(one.label(frame.language())));
        if (readers.isEmpty()) {
            readers.add(frame.t("documents.readers.chosen"));
        }
        return readers;
    }

    /** What a form says of readers besides ticks. */
    Named named(Frame frame, MultiValueMap<String, String> sent) {
        return naming.read(frame, sent, DocumentForm.ORGANISATIONS);
    }

    AudiencePicker picker(Frame frame, AudienceChoice choice) {
        return picker(frame, choice, naming.of(frame, Map.of(DocumentForm.ORGANISATIONS, choice.organisations())));
    }

    AudiencePicker picker(Frame frame, AudienceChoice choice, Named named) {
        Set<Long> own = AudienceChoice.ownOf(frame.reader());
        return new AudiencePicker(
                choice.ticked(AudienceChoice.EVERYONE),
                choice.ticked(AudienceChoice.COMMUNITY),
                choice.ticked(AudienceChoice.OWN),
                choice.ticked(AudienceChoice.SECRETARIAT),
                organisations.find(own).stream().map(one -> name(frame, one)).toList(),
                named);
    }

    private static String name(Frame frame, Organisation organisation) {
        return organisation.name().in(frame.language()).text();
    }
}
