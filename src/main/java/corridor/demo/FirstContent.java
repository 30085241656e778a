package corridor.demo;

import corridor.demo.DemoSettings.Stage;
import corridor.practices.Practices;
import corridor.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills a new database before the first page is served, and brings the index up to date with the database. */
@Component
@Profile("!command")
class FirstContent implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstContent.class);

    private final DemoSettings settings;
    private final CatalogueLoader catalogue;
    private final ForumLoader forums;
    private final Demonstration demonstration;
    private final EntryLoader entries;
    private final PartnershipLoader partnerships;
    private final AgreementLoader agreements;
    private final ObjectProvider<Practices> practices;
    private final SearchIndex index;
    private volatile boolean running;

    FirstContent(
            DemoSettings settings,
            CatalogueLoader catalogue,
            ForumLoader forums,
            Demonstration demonstration,
            EntryLoader entries,
            PartnershipLoader partnerships,
            AgreementLoader agreements,
            ObjectProvider<Practices> practices,
            SearchIndex index) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.forums = forums;
        this.demonstration = demonstration;
        this.entries = entries;
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.practices = practices;
        this.index = index;
    }

    @Override
    public void start() {
        practices.ifAvailable(door -> {
            if (settings.includes(Stage.PRACTICES) && door.isEmpty()) {
                catalogue.load(door);
                log.info("The curated catalogue was loaded");
            }
        });
        if (settings.includes(Stage.PRACTICES) && forums.load()) {
            log.info("The curated forums were loaded");
        }
        if (settings.includes(Stage.PRACTICES) && entries.load()) {
            log.info("The curated registers were loaded");
        }
        if (settings.includes(Stage.PRACTICES) && partnerships.load()) {
            log.info("The curated partnerships were loaded");
        }
        if (settings.includes(Stage.PRACTICES) && agreements.load()) {
            log.info("The curated agreements were loaded");
        }
        if (settings.includes(Stage.FULL)) {
            demonstration.add();
        }
        int repaired = index.prepare();
        if (repaired > 0) {
            log.info("{} records are brought up to date in the search index", repaired);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
