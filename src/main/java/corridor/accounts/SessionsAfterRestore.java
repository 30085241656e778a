package corridor.accounts;

import corridor.archives.AfterRestore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sessions that were ended and links that were used since the backup must not open anything: all are removed. */
@Component
class SessionsAfterRestore implements AfterRestore {

    @Override
    public List<String> statements() {
        return List.of("delete from accounts.session", "delete from accounts.link", "delete from accounts.challenge");
    }
}
