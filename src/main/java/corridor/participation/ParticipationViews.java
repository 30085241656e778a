package corridor.participation;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.participation.ParticipantStore.Expected;
import corridor.participation.ParticipantStore.Participant;
import corridor.participation.ParticipationView.Coming;
import corridor.participation.ParticipationView.DelegationLine;
import corridor.participation.ParticipationView.Line;
import corridor.participation.ParticipationView.Option;
import corridor.participation.ParticipationView.RegistrationLine;
import corridor.shared.Composition;
import corridor.shared.Constituency;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Slice;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Bars;
import corridor.ui.Count;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what the templates of participation show. */
@Component
class ParticipationViews {

    private final Organisations organisations;
    private final Taxonomies taxonomies;

    ParticipationViews(Organisations organisations, Taxonomies taxonomies) {
        this.organisations = organisations;
        this.taxonomies = taxonomies;
    }

    /** How many come, of which constituencies; what is not listed stands last. */
    Coming coming(Frame frame, @Nullable Composition composition) {
        if (composition == null) {
            return new Coming(0, Bars.of(List.of()));
        }
        List<Count> counts = new ArrayList<>();
        composition.listed().forEach((type, number) -> counts.add(new Count(constituency(frame, type), "", number)));
        composition.remainder().ifPresent(rest -> {
            if (rest > 0) {
                counts.add(new Count(frame.t("participation.not-listed"), "", rest));
            }
        });
        return new Coming(Objects.requireNonNullElse(composition.total(), composition.sum()), Bars.of(counts));
    }

    Slice<Line> participants(Frame frame, Slice<Participant> listed) {
        Map<Long, Organisation> known = organisations.byId(listed.items().stream()
                .flatMap(one -> Stream.ofNullable(one.organisation()))
                .toList());
        return listed.map(one -> new Line(
                one.name(),
                one.function(),
                name(frame, known, one.organisation()),
                frame.t("participation.part." + one.part())));
    }

    /** The same for those at the door. */
    List<Line> expected(Frame frame, List<Expected> expected) {
        List<Participant> people = expected.stream()
                .map(one -> new Participant(one.name(), "", one.organisation(), one.part()))
                .toList();
        return participants(frame, new Slice<>(people, 1, Math.max(1, people.size()), people.size()))
                .items();
    }

    List<DelegationLine> delegations(Frame frame, List<Delegation> delegations) {
        Map<Long, Organisation> known = organisations.byId(
                delegations.stream().map(Delegation::organisation).toList());
        return delegations.stream()
                .map(one -> new DelegationLine(
                        one,
                        name(frame, known, one.organisation()),
                        constituency(frame, one.terms().constituency())))
                .toList();
    }

    DelegationLine delegation(Frame frame, Delegation one) {
        return delegations(frame, List.of(one)).getFirst();
    }

    List<RegistrationLine> registrations(Frame frame, List<Registration> registrations) {
        Map<Long, Organisation> known = organisations.byId(registrations.stream()
                .flatMap(one -> Stream.ofNullable(one.organisation()))
                .toList());
        return registrations.stream()
                .map(one -> new RegistrationLine(
                        one,
                        one.who().name().isEmpty()
                                ? frame.t("participation.nameless")
                                : one.who().name(),
                        name(frame, known, one.organisation())))
                .toList();
    }

    RegistrationLine registration(Frame frame, Registration one) {
        return registrations(frame, List.of(one)).getFirst();
    }

    private String constituency(Frame frame, String code) {
        return taxonomies
                .title(Taxonomies.CONSTITUENCIES, code, frame.language())
                .text();
    }

    /** Every constituency that sends delegations, to choose from. */
    List<Option> constituencies(Frame frame) {
        return Arrays.stream(Constituency.values())
                .map(one -> new Option(one.code(), constituency(frame, one.code())))
                .toList();
    }

    private static Rendering name(Frame frame, Map<Long, Organisation> known, @Nullable Long id) {
        Organisation organisation = id == null ? null : known.get(id);
        return organisation == null
                ? new Rendering("", frame.language(), false)
                : organisation.name().in(frame.language());
    }
}
