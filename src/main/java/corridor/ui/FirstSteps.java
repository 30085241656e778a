package corridor.ui;

import corridor.access.Reader;
import java.util.List;

/** What somebody new does first; contributed by the areas, shown on the desk until it is done or put away. */
public interface FirstSteps {

    /** Those that concern this reader, done or not. */
    List<Step> steps(Reader reader);

    /**
     * One step.
     *
     * @param key message key that says what to do
     * @param url where it is done
     * @param order smaller stands first
     */
    record Step(String key, String url, boolean done, int order) {}
}
