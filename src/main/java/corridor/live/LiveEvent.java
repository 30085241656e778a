package corridor.live;

import java.nio.charset.StandardCharsets;

/** What is written on the line, as server-sent events have it. */
final class LiveEvent {

    private LiveEvent() {}

    static byte[] number(long number) {
        return ("id: " + number + "\nevent: changed\ndata: " + number + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] content(long number, byte[] content) {
        String lines = new String(content, StandardCharsets.UTF_8)
                .strip()
                .replace("\r", "")
                .replace("\n", "\ndata: ");
        return ("id: " + number + "\nevent: content\ndata: " + lines + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
