package corridor.forum;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.Cycle.Content;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers and contents for stories about a forum. */
public final class ForumStory {

    private static final AtomicInteger NUMBER = new AtomicInteger(50_000);

    private ForumStory() {}

    /** A number that nothing else has. */
    public static int number() {
        return NUMBER.incrementAndGet();
    }

    public static Reader secretariat(Rights rights) {
        return Reader.inRoles("person:1", Set.of(Role.SECRETARIAT), rights);
    }

    /** One who plays this role for an organisation. */
    public static Reader of(Role role, long organisation, Rights rights, String... labels) {
        Set<String> all = new java.util.HashSet<>(Set.of(labels));
        all.addAll(Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)));
        Set<Right> held = rights.of(Set.of(role));
        return new Reader("person:2", Set.of(role), Set.of(), Map.of(organisation, held), Set.copyOf(all), Set.of());
    }

    public static long organisation(JdbcClient database) {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Ministry"}', 'national-government')
                returning id""")
                .param("slug", "story-" + number())
                .query(Long.class)
                .single();
    }

    public static Content content(String title, LocalDate from, LocalDate until) {
        return new Content(
                LocalizedText.english(title),
                LocalizedText.english("Theme of " + title),
                LocalizedText.EMPTY,
                "Here",
                null,
                null,
                DateSpan.of(from, until),
                ZoneId.of("Africa/Casablanca"),
                List.of(),
                List.of());
    }

    public static long forum(Forums forums, Reader reader) {
        return forums.record(
                        reader,
                        new ForumDraft(
                                "story-" + number(),
                                ForumKind.REGIONAL,
                                LocalizedText.english("Story"),
                                null,
                                List.of(),
                                Forum.Members.UNKNOWN,
                                Origin.OWN,
                                List.of()))
                .orThrow();
    }

    public static ChairTerm term(Cycle cycle, long organisation, LocalDate starts, LocalDate ends) {
        return new ChairTerm(0, cycle.forum(), cycle.id(), Set.of(organisation), List.of(), starts, ends, false, "");
    }
}
