package corridor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A meeting as people look at it: three days, four rooms, thirty-six sessions with pitches, a released programme, and one
 * session whose floor is open. Everything is made through the doors that the secretariat has.
 *
 * @param path of its cycle
 * @param sessions their paths
 * @param floor the path of the session whose floor is open
 * @param session its number
 */
record ForumScene(String path, List<String> sessions, String floor, long session) {

    private static final int DAYS = 3;
    private static final int ROOMS = 4;
    private static final int HOURS = 3;
    private static final int PITCHES = 3;
    private static final String FORUM = "/forums/forum-of-the-benchmark";

    static ForumScene made(Corridor corridor, String cookie) {
        LocalDate first = LocalDate.now().plusDays(60);
        corridor.form("/forums", Map.of("name-en", "Forum of the benchmark", "kind", "regional"), cookie);
        corridor.form(
                FORUM + "/cycles",
                Map.of(
                        "title-en",
                        "Meeting",
                        "theme-en",
                        "Work that people can move to",
                        "number",
                        "1",
                        "from",
                        first.toString(),
                        "until",
                        first.plusDays(DAYS - 1).toString(),
                        "zone",
                        "Africa/Casablanca"),
                cookie);
        String path = FORUM + "/meeting";
        String chair = first(corridor.page(path + "/chairs", cookie), "name=\"organisation\" value=\"(\\d+)\"");
        corridor.form(
                path + "/chairs", Map.of("organisation", chair, "starts", "2020-01-01", "ends", "2999-12-31"), cookie);
        step(corridor, "/api/v1" + FORUM + "/cycles/meeting", "announce", cookie);
        return planned(corridor, path, first, cookie);
    }

    private static String first(String page, String pattern) {
        return all(page, pattern).getFirst();
    }

    private static List<String> all(String page, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static void step(Corridor corridor, String api, String action, String cookie) {
        int version = corridor.json(api, cookie).get("version").asInt();
        corridor.send("POST", api + "/steps/" + action, Map.of("version", version), cookie);
    }

    private static ForumScene planned(Corridor corridor, String path, LocalDate first, String cookie) {
        for (int room = 1; room <= ROOMS; room++) {
            corridor.form(path + "/programme/rooms", Map.of("name", "Room " + room, "seats", "500"), cookie);
        }
        for (int day = 0; day < DAYS; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                corridor.form(
                        path + "/programme/hours",
                        Map.of(
                                "day", first.plusDays(day).toString(),
                                "starts", "%02d:00".formatted(9 + 2 * hour),
                                "ends", "%02d:30".formatted(10 + 2 * hour)),
                        cookie);
            }
        }
        List<String> rooms = all(corridor.page(path + "/programme/rooms", cookie), "/rooms/(\\d+)\"");
        List<String> hours = all(corridor.page(path + "/programme/hours", cookie), "/hours/(\\d+)/removal");
        String api = "/api/v1" + path.replace(FORUM, FORUM + "/cycles");
        List<String> sessions = new ArrayList<>();
        long floor = 0;
        int version = 0;
        for (int at = 0; at < rooms.size() * hours.size(); at++) {
            JsonNode session = session(corridor, api, at, cookie);
            sessions.add(session.get("address").asText());
            floor = floor == 0 ? session.get("id").asLong() : floor;
            version = corridor.send(
                            "PUT",
                            api + "/programme/placings/" + session.get("id").asLong(),
                            Map.of(
                                    "room",
                                    Long.valueOf(rooms.get(at % rooms.size())),
                                    "hour",
                                    Long.valueOf(hours.get(at / rooms.size())),
                                    "fixed",
                                    false,
                                    "version",
                                    0),
                            cookie)
                    .get("version")
                    .asInt();
        }
        corridor.send("POST", api + "/programme/releases", Map.of("version", version), cookie);
        corridor.form(sessions.getFirst() + "/floor/desk/stage/open", Map.of(), cookie);
        return new ForumScene(path, sessions, sessions.getFirst(), floor);
    }

    private static JsonNode session(Corridor corridor, String api, int number, String cookie) {
        JsonNode session = corridor.send(
                "POST",
                api + "/sessions",
                Map.of(
                        "title",
                        Map.of("en", "Session " + (number + 1) + " on skills and mobility"),
                        "brief",
                        Map.of("en", "What has worked, for whom, and what it would take elsewhere. ".repeat(8)),
                        "kind",
                        "talks",
                        "position",
                        number + 1,
                        "reach",
                        "public"),
                cookie);
        String address = "/api/v1" + session.get("address").asText();
        step(corridor, address, "publish", cookie);
        for (int pitch = 1; pitch <= PITCHES; pitch++) {
            corridor.send(
                    "POST",
                    address + "/pitches",
                    Map.of(
                            "title", Map.of("en", "Pitch " + pitch + " of session " + (number + 1)),
                            "summary", Map.of("en", "A project in one paragraph. ".repeat(5)),
                            "organisations", List.of()),
                    cookie);
        }
        return session;
    }
}
