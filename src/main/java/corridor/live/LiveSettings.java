package corridor.live;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many may look on.
 *
 * @param most lines that a node keeps open; whoever comes then is told to come again
 */
@Validated
@ConfigurationProperties("corridor.live")
record LiveSettings(
        @DefaultValue("5000") @Min(1) @Max(50_000) int most) {}
