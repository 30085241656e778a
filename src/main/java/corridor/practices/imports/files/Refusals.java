package corridor.practices.imports.files;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;

/** Every reason for which a file is not read. */
final class Refusals {

    private Refusals() {}

    static RefusedException empty() {
        return refused(Kind.INVALID, "file-empty");
    }

    static RefusedException tooLarge(long limit) {
        return refused(Kind.TOO_LARGE, "file-too-large", limit / (1024 * 1024));
    }

    /** Detail: the usual ending of such files ({@code .doc}), or the media type where it has none. */
    static RefusedException unsupported(String kind) {
        return refused(Kind.UNSUPPORTED, "file-kind-unsupported", kind);
    }

    static RefusedException damaged() {
        return refused(Kind.INVALID, "file-damaged");
    }

    static RefusedException damagedAtLine(long line) {
        return refused(Kind.INVALID, "file-damaged-at-line", line);
    }

    /** A CSV record that does not end within reason. */
    static RefusedException rowEndless(long line) {
        return refused(Kind.INVALID, "file-row-endless", line);
    }

    static RefusedException encrypted() {
        return refused(Kind.INVALID, "file-encrypted");
    }

    /** A compressed file that unpacks to far more than its size. */
    static RefusedException expandsTooMuch() {
        return refused(Kind.TOO_LARGE, "file-expands-too-much");
    }

    /** XML with a document type declaration, which office programs never write. */
    static RefusedException unsafe() {
        return refused(Kind.INVALID, "file-unsafe");
    }

    static RefusedException tooManyColumns() {
        return refused(Kind.TOO_LARGE, "file-too-many-columns", Limits.COLUMNS);
    }

    static RefusedException tooManyPages() {
        return refused(Kind.TOO_LARGE, "file-too-many-pages", Limits.PAGES);
    }

    static RefusedException tooLong() {
        return refused(Kind.TOO_LARGE, "file-too-long", Limits.TEXT_CHARACTERS);
    }

    static RefusedException tooDeep(long line) {
        return refused(Kind.INVALID, "file-too-deep", line);
    }

    static RefusedException withoutRows() {
        return refused(Kind.INVALID, "file-without-rows");
    }

    /** Neither a Word nor a PDF file. */
    static RefusedException notRunningText() {
        return refused(Kind.UNSUPPORTED, "file-not-a-form");
    }

    static RefusedException withoutText() {
        return refused(Kind.INVALID, "file-without-text");
    }

    private static RefusedException refused(Kind kind, String code, Object... details) {
        return new RefusedException(Refusal.of(kind, code, details));
    }
}
