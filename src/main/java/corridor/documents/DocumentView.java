package corridor.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a document.
 *
 * @param picker for choosing other readers; none for those who may not change it
 * @param typed what was typed into its forms, or what they begin with
 */
public record DocumentView(
        DocumentRow row,
        int version,
        String aboutName,
        String aboutUrl,
        List<VersionView> versions,
        List<PreviewView> previews,
        boolean drawing,
        String release,
        @Nullable AudiencePicker picker,
        Typed typed) {

    /** Whether this reader may change it. */
    public boolean keeper() {
        return picker != null;
    }

    /**
     * One version.
     *
     * @param download where its bytes are; blank where nobody gets them
     * @param note the virus that was found, or why the check could not be made
     */
    public record VersionView(
            int number,
            String fileName,
            String type,
            String size,
            String date,
            String reason,
            String finding,
            String note,
            String sha256,
            String download) {}

    /** A page as a picture. */
    public record PreviewView(String url, int page, int width, int height) {}

    /**
     * What stands in the forms.
     *
     * @param sharing with whom it was to be shared, in vain
     */
    public record Typed(
            String title,
            String language,
            String reason,
            String removal,
            @Nullable DocumentForm sharing) {

        Typed with(DocumentForm form) {
            return new Typed(title, language, reason, removal, form);
        }
    }
}
