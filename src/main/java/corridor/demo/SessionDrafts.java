package corridor.demo;

import static corridor.demo.PracticeFile.orNone;

import corridor.demo.CycleFile.SessionFile;
import corridor.demo.CycleFile.TableFile;
import corridor.forum.Cycle;
import corridor.forum.Origin;
import corridor.forum.sessions.Reach;
import corridor.forum.sessions.Roundtable;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.SessionDraft;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes drafts of what the files say of roundtables and sessions. */
final class SessionDrafts {

    private SessionDrafts() {}

    static Roundtable roundtable(Cycle cycle, TableFile file, int position) {
        return new Roundtable(
                0, cycle.id(), 0, file.code(), position, file.title(), file.brief(), List.of(), List.of(file.source()));
    }

    static SessionDraft draft(SessionFile file, @Nullable Long table, int position) {
        String kind = file.kind() == null ? "roundtable" : file.kind();
        Reach reach =
                file.reach() == null ? Reach.PUBLIC : Reach.of(file.reach()).orElseThrow();
        Session.Content content = new Session.Content(
                table,
                file.code(),
                kind,
                file.title(),
                asked(file.brief(), orNone(file.questions())),
                List.of(),
                file.admits(),
                reach,
                Boolean.TRUE.equals(file.listed()),
                Set.of(),
                null,
                null,
                List.of(),
                null,
                orNone(file.themes()));
        return new SessionDraft(file.slug(), content, position, Origin.CURATED, file.source());
    }

    /** The brief with the questions that were to guide the session below it, in English. */
    private static LocalizedText asked(LocalizedText brief, List<LocalizedText> questions) {
        if (questions.isEmpty()) {
            return brief;
        }
        String text = brief.in(Language.ENGLISH).text() + "\n\n"
                + questions.stream()
                        .map(one -> "· " + one.in(Language.ENGLISH).text())
                        .collect(Collectors.joining("\n"));
        return brief.with(Language.ENGLISH, text);
    }

    static SessionDraft draft(String slug, ShowingFile file) {
        Session.Content content = new Session.Content(
                null,
                null,
                file.kind(),
                file.title(),
                file.brief(),
                List.of(),
                file.admits(),
                Reach.PUBLIC,
                false,
                Set.of(),
                null,
                file.minutes(),
                List.of(),
                null,
                List.of());
        return new SessionDraft(slug, content, 100, Origin.CURATED, ForumDrafts.lines(file.sources()));
    }
}
