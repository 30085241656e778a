package corridor.demo;

import corridor.partnerships.Partnerships;
import corridor.partnerships.Reporting;
import corridor.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills the area of partnerships of a new database: those that documents name, and fictional ones. */
@Component
@Profile("!command")
class PartnershipStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PartnershipStart.class);

    private final DemoSettings settings;
    private final PartnershipLoader loader;
    private final PartnershipDemonstration demonstration;
    private final ObjectProvider<Partnerships> partnerships;
    private final ObjectProvider<Reporting> reporting;
    private final SearchIndex index;
    private volatile boolean running;

    PartnershipStart(
            DemoSettings settings,
            PartnershipLoader loader,
            PartnershipDemonstration demonstration,
            ObjectProvider<Partnerships> partnerships,
            ObjectProvider<Reporting> reporting,
            SearchIndex index) {
        this.settings = settings;
        this.loader = loader;
        this.demonstration = demonstration;
        this.partnerships = partnerships;
        this.reporting = reporting;
        this.index = index;
    }

    @Override
    public void start() {
        partnerships.ifAvailable(door -> {
            if (settings.includes(DemoSettings.Stage.PRACTICES) && door.isEmpty()) {
                loader.load(reporting.getObject());
                log.info("The curated partnerships were loaded");
                if (settings.includes(DemoSettings.Stage.FULL)) {
                    demonstration.add(door);
                }
                index.repair();
            }
        });
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

    /** After the people, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
