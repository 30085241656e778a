package corridor.bench;

import java.util.EnumSet;
import java.util.Properties;
import javax.servlet.DispatcherType;
import javax.servlet.ServletContextEvent;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Solr in a process of its own, put into Jetty as its distribution does it. Arguments: port, home folder. */
final class SolrServer {

    private static final int THREADS = 200;

    private SolrServer() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Server server = new Server(new QueuedThreadPool(THREADS));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);

        ServletContextHandler root = new ServletContextHandler(server, "/solr", ServletContextHandler.NO_SESSIONS);
        root.addEventListener(new Cores(port, arguments[1]));
        root.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        root.addServlet(DefaultServlet.class, "/");
        root.setResourceBase(arguments[1]);
        server.start();
        server.join();
    }

    /** Opens the cores when the server starts. */
    private static final class Cores extends CoreContainerProvider {

        private final int port;
        private final String home;

        Cores(int port, String home) {
            this.port = port;
            this.home = home;
        }

        @Override
        public void contextInitialized(ServletContextEvent event) {
            Properties node = new Properties();
            node.setProperty("hostPort", String.valueOf(port));
            node.setProperty("hostContext", "/solr");
            event.getServletContext().setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, node);
            event.getServletContext().setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home);
            super.contextInitialized(event);
        }
    }
}
