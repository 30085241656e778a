package corridor.demo;

import static corridor.demo.PracticeFile.orEmpty;
import static corridor.demo.PracticeFile.orNone;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.demo.CycleFile.ThemeFile;
import corridor.forum.ChairTerm;
import corridor.forum.Cycle;
import corridor.forum.CycleDraft;
import corridor.forum.DateSpan;
import corridor.forum.Forum;
import corridor.forum.ForumDraft;
import corridor.forum.ForumKind;
import corridor.forum.Origin;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of what the files of forums and cycles say. */
@Component
class ForumDrafts {

    private final Organisations organisations;
    private final Taxonomies taxonomies;

    ForumDrafts(Organisations organisations, Taxonomies taxonomies) {
        this.organisations = organisations;
        this.taxonomies = taxonomies;
    }

    ForumDraft draft(String slug, ForumFile file) {
        return new ForumDraft(
                slug,
                ForumKind.of(file.kind()).orElseThrow(),
                file.name(),
                file.organisation() == null
                        ? null
                        : organisations
                                .bySlug(file.organisation())
                                .map(Organisation::id)
                                .orElseThrow(),
                orNone(file.principles()),
                members(file.members()),
                Origin.CURATED,
                lines(file.sources()));
    }

    private static Forum.Members members(ForumFile.@Nullable MembersFile file) {
        return file == null
                ? Forum.Members.UNKNOWN
                : new Forum.Members(orNone(file.known()), file.total(), file.total() == null ? null : "exact");
    }

    static List<String> lines(Map<String, SourceLines> sources) {
        return sources.values().stream()
                .flatMap(part -> part.lines().stream())
                .distinct()
                .sorted()
                .toList();
    }

    CycleDraft draft(String name, CycleFile file) {
        Cycle.Content content = new Cycle.Content(
                file.title(),
                orEmpty(file.theme()),
                orEmpty(file.vision()),
                file.place(),
                file.country(),
                null,
                new DateSpan(null, null, file.year(), file.month()),
                ZoneOffset.UTC,
                orNone(file.themes()).stream().map(this::theme).toList(),
                List.of());
        return new CycleDraft(
                name.substring(file.forum().length() + 1),
                file.number(),
                content,
                Origin.CURATED,
                lines(file.sources()),
                orNone(file.inferred()));
    }

    private Cycle.Theme theme(ThemeFile file) {
        LocalizedText title = file.title() == null
                ? taxonomies.term("forum-themes", file.term()).orElseThrow().title()
                : file.title();
        return new Cycle.Theme(title, LocalizedText.EMPTY, file.term(), file.source());
    }

    static ChairTerm term(long forum, long cycle, CycleFile file, CycleFile.ChairFile chair) {
        return new ChairTerm(
                0,
                forum,
                cycle,
                Set.of(),
                chair.countries(),
                null,
                null,
                orNone(file.inferred()).contains("chair"),
                chair.source());
    }
}
