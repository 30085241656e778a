package corridor.search;

import corridor.workflow.Moved;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of record that can be searched for; each area contributes its own. */
public interface SearchSource {

    /** As in references: {@code practice}. */
    String kind();

    /** The facets that readers may narrow by, in the order in which they are shown. */
    List<String> facets();

    /** The numbers that results may be sorted by. */
    List<String> orders();

    /** What the index shall hold of these records; records that are gone are left out. */
    List<SearchRecord> load(Collection<Long> ids);

    /** The version of every record that belongs into the index, by id. */
    Map<Long, Integer> versions();

    /** Which of the records that moved together the index has to follow, as the transaction at hand sees them. */
    default Collection<Long> concerned(Moved moved) {
        return moved.records();
    }
}
