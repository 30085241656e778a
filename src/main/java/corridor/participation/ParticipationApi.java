package corridor.participation;

import corridor.forum.Cycle;
import corridor.shared.Composition;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part, for programs: the same doors, the same refusals. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Participation")
class ParticipationApi {

    private final CyclePlace places;
    private final Participants participants;
    private final Delegations delegations;
    private final ParticipationViews views;

    ParticipationApi(CyclePlace places, Participants participants, Delegations delegations, ParticipationViews views) {
        this.places = places;
        this.participants = participants;
        this.delegations = delegations;
        this.views = views;
    }

    @GetMapping("/forums/{forum}/cycles/{cycle}/participants")
    @Operation(
            summary = "Who comes to a cycle",
            description = "Figures for everybody; names for those who come as well, and of those alone who agreed.")
    Coming participants(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam(defaultValue = "1") int page) {
        Cycle found = places.find(frame, forum, cycle);
        Composition known = participants.compositions(Set.of(found.id())).get(found.id());
        return new Coming(
                known == null ? null : known.total(),
                known == null ? Map.of() : known.listed(),
                Participants.maySee(frame.reader(), found.id())
                        ? views.participants(frame, participants.listed(frame.reader(), found.id(), page))
                                .items()
                        : List.of());
    }

    @GetMapping("/forums/{forum}/cycles/{cycle}/delegations")
    @Operation(summary = "Delegations of a cycle: those of one's organisations, or all for the secretariat")
    List<DelegationAnswer> delegations(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = places.find(frame, forum, cycle);
        return views.delegations(frame, delegations.in(frame.reader(), found.id())).stream()
                .map(line -> new DelegationAnswer(
                        line.delegation().id(),
                        line.organisation().text(),
                        line.delegation().state(),
                        line.delegation().version(),
                        line.delegation().terms().constituency(),
                        line.delegation().terms().places(),
                        line.delegation().taken(),
                        line.delegation().terms().lastDay().toString()))
                .toList();
    }

    /** Who comes. */
    public record Coming(
            @Nullable Integer total, Map<String, Integer> constituencies, List<ParticipationView.Line> participants) {}

    /** A delegation. */
    public record DelegationAnswer(
            long id,
            String organisation,
            String state,
            int version,
            String constituency,
            int places,
            int taken,
            String lastDay) {}
}
