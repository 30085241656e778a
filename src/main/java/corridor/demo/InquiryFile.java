package corridor.demo;

import corridor.shared.LocalizedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry as the catalogue's files write it; see {@code catalogue/README.md}. What is unknown is absent.
 *
 * @param session for which it was held
 */
record InquiryFile(
        LocalizedText title,
        LocalizedText text,
        String forum,
        String cycle,
        @Nullable String session,
        @Nullable String practice,
        Map<String, SourceLines> sources) {}
