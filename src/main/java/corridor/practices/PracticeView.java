package corridor.practices;

import corridor.practices.PracticeCardView.Chip;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.workflow.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A practice's page in one language. Empty texts and lists are what is not known. */
public record PracticeView(
        String slug,
        int version,
        Rendering title,
        Rendering summary,
        Rendering challenge,
        Rendering approach,
        List<Rendering> takeaways,
        Rendering results,
        List<FigureView> figures,
        List<LessonView> lessons,
        List<ResourceView> resources,
        String status,
        @Nullable Rendering maturity,
        ParticularsView particulars,
        List<Chip> proponents,
        List<Chip> places,
        List<Chip> corridors,
        List<Chip> levels,
        List<Chip> themes,
        List<Chip> objectives,
        List<Chip> targets,
        List<Chip> stages,
        List<Chip> markers,
        String years,
        int duration,
        List<Rendering> shownAt,
        List<String> links,
        List<String> sources,
        List<StationView> thread,
        List<Offer> offers,
        Citation citation) {

    /** What shows how far it has come, what it takes, who pays, whom to ask. */
    public record ParticularsView(Rendering evidence, Rendering costs, Rendering funding, String contact) {

        public boolean reachedByMail() {
            return contact.matches("[^\\s@<>\"]+@[^\\s@<>\"]+");
        }
    }

    /** A number as the sources give it. */
    public record FigureView(
            Rendering label, String value, @Nullable String asOf, String source) {}

    /** What worked or did not, under which circumstances, and what others need for it. */
    public record LessonView(String kind, Rendering text, Rendering context, Rendering transferability) {}

    /** A toolkit or the like. */
    public record ResourceView(
            Rendering title, String kind, List<Language> languages, Rendering audience, String link) {}

    /** A station of the thread. */
    public record StationView(
            String relation,
            Rendering name,
            @Nullable String url,
            @Nullable Integer year) {}

    /** How to cite the page. */
    public record Citation(String text, String url, String jsonLd) {}
}
