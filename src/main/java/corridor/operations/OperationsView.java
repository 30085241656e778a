package corridor.operations;

import java.util.List;

/**
 * The page of operations.
 *
 * @param checking whether the invariants are being checked just now
 */
public record OperationsView(List<CheckView> checks, boolean checking, List<FactView> facts) {

    /** One invariant: a sentence that says what must hold, and what was found. */
    public record CheckView(String sentence, String result, String at, List<String> violations) {}

    /** One fact about the installation. */
    public record FactView(String label, String value) {}
}
