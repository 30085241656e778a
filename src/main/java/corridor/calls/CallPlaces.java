package corridor.calls;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call may belong to, such as a cycle; filled by the module that has it. */
public interface CallPlaces {

    /** The kind of record, as in references. */
    String kind();

    /** What these are called and where their pages are, for those that this reader sees. One query. */
    Map<Long, Place> places(Reader reader, Collection<Long> ids);

    /** The organisations that convene each of them today. One query. */
    Map<Long, Set<Long>> conveners(Collection<Long> ids);

    /** What may take an acceptance, with the room that is left; an acceptance without one is placed later. */
    List<Choice> homes(Reader reader, long id);

    /** What a call belongs to. */
    record Place(LocalizedText name, String url, ZoneId zone) {}

    /** One that may take an acceptance. */
    record Choice(String key, LocalizedText name, int left) {}
}
