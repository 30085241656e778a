package corridor.audit;

import java.util.List;

/** Something that must hold at any moment; contributed by the module that knows. */
public interface Invariant {

    /** Stable name, such as {@code index-equals-database}. */
    String name();

    /** What does not hold, in plain words for an operator; empty when it holds. */
    List<String> violations();
}
