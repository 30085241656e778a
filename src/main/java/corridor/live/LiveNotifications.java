package corridor.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens to what the nodes announce, on a connection of its own. While that is lost everything counts as changed. */
@Component
class LiveNotifications implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveNotifications.class);
    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(2);

    private final HikariDataSource pool;
    private final LiveStreams streams;
    private volatile boolean running;
    private volatile @Nullable Connection line;

    LiveNotifications(DataSource source, LiveStreams streams) throws SQLException {
        this.pool = source.unwrap(HikariDataSource.class);
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("live-notifications").start(this::listen);
    }

    private void listen() {
        while (running) {
            try (Connection own =
                            DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                    Statement statement = own.createStatement()) {
                line = own;
                statement.execute("listen " + Channels.TOPIC);
                streams.allChanged();
                hear(own.unwrap(PGConnection.class));
            } catch (SQLException lost) {
                log.debug("The connection that listens was lost", lost);
                if (running) {
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection own) throws SQLException {
        while (running) {
            PGNotification[] heard = own.getNotifications(PATIENCE);
            if (heard == null) {
                continue;
            }
            for (PGNotification one : heard) {
                streams.changed(one.getParameter().split(" ", 2)[0]);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_ANOTHER_TRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Connection open = line;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException closed) {
                log.debug("It was closed already", closed);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
