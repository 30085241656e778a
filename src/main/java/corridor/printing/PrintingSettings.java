package corridor.printing;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the letters for paper come from.
 *
 * @param fonts folders with TrueType fonts, looked through in this order
 */
@Validated
@ConfigurationProperties("corridor.printing")
record PrintingSettings(
        @DefaultValue({"/usr/share/fonts/truetype", "/usr/share/fonts", "/usr/local/share/fonts"}) @NotEmpty
        List<String> fonts) {}
