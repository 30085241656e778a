package corridor.documents;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a file before anything is read of it: its kind by its content, and whether a virus is in it. */
@Component
class Examining {

    private static final Logger log = LoggerFactory.getLogger(Examining.class);

    private final VirusScanner scanner;
    private final DocumentsSettings settings;

    Examining(VirusScanner scanner, DocumentsSettings settings) {
        this.scanner = scanner;
        this.settings = settings;
    }

    Outcome<FileType> examine(FileName name, InputStream content) {
        try (SpooledFile file = SpooledFile.of(content, settings.largest().toBytes())) {
            FileType type = FileInspection.of(file.path(), name);
            if (settings.scans() && threat(file).isPresent()) {
                throw DocumentRefusals.virus();
            }
            return Outcome.done(type);
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    /** Why nothing of a file is read, whatever its kind: it is too large or has a virus. */
    Optional<Refusal> obstacle(InputStream content, long most) {
        try (SpooledFile file = SpooledFile.of(content, most)) {
            return settings.scans() && threat(file).isPresent()
                    ? Optional.of(DocumentRefusals.virus().refusal())
                    : Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    private Optional<String> threat(SpooledFile file) {
        try (InputStream content = Files.newInputStream(file.path())) {
            return scanner.threatIn(content);
        } catch (IOException failure) {
            log.warn("The scanner did not check a file that was to be read: {}", failure.getMessage());
            throw DocumentRefusals.scannerAway();
        }
    }
}
