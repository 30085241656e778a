package corridor.shared;

/** Carries a refusal to the edge of the application and rolls the transaction back on its way. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
