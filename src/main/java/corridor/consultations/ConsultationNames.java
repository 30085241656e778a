package corridor.consultations;

import corridor.access.Reader;
import corridor.threads.RecordNames;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells threads what consultations are called. */
@Component
class ConsultationNames implements RecordNames {

    private final ConsultationStore store;

    ConsultationNames(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Consultation.KIND;
    }

    @Override
    public Map<Long, Named> names(Reader reader, Collection<Long> ids) {
        Map<Long, Named> names = new HashMap<>();
        store.find(reader, ids).forEach(one -> {
            LocalDate day = one.content().day();
            names.put(one.id(), new Named(one.content().title(), one.url(), day == null ? null : day.getYear()));
        });
        return names;
    }

    @Override
    public Optional<Long> at(Reader reader, String path) {
        return RecordNames.slug(path, "/consultations/")
                .flatMap(slug -> store.find(reader, slug))
                .map(Consultation::id);
    }
}
