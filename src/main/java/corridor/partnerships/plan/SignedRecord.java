package corridor.partnerships.plan;

/** What a party says of itself, so that its own focal point alone writes it. */
public sealed interface SignedRecord permits Declaration, Statement {

    /** The address of the party. */
    String organisation();
}
