package corridor.actors;

import java.util.List;
import java.util.Map;

/** What a module keeps about people: its part of the copy that a person gets, and its removal when they go. */
public interface PersonalRecords {

    /** What is kept about someone, as lists of plain records by the name of the list. */
    Map<String, List<?>> of(Person person);

    /** Removes it, or makes it nobody's, in the caller's transaction. What others rely on stays, without the person. */
    void erase(Person person);
}
