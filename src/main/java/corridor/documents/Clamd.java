package corridor.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Speaks the protocol of clamd, the daemon of ClamAV: one file streamed over one connection, one answer. */
@Component
class Clamd implements VirusScanner {

    private static final String UNIX = "unix:";
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,500}) FOUND");

    private final DocumentsSettings settings;

    Clamd(DocumentsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> threatIn(InputStream content) throws IOException {
        SocketAddress address = address(settings.scanner());
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            Thread watch = closingAfter(channel, settings.scannerTimeout());
            try {
                channel.connect(address);
                send(channel, content);
                return understood(answer(channel));
            } finally {
                watch.interrupt();
            }
        }
    }

    private static SocketAddress address(String setting) throws IOException {
        if (setting.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(setting.substring(UNIX.length()));
        }
        int colon = setting.lastIndexOf(':');
        if (colon < 1 || !setting.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IOException("corridor.documents.scanner is neither host:port nor unix:/path");
        }
        InetSocketAddress address =
                new InetSocketAddress(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
        if (address.isUnresolved()) {
            throw new IOException("The scanner's host is not known");
        }
        return address;
    }

    /** Bounds the whole exchange, whatever the other side does: reading from a closed channel ends at once. */
    private static Thread closingAfter(SocketChannel channel, Duration timeout) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(timeout);
                channel.close();
            } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
            } catch (IOException alreadyBroken) {
                throw new java.io.UncheckedIOException(alreadyBroken);
            }
        });
    }

    private static void send(SocketChannel channel, InputStream content) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] chunk = content.readNBytes(CHUNK);
        while (chunk.length > 0) {
            write(channel, ByteBuffer.allocate(4).putInt(chunk.length).flip());
            write(channel, ByteBuffer.wrap(chunk));
            chunk = content.readNBytes(CHUNK);
        }
        write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Up to the zero byte; an answer that breaks off before it is none. */
    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && channel.read(bytes) >= 0) {
            bytes.flip();
            while (bytes.hasRemaining()) {
                byte one = bytes.get();
                if (one == 0) {
                    return answer.toString(StandardCharsets.UTF_8);
                }
                answer.write(one);
            }
            bytes.clear();
        }
        throw new IOException("The scanner broke off");
    }

    private static Optional<String> understood(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        throw new IOException("The scanner answered: " + answer);
    }
}
