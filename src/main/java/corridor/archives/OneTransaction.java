package corridor.archives;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Gives everyone the same connection, and lets nobody end its transaction but its owner. */
final class OneTransaction extends AbstractDataSource {

    private static final Set<String> OWNERS = Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly");

    private final Connection shared;

    OneTransaction(Connection connection) {
        this.shared = (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (OWNERS.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection() {
        return shared;
    }

    @Override
    public Connection getConnection(String username, String password) {
        return shared;
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException("It has no log of its own");
    }
}
