package corridor.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Corridor keeps what it needs on disk.
 *
 * @param folder holds the embedded database, the search index and the lock that keeps a second Corridor away
 */
@ConfigurationProperties("corridor.data")
public record DatabaseSettings(@DefaultValue("data") Path folder) {}
