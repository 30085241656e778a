package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;

import corridor.consultations.Consultation;
import corridor.consultations.Consultations;
import corridor.consultations.inquiries.Inquiries;
import corridor.consultations.inquiries.Inquiry;
import corridor.demo.ConsultationFile.TakeawayFile;
import corridor.forum.Cycle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records the curated consultations, inquiries, calls to action and correspondence. */
@Component
class ConsultationLoader {

    private final Catalogue catalogue;
    private final ObjectProvider<Consultations> consultations;
    private final ObjectProvider<Inquiries> inquiries;
    private final AppealLoader appeals;

    ConsultationLoader(
            Catalogue catalogue,
            ObjectProvider<Consultations> consultations,
            ObjectProvider<Inquiries> inquiries,
            AppealLoader appeals) {
        this.catalogue = catalogue;
        this.consultations = consultations;
        this.inquiries = inquiries;
        this.appeals = appeals;
    }

    /** In the caller's transaction, with cycles by the names of their files; nothing where consultations are off. */
    void load(Map<String, Cycle> cycles) {
        Consultations door = consultations.getIfAvailable();
        if (door != null) {
            catalogue
                    .consultations()
                    .forEach((name, file) -> door.record(
                                    CURATOR,
                                    new Consultation.Content(
                                            file.title(),
                                            file.text(),
                                            Objects.requireNonNull(cycles.get(file.cycle()), name)
                                                    .id(),
                                            file.day(),
                                            null,
                                            file.composition(),
                                            file.takeaways().stream()
                                                    .map(TakeawayFile::text)
                                                    .toList()),
                                    ForumDrafts.lines(file.sources()))
                            .orThrow());
            inquire(cycles);
            appeals.load();
        }
    }

    /** What was asked and who answered nobody says. */
    private void inquire(Map<String, Cycle> cycles) {
        catalogue
                .inquiries()
                .forEach((name, file) -> inquiries
                        .getObject()
                        .record(
                                CURATOR,
                                new Inquiry.Content(
                                        file.title(),
                                        file.text(),
                                        Objects.requireNonNull(cycles.get(file.cycle()), name)
                                                .id(),
                                        List.of(),
                                        null,
                                        null,
                                        List.of()),
                                ForumDrafts.lines(file.sources()))
                        .orThrow());
    }
}
