package corridor.outbox;

import corridor.archives.AfterRestore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a letter that waited when the backup was taken nobody knows whether it has gone out since: it is not sent again. */
@Component
class LettersAfterRestore implements AfterRestore {

    @Override
    public List<String> statements() {
        return List.of("update outbox.letter set claimed_at = now() where claimed_at is null and given_up_at is null");
    }
}
