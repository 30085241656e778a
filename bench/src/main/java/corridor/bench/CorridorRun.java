package corridor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Corridor at one size: records imported through its door, then load on each of its pages. */
final class CorridorRun {

    private static final int LIST_PAGES = 50;
    private static final int SAMPLE = 25;

    private final Options options;
    private final Records records;
    private final Wrk wrk;

    CorridorRun(Options options, Records records) {
        this.options = options;
        this.records = records;
        this.wrk = new Wrk(options);
    }

    /**
     * What Corridor reached.
     *
     * @param loads by work
     * @param files a static file of the size of the work's page, from the same server
     * @param apart the same pages asked by visitors alone, and by people who are signed in alone
     * @param found sum of the totals of all queries
     * @param missed queries that found nothing
     * @param forum pages of a meeting beside open lines
     * @param resident memory of its process in bytes, after the runs
     * @param database memory of its PostgreSQL in bytes
     */
    record Result(
            Optional<Importing.Result> imported,
            Map<Work, Wrk.Load> loads,
            Map<Work, Wrk.Load> files,
            Map<Work, Apart> apart,
            long found,
            List<String> missed,
            Optional<ForumPages.Result> forum,
            long resident,
            long database) {

        Wrk.Load load(Work work) {
            return loads.getOrDefault(work, Wrk.Load.ABSENT);
        }
    }

    /** The same load without and with a sign-in. */
    record Apart(Wrk.Load visitors, Wrk.Load signedIn) {}

    Result run(int size, List<Query> queries) {
        try (Corridor corridor = Corridor.start(options, Folders.emptied(options.files(), "corridor-" + size))) {
            String cookie = corridor.signedInCookie();
            Optional<Importing.Result> imported = Optional.empty();
            if (size > 0) {
                Bench.say("import, " + size);
                imported = Optional.of(new Importing(options).run(size, records, corridor, cookie));
            }
            Sample sample = sample(corridor, queries);
            Map<Work, Wrk.Load> loads = new EnumMap<>(Work.class);
            Map<Work, Wrk.Load> files = new EnumMap<>(Work.class);
            paths(queries, sample.slugs).forEach((work, paths) -> {
                if (options.runs(work) || options.runs(Work.MEMORY)) {
                    Bench.say(work.code() + ", " + size);
                    loads.put(work, wrk.run(work.code(), corridor.server(), corridor.processes(), paths, cookie));
                    if (work.besideFile()) {
                        files.put(work, file(corridor, work, paths));
                    }
                }
            });
            Map<Work, Apart> apart =
                    options.runs(Work.SIGNED_IN) ? apart(corridor, paths(queries, sample.slugs), cookie) : Map.of();
            Optional<ForumPages.Result> forum = options.runs(Work.FORUM_PAGES)
                    ? Optional.of(new ForumPages(options).run(corridor, cookie))
                    : Optional.empty();
            return new Result(
                    imported,
                    loads,
                    files,
                    apart,
                    sample.found,
                    sample.missed,
                    forum,
                    corridor.residentMemory(),
                    corridor.databaseMemory());
        }
    }

    /** What the queries find, each asked once. */
    private record Sample(List<String> slugs, long found, List<String> missed) {}

    private static Sample sample(Corridor corridor, List<Query> queries) {
        Set<String> slugs = new LinkedHashSet<>();
        long found = 0;
        List<String> missed = new ArrayList<>();
        collect(corridor.json("/api/v1/practices?size=100"), slugs);
        for (Query query : queries) {
            JsonNode answer = corridor.json(api(query));
            long total = answer.get("total").asLong();
            found += total;
            if (total == 0) {
                missed.add(query.parameters());
            }
            collect(answer, slugs);
        }
        return new Sample(new ArrayList<>(slugs), found, missed);
    }

    private static void collect(JsonNode answer, Set<String> slugs) {
        answer.get("items").forEach(item -> slugs.add(item.get("slug").asText()));
    }

    private static String api(Query query) {
        return "/api/v1/practices?size=20&" + query.parameters();
    }

    private static Map<Work, List<String>> paths(List<Query> queries, List<String> slugs) {
        Map<Work, List<String>> paths = new LinkedHashMap<>();
        paths.put(Work.SEARCH_API, queries.stream().map(CorridorRun::api).toList());
        paths.put(
                Work.SEARCH_PAGE,
                queries.stream()
                        .map(query -> "/practices?" + query.parameters())
                        .toList());
        paths.put(
                Work.RECORD_PAGE,
                slugs.stream().map(slug -> "/practices/" + slug).toList());
        paths.put(
                Work.LIST_PAGE,
                IntStream.rangeClosed(1, LIST_PAGES)
                        .mapToObj(page -> "/practices?page=" + page)
                        .toList());
        paths.put(Work.HOME, List.of("/"));
        return paths;
    }

    private Map<Work, Apart> apart(Corridor corridor, Map<Work, List<String>> paths, String cookie) {
        Map<Work, Apart> apart = new EnumMap<>(Work.class);
        for (Work work : List.of(Work.SEARCH_PAGE, Work.RECORD_PAGE, Work.HOME)) {
            Bench.say("signed in, " + work.code());
            List<String> asked = paths.getOrDefault(work, List.of());
            apart.put(
                    work,
                    new Apart(
                            wrk.run(work.code(), corridor.server(), corridor.processes(), asked, ""),
                            wrk.run(
                                    work.code(),
                                    corridor.server(),
                                    corridor.processes(),
                                    asked,
                                    new Wrk.Signed(cookie, 1))));
        }
        return apart;
    }

    private Wrk.Load file(Corridor corridor, Work work, List<String> paths) {
        String file =
                corridor.asStaticFile(work.code(), paths.stream().limit(SAMPLE).toList());
        return wrk.run(work.code() + "-file", corridor.server(), corridor.processes(), List.of(file), "");
    }
}
