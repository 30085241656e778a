package corridor.demo;

import corridor.demo.DemoSettings.Stage;
import corridor.practices.Practices;
import corridor.registers.Entries;
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
    private final DemonstrationPeople people;
    private final EntryLoader entries;
    private final ObjectProvider<Practices> practices;
    private final ObjectProvider<Entries> registers;
    private final SearchIndex index;
    private volatile boolean running;

    FirstContent(
            DemoSettings settings,
            CatalogueLoader catalogue,
            ForumLoader forums,
            DemonstrationPeople people,
            EntryLoader entries,
            ObjectProvider<Practices> practices,
            ObjectProvider<Entries> registers,
            SearchIndex index) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.forums = forums;
        this.people = people;
        this.entries = entries;
        this.practices = practices;
        this.registers = registers;
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
        registers.ifAvailable(door -> {
            if (settings.includes(Stage.PRACTICES) && door.isEmpty()) {
                entries.load(door);
                log.info("The curated registers were loaded");
            }
        });
        if (settings.includes(Stage.FULL)) {
            people.add();
        }
        int repaired = index.repair();
        if (repaired > 0) {
            log.info("{} records were brought up to date in the search index", repaired);
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
