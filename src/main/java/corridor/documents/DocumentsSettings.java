package corridor.documents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are kept.
 *
 * @param scanner where clamd listens, {@code host:port} or {@code unix:/path}; blank where nothing is checked for viruses
 * @param scannerTimeout how long the check of one document may take
 * @param largest how large one document may be
 * @param perRecord how much all versions of all documents about one record may take together
 */
@ConfigurationProperties("corridor.documents")
record DocumentsSettings(
        @DefaultValue("") String scanner,
        @DefaultValue("60s") Duration scannerTimeout,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("200MB") DataSize perRecord) {

    boolean scans() {
        return !scanner.isBlank();
    }
}
