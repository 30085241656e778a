package corridor.consultations;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.Consultation.Content;
import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.consultations.ConsultationView.Said;
import corridor.consultations.ConsultationView.Whole;
import corridor.forum.Cycle;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts consultations into the words of a language. */
@Component
class ConsultationViews {

    private final Consultations consultations;
    private final Contributions contributions;
    private final Organisations organisations;
    private final Chairs chairs;

    ConsultationViews(
            Consultations consultations, Contributions contributions, Organisations organisations, Chairs chairs) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.organisations = organisations;
        this.chairs = chairs;
    }

    Whole whole(Frame frame, Consultation one) {
        Content content = one.content();
        boolean answering = frame.reader().may(ConsultationLifecycle.ANSWERING, one.chairs());
        return new Whole(
                one,
                frame.in(content.title()),
                frame.in(content.text()),
                days(frame, content.day(), content.until()),
                cycle(frame, content.cycle()),
                Portions.of(
                        content.composition(),
                        code -> frame.t("constituency." + code),
                        frame.t("consultations.not-listed")),
                content.takeaways().stream().map(frame::in).toList(),
                said(frame, one, answering),
                organisations(frame),
                answering,
                Consultations.mayWrite(frame.reader()) && ConsultationLifecycle.CHANGEABLE.contains(one.state()),
                consultations.offers(frame.reader(), one));
    }

    static String days(Frame frame, @Nullable LocalDate day, @Nullable LocalDate until) {
        if (day == null) {
            return "";
        }
        return until == null || until.equals(day) ? frame.date(day) : frame.date(day) + " – " + frame.date(until);
    }

    Optional<Place> cycle(Frame frame, @Nullable Long id) {
        Cycle found =
                id == null ? null : chairs.seen(frame.reader(), List.of(id)).get(id);
        return found == null
                ? Optional.empty()
                : Optional.of(new Place(frame.in(found.title()).text(), found.url()));
    }

    private List<Said> said(Frame frame, Consultation one, boolean answering) {
        List<Contribution> all = contributions.of(frame.reader(), one);
        Map<Long, Organisation> whose = organisations.byId(
                all.stream().map(Contribution::organisation).distinct().toList());
        return all.stream()
                .map(each -> new Said(
                        each,
                        Optional.ofNullable(whose.get(each.organisation()))
                                .filter(by -> each.attributed() || answering || own(frame, by))
                                .map(by -> new Place(
                                        by.name().in(frame.language()).text(), "/organisations/" + by.slug()))))
                .toList();
    }

    private static boolean own(Frame frame, Organisation organisation) {
        return frame.reader().rightsFor().containsKey(organisation.id());
    }

    List<Option> organisations(Frame frame) {
        return contributions.organisationsOf(frame.reader()).stream()
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        one.name().in(frame.language()).text(),
                        false))
                .toList();
    }

    List<Option> cycles(Frame frame, String chosen) {
        return chairs.all(frame.reader()).stream()
                .map(one -> new Option(
                        String.valueOf(one.id()),
                        frame.in(one.title()).text(),
                        chosen.equals(String.valueOf(one.id()))))
                .toList();
    }
}
