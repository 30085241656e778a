package corridor.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that takes a letter and then hangs up without a word. */
final class SilentServer implements AutoCloseable {

    private final ServerSocket socket;

    SilentServer() throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answer() {
        try (Socket client = socket.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 here");
            for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
                if (line.matches("(EHLO|HELO|MAIL|RCPT).*")) {
                    say(client, "250 yes");
                } else if (line.equals("DATA")) {
                    say(client, "354 go on");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
