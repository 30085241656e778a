package corridor.taxonomy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Settings of this module.
 *
 * @param names the operator's own names of countries and other terms: a YAML file {@code schemes: {countries: {XX: {en: …}}}}
 */
@ConfigurationProperties("corridor.taxonomy")
record TaxonomySettings(@Nullable Resource names) {}
