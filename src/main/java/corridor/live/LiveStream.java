package corridor.live;

import corridor.live.LiveSource.Sent;
import corridor.shared.Language;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One open browser. Nothing queues for it: what is newest waits until the line takes it, so one that does not read costs no
 * thread and no memory that grows.
 */
final class LiveStream implements WriteListener {

    private final AsyncContext context;
    private final ServletOutputStream line;
    private final Language language;
    private final Sent sent;
    private final Instant until;
    private final ReentrantLock lock = new ReentrantLock();

    private byte @Nullable [] newest;
    private boolean ready;
    private boolean flushing;
    private boolean closed;

    LiveStream(AsyncContext context, Language language, Sent sent, Instant until) throws IOException {
        this.context = context;
        this.line = context.getResponse().getOutputStream();
        this.language = language;
        this.sent = sent;
        this.until = until;
    }

    Language language() {
        return language;
    }

    Sent sent() {
        return sent;
    }

    /** Whether it is over: its browser opens another one, as who it is then. */
    boolean over(Instant now) {
        return closed || now.isAfter(until);
    }

    /** Sends this as soon as the line takes it, in place of what still waits. */
    void offer(byte[] event) {
        lock.lock();
        try {
            newest = event;
            push();
        } finally {
            lock.unlock();
        }
    }

    /** A sign of life, unless something waits anyway. */
    void beat(byte[] sign) {
        lock.lock();
        try {
            if (newest == null) {
                newest = sign;
            }
            push();
        } finally {
            lock.unlock();
        }
    }

    private void push() {
        try {
            while (ready && !closed && (newest != null || flushing) && line.isReady()) {
                if (flushing) {
                    flushing = false;
                    line.flush();
                } else if (newest != null) {
                    byte[] event = newest;
                    newest = null;
                    flushing = true;
                    line.write(event);
                }
            }
        } catch (IOException gone) {
            close();
        }
    }

    @Override
    public void onWritePossible() {
        lock.lock();
        try {
            ready = true;
            push();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                context.complete();
            }
        } catch (IllegalStateException ended) {
            // the browser went away first
            newest = null;
        } finally {
            lock.unlock();
        }
    }
}
