package corridor.live;

import corridor.live.LiveSource.Sent;
import corridor.ui.Frame;
import corridor.ui.Frames;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps the lines of those who look on open: {@code GET /live/session:12}. A thread is held by none of them. */
final class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Duration LONGEST = Duration.ofHours(2);

    /** A right that ended, ends here too after this long. */
    private static final Duration LONGEST_SIGNED_IN = Duration.ofMinutes(2);

    private final transient LiveStreams streams;
    private final transient Frames frames;
    private final transient LiveSettings settings;
    private final transient Clock clock;

    LiveServlet(LiveStreams streams, Frames frames, LiveSettings settings, Clock clock) {
        this.streams = streams;
        this.frames = frames;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<LiveChannel> channel = path == null ? Optional.empty() : LiveChannel.of(path.substring(1));
        Optional<LiveSource> source = channel.flatMap(streams::source);
        Frame frame = frames.of(request);
        Optional<Sent> sent = channel.flatMap(one -> source.flatMap(found -> found.sent(frame.reader(), one.id())));
        if (channel.isEmpty() || source.isEmpty() || sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (streams.open() >= settings.most()) {
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            open(request, response, channel.get(), source.get(), sent.get(), frame);
        }
    }

    private void open(
            HttpServletRequest request,
            HttpServletResponse response,
            LiveChannel channel,
            LiveSource source,
            Sent sent,
            Frame frame)
            throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        Instant until = clock.instant().plus(frame.reader().signedIn() ? LONGEST_SIGNED_IN : LONGEST);
        LiveStream stream = new LiveStream(context, frame.language(), sent, until);
        streams.join(channel, stream);
        // joined first: a change that comes between the two is sent twice rather than never
        long number = source.number(channel.id());
        boolean known = String.valueOf(number).equals(request.getHeader("Last-Event-ID"));
        stream.offer(first(channel, source, sent, frame, number, known));
        response.getOutputStream().setWriteListener(stream);
    }

    private static byte[] first(
            LiveChannel channel, LiveSource source, Sent sent, Frame frame, long number, boolean known) {
        if (known) {
            return ":\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        return sent == Sent.NUMBER
                ? LiveEvent.number(number)
                : LiveEvent.content(number, source.content(channel.id(), frame.language()));
    }
}
