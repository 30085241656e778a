package corridor.vetting;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import java.util.Optional;
import java.util.Set;

/** A kind of record that can be reported, hidden and removed; filled by the module that has it. */
public interface Moderated {

    /** As in references and addresses. */
    String kind();

    /** What a reader sees at this address. */
    Optional<Item> find(Reader reader, String address);

    /** Hides it at once from all but the secretariat, until it is shown or removed. */
    Outcome<Long> hold(Reader reader, long id, String reason);

    /** Shows again what was held or removed. */
    Outcome<Long> show(Reader reader, long id, String reason);

    /** Removes it for good, with a tombstone; does nothing where it is removed. */
    Outcome<Long> remove(Reader reader, long id, String reason);

    /**
     * A record that can be reported.
     *
     * @param url where it stands
     * @param organisations whose it is
     */
    record Item(Reference reference, LocalizedText title, String url, Set<Long> organisations) {}
}
