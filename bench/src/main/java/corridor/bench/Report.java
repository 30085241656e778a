package corridor.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what was measured at one size into rows, with the goals of part 1. What was not run has no row. */
final class Report {

    /** Recorded with 10,000 records, two filters, 16 connections: shared research, "What peers and limits reached". */
    private static final Wrk.Load WORDPRESS = Wrk.Load.recorded(54, 281, 521);

    private static final int LARGE = 100_000;
    private static final double IMPORT_RATE = 2_000;
    private static final double SEARCHABLE_SECONDS = 5;
    private static final double SIGNED_IN = 0.85;
    private static final double MEMORY_MEBIBYTES = 1_024;

    private final Table table;
    private final int size;

    Report(Table table, int size) {
        this.table = table;
        this.size = size;
    }

    void write(
            Optional<CorridorRun.Result> corridor,
            Optional<SolrPeer.Result> solr,
            Optional<LuceneLimit.Result> lucene) {
        Wrk.Load search = load(corridor, Work.SEARCH_API);
        if (!search.absent() && solr.isEmpty()) {
            table.compare("search API", size, search, "Solr", Wrk.Load.ABSENT);
        }
        solr.ifPresent(peer -> {
            boolean large = size >= LARGE;
            table.compare("search API", size, search, "Solr", peer.plain(), large ? 0.5 : 1, !large);
            table.compare("search API", size, search, "Solr, counts as Corridor's", peer.apart());
        });
        lucene.ifPresent(limit -> table.compare("search API", size, search, "Lucene in process", limit.search()));
        corridor.ifPresent(this::writePages);
        corridor.ifPresent(this::writeApart);
        corridor.flatMap(CorridorRun.Result::forum).ifPresent(forum -> ForumPages.write(table, size, forum));
        Wrk.Load list = load(corridor, Work.LIST_PAGE);
        solr.ifPresent(peer -> table.compare("list page", size, list, "Solr", peer.everything()));
        lucene.ifPresent(limit -> table.compare("list page", size, list, "Lucene in process", limit.everything()));
        solr.ifPresent(
                peer -> table.compare("record page", size, load(corridor, Work.RECORD_PAGE), "Solr", peer.one()));
        corridor.ifPresent(this::writeImportAndMemory);
        solr.ifPresent(peer -> table.fact("Solr with %s records: %s resident, started in %s s"
                .formatted(Table.grouped(size), Memory.mebibytes(peer.resident()), Table.decimal(peer.start()))));
        table.fact("The queries found, with %s records: %s"
                .formatted(
                        Table.grouped(size),
                        String.join(
                                ", ",
                                Stream.of(
                                                corridor.map(one -> "Corridor %s (%d of them nothing%s)"
                                                        .formatted(
                                                                Table.grouped(one.found()),
                                                                one.missed().size(),
                                                                example(one.missed()))),
                                                solr.map(one -> "Solr " + Table.grouped(one.found())),
                                                lucene.map(one -> "Lucene " + Table.grouped(one.found())))
                                        .flatMap(Optional::stream)
                                        .toList())));
    }

    private static String example(List<String> missed) {
        return missed.isEmpty() ? "" : ", such as `" + missed.getFirst() + "`";
    }

    private static Wrk.Load load(Optional<CorridorRun.Result> corridor, Work work) {
        return corridor.map(one -> one.load(work)).orElse(Wrk.Load.ABSENT);
    }

    private void writePages(CorridorRun.Result corridor) {
        if (corridor.loads().containsKey(Work.SEARCH_PAGE)) {
            table.compare(
                    "search page", size, corridor.load(Work.SEARCH_PAGE), "WordPress, recorded", WORDPRESS, 10, false);
        }
        for (Work work : List.of(Work.RECORD_PAGE, Work.LIST_PAGE, Work.HOME)) {
            if (corridor.loads().containsKey(work)) {
                table.compare(
                        work.title(),
                        size,
                        corridor.load(work),
                        "static file of its size",
                        corridor.files().get(work),
                        work.shareOfFile(),
                        false);
            }
        }
    }

    private void writeApart(CorridorRun.Result corridor) {
        corridor.apart()
                .forEach((work, apart) -> table.compare(
                        work.title() + ", all signed in",
                        size,
                        apart.signedIn(),
                        "visitors",
                        apart.visitors(),
                        SIGNED_IN,
                        false));
    }

    private void writeImportAndMemory(CorridorRun.Result corridor) {
        corridor.imported().ifPresent(this::writeImport);
        if (!corridor.loads().isEmpty()) {
            table.atMost("memory after the runs", size, corridor.resident() / 1_048_576.0, MEMORY_MEBIBYTES, "MiB", 0);
            table.fact("Corridor's PostgreSQL with %s records, shared pages counted once: %s"
                    .formatted(Table.grouped(size), Memory.mebibytes(corridor.database())));
        }
    }

    private void writeImport(Importing.Result imported) {
        table.row(
                "import",
                size,
                "%s rows/s (%s s, %s, files: %d)%s"
                        .formatted(
                                Table.decimal(imported.perSecond()),
                                Table.decimal(imported.seconds()),
                                Memory.mebibytes(imported.bytes()),
                                imported.files(),
                                Others.note(imported.others())),
                "bare parsing: " + Table.decimal(imported.parsedPerSecond()) + " rows/s",
                Table.decimal(imported.perSecond() / imported.parsedPerSecond()),
                "at least " + Table.decimal(IMPORT_RATE) + " rows/s",
                Table.answer(imported.perSecond() >= IMPORT_RATE));
        table.row(
                "publication of the import",
                size,
                "%s rows/s (%s s)"
                        .formatted(
                                Table.decimal(imported.rows() / imported.publishing()),
                                Table.decimal(imported.publishing())),
                "",
                "",
                "",
                "");
        table.row(
                "searchable after publication",
                size,
                "%s s, %s found"
                        .formatted(Table.decimal(imported.untilSearchable()), Table.grouped(imported.searchable())),
                "",
                "",
                "at most %s s, all".formatted(Table.decimal(SEARCHABLE_SECONDS)),
                Table.answer(imported.untilSearchable() <= SEARCHABLE_SECONDS && imported.searchable() == size));
        table.fact("After all %s were searchable Corridor rested within %s s; its pages were measured from then on"
                .formatted(Table.grouped(size), Table.decimal(imported.untilResting())));
    }
}
