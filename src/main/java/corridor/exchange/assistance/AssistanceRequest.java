package corridor.exchange.assistance;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.util.List;
import java.util.Set;

/**
 * Help that an organisation asks for.
 *
 * @param reason why it was declined; blank where it was not
 * @param outcome how it ended; blank while it has not
 */
public record AssistanceRequest(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        long organisation,
        RequestContent content,
        boolean onBehalf,
        String reason,
        String outcome,
        String outcomeText)
        implements Case {

    public static final String KIND = "assistance-request";

    @Override
    public Set<Long> organisations() {
        return Set.of(organisation);
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/exchange/assistance/" + slug;
    }

    public LocalizedText title() {
        return content.title();
    }
}
