package corridor.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this module.
 *
 * @param writable whether people may change anything; true in a development start only
 */
@ConfigurationProperties("corridor.workflow")
record WorkflowSettings(@DefaultValue("false") boolean writable) {}
