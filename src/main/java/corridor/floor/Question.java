package corridor.floor;

import corridor.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param pitch what it is about, if it is about one pitch
 * @param name blank unless whoever asks wishes to be named
 */
public record Question(@Nullable Long pitch, String text, Language language, String name) {}
