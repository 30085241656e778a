package corridor.actors;

import corridor.actors.Named.Suggestion;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a field for organisations offers while it is typed. */
@RestController
@RequestMapping("/api/v1/organisation-names")
@Tag(name = "Organisations")
class SuggestionApi {

    private final Naming naming;

    SuggestionApi(Naming naming) {
        this.naming = naming;
    }

    /** The organisations that may be meant by what was typed so far. */
    @GetMapping
    @Operation(
            summary = "Suggest organisations",
            description =
                    "q: what was typed so far of any name. Eight at most, in the language of the reader; written is "
                            + "what to send to mean this one alone.")
    List<Suggestion> suggest(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "") String q) {
        return naming.suggested(frame, q);
    }
}
