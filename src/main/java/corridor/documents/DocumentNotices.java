package corridor.documents;

import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Moved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever answers for a document that a virus was found in it. */
@Component
class DocumentNotices {

    private final DocumentLifecycle lifecycle;
    private final Notices notices;

    DocumentNotices(DocumentLifecycle lifecycle, Notices notices) {
        this.lifecycle = lifecycle;
        this.notices = notices;
    }

    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Document.KIND) && moved.action().equals("condemn")) {
            lifecycle.lock(moved.records()).forEach(this::tell);
        }
    }

    private void tell(Document document) {
        notices.tell(new Notice(
                "documents.infected",
                new Reference(Document.KIND, document.id()),
                LocalizedText.english(document.title()),
                "/documents/" + document.id(),
                document.keepers(),
                null,
                List.of()));
    }
}
