package corridor.archives;

/** What came of a restore or an import, in a sentence for the operator. */
public sealed interface Restoration {

    /** Everything stands as it was. */
    record Done(long rows) implements Restoration {}

    /** Nothing was changed. */
    record Refused(String reason) implements Restoration {}
}
