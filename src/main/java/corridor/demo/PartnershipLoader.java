package corridor.demo;

import static corridor.demo.PracticeFile.orNone;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.partnerships.PartnershipContent;
import corridor.partnerships.Partnerships;
import corridor.partnerships.Reported;
import corridor.partnerships.Reporting;
import corridor.partnerships.Reporting.ReportedDraft;
import corridor.partnerships.Reporting.ReportedParty;
import corridor.practices.Practices;
import corridor.shared.Corridor;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Years;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the partnerships of which the documents tell, each tied to the practice that is the same undertaking. */
@Component
class PartnershipLoader {

    private static final Reader CURATOR =
            Reader.system("catalogue", Set.of(new Right("partnership.write"), new Right("partnership.record")));

    private final Catalogue catalogue;
    private final CatalogueLoader organisations;
    private final ObjectProvider<Partnerships> partnerships;
    private final ObjectProvider<Reporting> reporting;
    private final ObjectProvider<Practices> practices;

    PartnershipLoader(
            Catalogue catalogue,
            CatalogueLoader organisations,
            ObjectProvider<Partnerships> partnerships,
            ObjectProvider<Reporting> reporting,
            ObjectProvider<Practices> practices) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.partnerships = partnerships;
        this.reporting = reporting;
        this.practices = practices;
    }

    /** Unless the area is off, or some partnership is there. */
    @Transactional
    public boolean load() {
        Partnerships door = partnerships.getIfAvailable();
        if (door == null || !door.isEmpty()) {
            return false;
        }
        record(reporting.getObject());
        return true;
    }

    private void record(Reporting door) {
        Map<String, Long> known = organisations.recordOrganisations();
        Map<String, PracticeFile> files = catalogue.practices();
        door.record(
                CURATOR,
                catalogue.partnerships().entrySet().stream()
                        .map(one -> draft(
                                one.getKey(),
                                one.getValue(),
                                files.get(one.getValue().practice()),
                                known))
                        .toList());
    }

    private ReportedDraft draft(
            String slug, PartnershipFile file, @Nullable PracticeFile practice, Map<String, Long> known) {
        return new ReportedDraft(
                slug,
                content(file, practice),
                new Reported(
                        file.basis(),
                        orNone(file.facts()).stream()
                                .map(one -> new Reported.Fact(one.section(), one.text(), lines(one.source())))
                                .toList(),
                        orNone(file.others()).stream()
                                .map(one -> new Reported.Other(one.name(), one.count(), lines(one.source())))
                                .toList(),
                        orNone(file.presenters()).stream()
                                .map(one ->
                                        new Reported.Presenter(one.organisation(), one.country(), lines(one.source())))
                                .toList(),
                        file.sources(),
                        orNone(file.inferred())),
                file.parties().stream()
                        .map(one -> new ReportedParty(
                                one.organisation() == null
                                        ? null
                                        : Objects.requireNonNull(
                                                known.get(one.organisation()),
                                                () -> slug + " names an organisation that has no file"),
                                one.country(),
                                Objects.requireNonNullElse(one.part(), ""),
                                Boolean.TRUE.equals(one.inferred()),
                                lines(one.source())))
                        .toList(),
                same(file.practice()));
    }

    private static String lines(SourceLines source) {
        return String.join(" ", source.lines());
    }

    /** What the file leaves out is taken from the practice. */
    private static PartnershipContent content(PartnershipFile file, @Nullable PracticeFile practice) {
        PracticeFile.PlacesFile places = file.places() == null && practice != null ? practice.places() : file.places();
        Years years = file.years() == null && practice != null ? practice.years() : file.years();
        return new PartnershipContent(
                file.title(),
                file.summary() == null && practice != null ? practice.summary() : PracticeFile.orEmpty(file.summary()),
                Objects.requireNonNullElse(file.form(), ""),
                year(years == null ? null : years.from()),
                year(years == null ? null : years.to()),
                either(file.themes(), practice == null ? null : practice.themes()),
                places == null ? List.of() : orNone(places.countries()),
                places == null
                        ? List.of()
                        : orNone(places.corridors()).stream()
                                .map(Corridor::parse)
                                .toList(),
                either(file.objectives(), practice == null ? null : practice.objectives()),
                either(file.targets(), practice == null ? null : practice.targets()),
                "",
                "");
    }

    private static List<String> either(@Nullable List<String> own, @Nullable List<String> other) {
        return own == null ? orNone(other) : own;
    }

    private static String year(@Nullable Integer year) {
        return year == null ? "" : String.valueOf(year);
    }

    private @Nullable Reference same(String practice) {
        Practices door = practices.getIfAvailable();
        return door != null
                        && door.find(CURATOR, practice)
                                instanceof Outcome.Done<corridor.practices.Practice>(corridor.practices.Practice found)
                ? found.reference()
                : null;
    }
}
