package corridor.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks the other side of clamd's protocol; what it answers depends on the bytes that it was sent. */
final class TestScanner implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** Answers with its name for the test file that is no virus, and that all is well with anything else. */
    static final Function<String, String> HONEST =
            content -> content.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";

    private final ServerSocket socket;
    private volatile Function<String, String> answers;

    TestScanner(int port, Function<String, String> answers) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    TestScanner(Function<String, String> answers) throws IOException {
        this(0, answers);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    int port() {
        return socket.getLocalPort();
    }

    void answering(Function<String, String> others) {
        answers = others;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException gone) {
                Thread.onSpinWait();
            }
        }
    }

    private void answer(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new IOException("Not a command: " + command);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        // one byte a packet
        for (byte one :
                answers.apply(content.toString(StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.UTF_8)) {
            client.getOutputStream().write(one);
            client.getOutputStream().flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
