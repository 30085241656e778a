package corridor.live;

import corridor.live.LiveSource.Sent;
import corridor.shared.Language;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** All who look on at this node, by channel. What changes is written once for each language and then handed to all. */
@Component
class LiveStreams {

    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);
    private static final byte[] SIGN_OF_LIFE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** Changes that come closer together than this are one. */
    private static final Duration TOGETHER = Duration.ofMillis(250);

    private static final Duration BEAT = Duration.ofSeconds(25);

    private final Map<String, LiveSource> sources = new TreeMap<>();
    private final Map<String, Set<LiveStream>> channels = new ConcurrentHashMap<>();
    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live").factory());
    private final Clock clock;

    LiveStreams(List<LiveSource> sources, Clock clock) {
        sources.forEach(source -> this.sources.put(source.prefix(), source));
        this.clock = clock;
        var unused = hand.scheduleWithFixedDelay(this::beat, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    java.util.Optional<LiveSource> source(LiveChannel channel) {
        return java.util.Optional.ofNullable(sources.get(channel.prefix()));
    }

    int open() {
        return channels.values().stream().mapToInt(Set::size).sum();
    }

    void join(LiveChannel channel, LiveStream stream) {
        channels.computeIfAbsent(channel.name(), none -> ConcurrentHashMap.newKeySet())
                .add(stream);
    }

    /** Something changed there. */
    void changed(String channel) {
        if (channels.containsKey(channel) && due.add(channel)) {
            var unused = hand.schedule(() -> send(channel), TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody knows what was missed. */
    void allChanged() {
        channels.keySet().forEach(this::changed);
    }

    private void send(String name) {
        due.remove(name);
        try {
            LiveChannel channel = LiveChannel.of(name).orElseThrow();
            LiveSource source = source(channel).orElseThrow();
            long number = source.number(channel.id());
            Map<Language, byte[]> written = new EnumMap<>(Language.class);
            for (LiveStream stream : channels.getOrDefault(name, Set.of())) {
                stream.offer(
                        stream.sent() == Sent.NUMBER
                                ? LiveEvent.number(number)
                                : written.computeIfAbsent(
                                        stream.language(),
                                        language -> LiveEvent.content(number, source.content(channel.id(), language))));
            }
        } catch (DataAccessException failure) {
            log.warn("What changed at {} was not sent", name, failure);
        }
    }

    private void beat() {
        Instant now = clock.instant();
        channels.forEach((name, streams) -> {
            streams.forEach(stream -> {
                if (stream.over(now)) {
                    stream.close();
                    streams.remove(stream);
                } else {
                    stream.beat(SIGN_OF_LIFE);
                }
            });
            channels.computeIfPresent(name, (same, left) -> left.isEmpty() ? null : left);
        });
    }

    @PreDestroy
    void close() {
        hand.shutdownNow();
        channels.values().forEach(streams -> streams.forEach(LiveStream::close));
    }
}
