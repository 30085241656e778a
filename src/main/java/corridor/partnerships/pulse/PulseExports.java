package corridor.partnerships.pulse;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rounds as they leave with an export: of what people answered, only what was shown. */
@Component
class PulseExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                        "pulse-rounds",
                        "partnerships.pulse_round",
                        "Rounds of questions to the people of partnerships, with what came of them where enough answered.",
                        true)
                .where("t.state <> 'open'")
                .without("secret"));
    }
}
