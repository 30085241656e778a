package corridor.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The peer: Solr on the same records, asked for the same over HTTP. Twenty rows with passages as JSON, eleven facets, two
 * filters.
 */
final class SolrPeer {

    private static final int BATCH = 500;
    private static final long PATIENCE = 60_000;

    private final Options options;
    private final HttpClient client = HttpClient.newHttpClient();

    SolrPeer(Options options) {
        this.options = options;
    }

    /**
     * What Solr reached.
     *
     * @param plain each filter narrows the counts of its own facet, too
     * @param apart the counts of a facet leave out its own filter, as Corridor's do
     * @param everything the list of all, with counts
     * @param one a record by its id
     * @param resident memory in bytes after the runs
     */
    record Result(
            Wrk.Load plain,
            Wrk.Load apart,
            Wrk.Load everything,
            Wrk.Load one,
            long found,
            long resident,
            double start) {}

    Result measure(int size, Records records, List<Query> queries) {
        Path home = options.files().resolve("solr-" + size);
        try {
            boolean empty = !Files.exists(home.resolve("complete"));
            if (empty) {
                prepare(home);
            }
            int port = freePort();
            URI server = URI.create("http://127.0.0.1:" + port);
            long began = System.nanoTime();
            Process solr = start(port, home);
            try {
                await(solr, server);
                double start = (System.nanoTime() - began) / 1e9;
                if (empty) {
                    load(size, records, server);
                    Files.createFile(home.resolve("complete"));
                }
                return measure(size, queries, server, solr, start);
            } finally {
                solr.destroy();
                solr.waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Result measure(int size, List<Query> queries, URI server, Process solr, double start)
            throws IOException, InterruptedException {
        long found = 0;
        for (Query query : queries) {
            String answer = get(server.resolve(search(query, false) + "&rows=0"));
            found +=
                    new ObjectMapper().readTree(answer).at("/response/numFound").asLong();
        }
        Wrk wrk = new Wrk(options);
        Wrk.Load plain = wrk.run("solr", server, List.of(solr.toHandle()), paths(queries, false), "");
        Wrk.Load apart = wrk.run("solr-apart", server, List.of(solr.toHandle()), paths(queries, true), "");
        Wrk.Load everything = wrk.run("solr-list", server, List.of(solr.toHandle()), pages(), "");
        Wrk.Load one = wrk.run("solr-record", server, List.of(solr.toHandle()), ids(size), "");
        return new Result(plain, apart, everything, one, found, Memory.resident(solr.pid()), start);
    }

    private static List<String> paths(List<Query> queries, boolean apart) {
        return queries.stream().map(query -> search(query, apart)).toList();
    }

    private static String search(Query query, boolean apart) {
        List<Language> languages = query.language().sameScript();
        String weights = languages.stream()
                .map(Language::tag)
                .map(tag -> "title_%s^3 text_%s names_%s^1.5".formatted(tag, tag, tag))
                .collect(Collectors.joining(" "));
        String passages =
                languages.stream().map(language -> "text_" + language.tag()).collect(Collectors.joining(","));
        return "/solr/practices/select?q=" + Query.encoded(query.word())
                + "&qf=" + Query.encoded(weights)
                + "&hl=true&hl.fl=" + passages
                + "&fq=" + Query.encoded((apart ? "{!tag=c}" : "") + "country:" + query.country())
                + "&fq=" + Query.encoded((apart ? "{!tag=t}" : "") + "theme:" + query.theme())
                + facets(apart);
    }

    private static String facets(boolean apart) {
        return Records.FACETS.stream()
                .map(facet -> switch (apart ? facet : "") {
                    case "country" -> "{!ex=c}country";
                    case "theme" -> "{!ex=t}theme";
                    default -> facet;
                })
                .map(facet -> "&facet.field=" + Query.encoded(facet))
                .collect(Collectors.joining());
    }

    private static List<String> pages() {
        List<String> paths = new ArrayList<>();
        for (int page = 0; page < 50; page++) {
            paths.add("/solr/practices/select?q=*:*&defType=lucene&start=" + page * 20 + facets(false));
        }
        return paths;
    }

    private static List<String> ids(int size) {
        List<String> paths = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            paths.add("/solr/practices/select?facet=false&fl=*&q=id:" + (int) ((long) number * size / 5_000)
                    + "&defType=lucene");
        }
        return paths;
    }

    private void prepare(Path home) throws IOException {
        for (String file : List.of(
                "solr.xml",
                "practices/core.properties",
                "practices/conf/solrconfig.xml",
                "practices/conf/schema.xml")) {
            Path target = home.resolve(file);
            Files.createDirectories(target.getParent());
            try (var in = SolrPeer.class.getResourceAsStream("/solr/" + file)) {
                Files.write(target, in.readAllBytes());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port, Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dbench.caches=" + System.getProperty("bench.caches", "512"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SolrServer.class.getName(),
                        String.valueOf(port),
                        home.toAbsolutePath().toString())
                .redirectOutput(options.files().resolve("solr.log").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private void await(Process solr, URI server) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end && solr.isAlive()) {
            try {
                get(server.resolve("/solr/practices/select?q=*:*&defType=lucene&rows=0&facet=false"));
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException(
                "Solr did not start; see " + options.files().resolve("solr.log"));
    }

    private String get(URI uri) throws IOException, InterruptedException {
        return answered(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
    }

    private static String answered(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("Solr answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private void load(int size, Records records, URI server) throws IOException, InterruptedException {
        List<Practice> batch = new ArrayList<>();
        records.each(size, practice -> {
            batch.add(practice);
            if (batch.size() == BATCH) {
                send(batch, server);
                batch.clear();
            }
        });
        send(batch, server);
        get(server.resolve("/solr/practices/update?commit=true"));
    }

    private void send(List<Practice> batch, URI server) {
        try {
            answered(client.send(
                    HttpRequest.newBuilder(server.resolve("/solr/practices/update"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(json(batch)))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static byte[] json(List<Practice> batch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartArray();
            for (Practice practice : batch) {
                write(json, practice);
            }
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Practice practice) throws IOException {
        String language = practice.language().tag();
        json.writeStartObject();
        json.writeStringField("id", String.valueOf(practice.id()));
        json.writeStringField("title", practice.title());
        json.writeStringField("summary", practice.summary());
        json.writeStringField("title_" + language, practice.title());
        json.writeStringField("text_" + language, practice.text());
        for (var names : practice.names().entrySet()) {
            json.writeStringField("names_" + names.getKey(), names.getValue());
        }
        for (var facet : practice.facets().entrySet()) {
            json.writeFieldName(facet.getKey());
            json.writeStartArray();
            for (String value : facet.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
