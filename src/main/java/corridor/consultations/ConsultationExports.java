package corridor.consultations;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Consultations as they leave with an export. */
@Component
class ConsultationExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "consultations",
                        "consultations.consultation",
                        "Consultations: who took part and what they came to. Types that are listed never exceed the total.",
                        false),
                new Kind(
                        "contributions",
                        "consultations.contribution",
                        "What organisations said, named publicly or not, and what became of it.",
                        true));
    }
}
