package corridor.printing;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the letters for paper come from.
 *
 * @param fonts folders with TrueType fonts, looked through in this order
 */
@ConfigurationProperties("corridor.printing")
record PrintingSettings(
        @DefaultValue({"/usr/share/fonts/truetype", "/usr/share/fonts", "/usr/local/share/fonts"})
        List<Path> fonts) {}
