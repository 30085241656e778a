package corridor.vetting;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interests, what people signed of them, and reports. All of it names people or could lead to them. */
@Component
class VettingExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("interests", "vetting.interest", "What ties people and organisations to others.", true),
                new Kind("declarations", "vetting.declaration", "Signed statements that nothing ties someone.", true),
                new Kind(
                        "reports",
                        "vetting.report",
                        "Records that were reported as harmful, and what followed.",
                        true));
    }
}
