package corridor.documents;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;

/** Every reason for which a document is not taken or not given out. */
final class DocumentRefusals {

    private DocumentRefusals() {}

    static Refusal missing() {
        return Refusal.of(Kind.MISSING, "document-missing");
    }

    static Refusal removed() {
        return Refusal.of(Kind.GONE, "document-removed");
    }

    static Refusal waiting() {
        return Refusal.of(Kind.CONFLICT, "document-waiting");
    }

    static Refusal infected() {
        return Refusal.of(Kind.GONE, "document-infected");
    }

    /** The record is not there, or this reader does not see it. */
    static Refusal placeMissing() {
        return Refusal.of(Kind.MISSING, "document-place-missing");
    }

    static Refusal notKeeper() {
        return Refusal.of(Kind.FORBIDDEN, "document-not-yours");
    }

    static Refusal titleMissing() {
        return Refusal.of(Kind.INVALID, "document-title-missing");
    }

    static Refusal titleLong() {
        return Refusal.of(Kind.INVALID, "document-title-long", Documents.LONGEST_TITLE);
    }

    static Refusal reasonLong() {
        return Refusal.of(Kind.INVALID, "document-reason-long", Documents.LONGEST_REASON);
    }

    static Refusal audienceMissing() {
        return Refusal.of(Kind.INVALID, "document-audience-missing");
    }

    static Refusal audienceWithoutYou() {
        return Refusal.of(Kind.INVALID, "document-audience-without-you");
    }

    static Refusal stale() {
        return Refusal.of(Kind.STALE, "version-stale");
    }

    static Refusal recordFull(long megabytes) {
        return Refusal.of(Kind.TOO_LARGE, "document-record-full", megabytes);
    }

    static Refusal same() {
        return Refusal.of(Kind.CONFLICT, "document-same");
    }

    static RefusedException empty() {
        return new RefusedException(Refusal.of(Kind.INVALID, "document-empty"));
    }

    static RefusedException tooLarge(long megabytes) {
        return new RefusedException(Refusal.of(Kind.TOO_LARGE, "document-too-large", megabytes));
    }

    /** Detail: what the file is. */
    static RefusedException kindRefused(String kind) {
        return new RefusedException(Refusal.of(Kind.UNSUPPORTED, "document-kind-refused", kind));
    }

    static RefusedException macros() {
        return new RefusedException(Refusal.of(Kind.UNSUPPORTED, "document-macros"));
    }

    static RefusedException entities() {
        return new RefusedException(Refusal.of(Kind.UNSUPPORTED, "document-entities"));
    }

    /** Opening it would ask another place for a template, a picture or an object. */
    static RefusedException fetches() {
        return new RefusedException(Refusal.of(Kind.UNSUPPORTED, "document-fetches"));
    }

    static RefusedException manyPages(int most) {
        return new RefusedException(Refusal.of(Kind.TOO_LARGE, "document-many-pages", most));
    }

    /** The name says one kind and the content is another. */
    static RefusedException nameMisleads(String named, FileType type) {
        return new RefusedException(Refusal.of(Kind.UNSUPPORTED, "document-name-misleads", "." + named, type.label()));
    }

    static RefusedException expands() {
        return new RefusedException(Refusal.of(Kind.TOO_LARGE, "document-expands"));
    }

    static RefusedException damaged() {
        return new RefusedException(Refusal.of(Kind.INVALID, "document-damaged"));
    }

    static RefusedException virus() {
        return new RefusedException(Refusal.of(Kind.INVALID, "file-infected"));
    }

    static RefusedException scannerAway() {
        return new RefusedException(Refusal.of(Kind.CONFLICT, "file-unchecked"));
    }
}
