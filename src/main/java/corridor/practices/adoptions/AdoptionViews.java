package corridor.practices.adoptions;

import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.practices.AdoptionSummary;
import corridor.practices.AdoptionSummary.Line;
import corridor.practices.Practice;
import corridor.practices.adoptions.Adoption.Account;
import corridor.practices.adoptions.AdoptionStore.Stood;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.Slice;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts adoptions into the words of a language. */
@Component
class AdoptionViews implements AdoptionSummary.Source {

    /** As many as a practice's own page shows. */
    private static final int LATEST = 10;

    private final Adoptions adoptions;
    private final Organisations organisations;
    private final Naming naming;
    private final Countries countries;

    AdoptionViews(Adoptions adoptions, Organisations organisations, Naming naming, Countries countries) {
        this.adoptions = adoptions;
        this.organisations = organisations;
        this.naming = naming;
        this.countries = countries;
    }

    @Override
    public AdoptionSummary of(Frame frame, Practice practice) {
        return page(frame, practice, 1, LATEST);
    }

    AdoptionSummary page(Frame frame, Practice practice, int page, int size) {
        Stood stood = adoptions.confirmed(frame.reader(), practice.id(), page, size);
        return stood.adoptions().isEmpty()
                ? AdoptionSummary.NONE
                : new AdoptionSummary(stood.total(), stood.outcomes(), lines(frame, stood.adoptions()));
    }

    Line line(Frame frame, Adoption adoption) {
        return lines(frame, List.of(adoption)).getFirst();
    }

    List<Line> lines(Frame frame, List<Adoption> listed) {
        Map<Long, Organisation> named = organisations.byId(
                listed.stream().map(Adoption::organisation).distinct().toList());
        return listed.stream()
                .map(one -> line(frame, one, named.get(one.organisation())))
                .toList();
    }

    private Line line(Frame frame, Adoption one, @org.jspecify.annotations.Nullable Organisation organisation) {
        Account told = one.account();
        return new Line(
                organisation == null
                        ? ""
                        : organisation.name().in(frame.language()).text(),
                organisation == null ? "" : "/organisations/" + organisation.slug(),
                place(told, frame.language()),
                told.year(),
                told.outcome(),
                told.adapted(),
                told.story(),
                told.link(),
                told.language(),
                one.by());
    }

    private String place(Account told, Language language) {
        return told.country().isEmpty()
                ? told.place()
                : told.place() + ", "
                        + countries
                                .name(new CountryCode(told.country()), language)
                                .text();
    }

    /** A page of those that concern a reader. */
    Slice<AdoptionView.Own> own(Frame frame, Slice<Adoption> listed) {
        List<Line> lines = lines(frame, listed.items());
        return new Slice<>(
                java.util.stream.IntStream.range(0, lines.size())
                        .mapToObj(at -> new AdoptionView.Own(listed.items().get(at), lines.get(at)))
                        .toList(),
                listed.number(),
                listed.size(),
                listed.total());
    }

    AdoptionView.Form form(Frame frame, AdoptionForm typed, Map<String, String> problems, Map<String, String> theirs) {
        return new AdoptionView.Form(
                typed,
                problems,
                theirs,
                adoptions.owners(frame.reader()),
                naming.of(frame, "organisation", typed.organisation()),
                countries.all().stream()
                        .map(one -> new AdoptionView.Option(
                                one.value(),
                                countries.name(one, frame.language()).text()))
                        .sorted((one, other) -> frame.alphabetical().compare(one.label(), other.label()))
                        .toList());
    }
}
