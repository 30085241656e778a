package corridor.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at a meeting: they read the programme, a session, its questions, and ask one now and then; and two thousand phones
 * keep a line open to the session whose questions are shown. The same pages without these lines are the limit.
 */
final class ForumPages {

    static final int LINES = 2_000;

    private static final long BETWEEN_SUPPORTS = 50;
    private static final int SUPPORTS_TO_A_QUESTION = 40;
    private static final int PATIENCE = 60_000;

    private final Options options;
    private final Wrk wrk;

    ForumPages(Options options) {
        this.options = options;
        this.wrk = new Wrk(options);
    }

    /**
     * What was reached.
     *
     * @param alone the pages without any line
     * @param beside the pages beside the lines
     * @param lines what came over the lines
     * @param resident memory of Corridor's process in bytes with all lines open
     */
    record Result(Wrk.Load alone, Wrk.Load beside, LiveClients.Result lines, long resident) {}

    Result run(Corridor corridor, String cookie) {
        Bench.say("forum-pages: making the meeting");
        ForumScene scene = ForumScene.made(corridor, cookie);
        Bench.say("forum-pages without lines");
        Wrk.Load alone = load(corridor, scene, cookie);
        Bench.say("forum-pages beside " + LINES + " lines");
        try (LiveClients clients = LiveClients.open(corridor.server(), "/live/session:" + scene.session(), LINES)) {
            await(clients);
            AtomicBoolean over = new AtomicBoolean();
            Thread changing = Thread.ofPlatform().start(() -> change(corridor, scene, clients, cookie, over));
            Wrk.Load beside = load(corridor, scene, cookie);
            long resident = corridor.residentMemory();
            over.set(true);
            changing.join();
            return new Result(alone, beside, clients.end(), resident);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(LiveClients clients) throws InterruptedException {
        for (int waited = 0; clients.open() < LINES && waited < PATIENCE; waited += 100) {
            Thread.sleep(100);
        }
        if (clients.open() < LINES) {
            throw new IllegalStateException("Not all lines could be opened: " + clients);
        }
    }

    private Wrk.Load load(Corridor corridor, ForumScene scene, String cookie) {
        return wrk.thinking(
                "forum-pages",
                corridor.server(),
                corridor.processes(),
                Map.of(
                        "BENCH_CYCLE", scene.path(),
                        "BENCH_SESSIONS", String.join(" ", scene.sessions()),
                        "BENCH_FLOOR", scene.floor(),
                        "BENCH_QUESTIONS", "/api/v1/sessions/" + scene.session() + "/questions",
                        "BENCH_COOKIE", cookie,
                        "BENCH_TOKEN", Corridor.TOKEN,
                        "BENCH_ETAG", corridor.etag(scene.path() + "/programme")));
    }

    /** One question shown every two seconds, and twenty that want to hear it each second. */
    private void change(Corridor corridor, ForumScene scene, LiveClients clients, String cookie, AtomicBoolean over) {
        String questions = "/api/v1/sessions/" + scene.session() + "/questions";
        AtomicInteger number = new AtomicInteger();
        while (!over.get()) {
            int shown = number.incrementAndGet();
            long id = corridor.send(
                            "POST",
                            questions,
                            Map.of("text", "What would it take elsewhere, benchmark-" + shown + "- of the day?"),
                            "")
                    .get("id")
                    .asLong();
            clients.showing(shown);
            corridor.form(scene.floor() + "/floor/desk/questions/" + id + "/show", Map.of("version", "1"), cookie);
            for (int support = 0; support < SUPPORTS_TO_A_QUESTION && !over.get(); support++) {
                long begun = System.nanoTime();
                corridor.send("POST", questions + "/" + id + "/support", Map.of(), "");
                rest(begun);
            }
        }
    }

    private static void rest(long begun) {
        long left = BETWEEN_SUPPORTS - (System.nanoTime() - begun) / 1_000_000;
        try {
            Thread.sleep(Math.max(0, left));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The rows of the table. */
    static void write(Table table, int size, Result result) {
        table.compare("forum pages beside 2,000 lines", size, result.beside(), "without lines", result.alone());
        table.atMost(
                "forum pages beside 2,000 lines, p99", size, result.beside().p99(), 250, "ms", 0);
        table.row(
                "forum pages beside 2,000 lines, rate",
                size,
                "%.0f/s".formatted(result.beside().perSecond()),
                "",
                "",
                "at least 200/s",
                Table.answer(result.beside().perSecond() >= 200));
        table.row(
                "events on 2,000 lines",
                size,
                result.lines().toString(),
                "",
                "",
                "p99 at most 1,000 ms, none lost",
                Table.answer(!result.lines().failed() && result.lines().p99() <= 1_000));
        table.fact("With 2,000 lines open Corridor held " + Memory.mebibytes(result.resident()) + " resident");
        if (result.lines().failed()) {
            table.fail();
        }
    }
}
