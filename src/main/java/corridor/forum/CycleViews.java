package corridor.forum;

import corridor.actors.Organisation;
import corridor.forum.CycleView.Station;
import corridor.forum.CycleView.ThemeView;
import corridor.taxonomy.Taxonomies;
import corridor.threads.Threads;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a cycle, and what the areas say of it, into the words of a language. */
@Component
class CycleViews {

    private final Forums forums;
    private final Cycles cycles;
    private final ForumViews views;
    private final ActorLinks actors;
    private final Taxonomies taxonomies;
    private final Threads threads;
    private final List<CycleOutline> outlines;
    private final CycleListings listings;
    private final List<CyclePanel> panels;

    CycleViews(
            Forums forums,
            Cycles cycles,
            ForumViews views,
            ActorLinks actors,
            Taxonomies taxonomies,
            Threads threads,
            List<CycleOutline> outlines,
            CycleListings listings,
            List<CyclePanel> panels) {
        this.forums = forums;
        this.cycles = cycles;
        this.views = views;
        this.actors = actors;
        this.taxonomies = taxonomies;
        this.threads = threads;
        this.outlines = outlines;
        this.listings = listings;
        this.panels = panels;
    }

    /** @param all those of its forum */
    CycleView cycle(Frame frame, Forum forum, Cycle cycle, List<Cycle> all) {
        Cycle.Content content = cycle.content();
        List<ChairTerm> terms = forums.terms(forum.id());
        Map<Long, Organisation> known = views.known(terms, Stream.ofNullable(content.host()));
        return new CycleView(
                cycle,
                forum.name().in(frame.language()),
                cycle.title().in(frame.language()),
                content.theme().in(frame.language()),
                content.vision().in(frame.language()),
                views.when(frame, content.dates()),
                zone(frame, cycle),
                views.where(frame, cycle),
                content.host() == null
                        ? null
                        : actors.of(frame, known, List.of(content.host()), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                views.troika(frame, Troika.of(cycle, terms, all), known),
                content.themes().stream().map(one -> theme(frame, one)).toList(),
                content.constituencies().stream()
                        .map(code -> taxonomies
                                .title(Taxonomies.CONSTITUENCIES, code, frame.language())
                                .text())
                        .toList(),
                outlines.stream()
                        .flatMap(part -> part.tables(frame, cycle).stream())
                        .toList(),
                panels(frame, cycle),
                thread(frame, cycle),
                cycles.mayWrite(frame.reader(), cycle),
                frame.reader().may(CycleLifecycle.WRITING, cycle.chairs()) && !cycle.curated());
    }

    private static @Nullable String zone(Frame frame, Cycle cycle) {
        ZoneId zone = cycle.zone();
        return cycle.dates()
                .first()
                .filter(day -> !zone.getId().equals("UTC"))
                .map(day -> frame.zone(zone, day.atStartOfDay(zone).toInstant()))
                .orElse(null);
    }

    private ThemeView theme(Frame frame, Cycle.Theme theme) {
        String term = theme.term();
        return new ThemeView(
                theme.title().in(frame.language()),
                theme.description().in(frame.language()),
                term == null ? null : "/themes/" + term);
    }

    private List<Panel> panels(Frame frame, Cycle cycle) {
        return Stream.concat(
                        panels.stream().flatMap(part -> part.panel(frame, cycle).stream()),
                        listings.panels(frame, cycle))
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }

    private List<Station> thread(Frame frame, Cycle cycle) {
        return threads.of(frame.reader(), cycle.reference()).stream()
                .map(one -> new Station(one.relation(), one.name().in(frame.language()), one.url(), one.year()))
                .toList();
    }
}
