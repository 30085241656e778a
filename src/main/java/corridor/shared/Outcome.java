package corridor.shared;

import java.util.function.Function;

/** What an operation returns: what was done, or why it was refused. */
public sealed interface Outcome<T> {

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The value, or the refusal thrown to the edge, where it becomes a problem document or a page. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T value) -> done(change.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** What follows from the value, which may be refused in its turn. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done, for this reason. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
