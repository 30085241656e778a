package corridor.documents;

import java.util.Arrays;
import java.util.List;

/** The kinds of files that documents may be. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    CSV("text/csv", "csv"),
    TXT("text/plain", "txt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    WEBP("image/webp", "webp"),
    VCARD("text/vcard", "vcf");

    /** What a form's file field accepts. */
    public static final String ENDINGS = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.csv,.txt,.png,.jpg,.jpeg,.webp,.vcf";

    private final String mediaType;
    private final String endings;

    FileType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As people know it: PDF, DOCX. */
    public String label() {
        return this == VCARD ? "vCard" : name();
    }

    public boolean picture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    boolean text() {
        return mediaType.startsWith("text/");
    }

    String ending() {
        return endings.split(" ", 2)[0];
    }

    boolean endsLike(String ending) {
        return List.of(endings.split(" ", -1)).contains(ending);
    }

    static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(one -> one.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
