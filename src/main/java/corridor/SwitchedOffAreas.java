package corridor;

import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Leaves out every class of an area with {@code corridor.areas.<module>=false}: what is off has no beans. */
class SwitchedOffAreas implements TypeFilter, EnvironmentAware {

    private static final String ROOT = "corridor.";

    private Environment environment = new org.springframework.core.env.StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        String name = reader.getClassMetadata().getClassName();
        int end = name.indexOf('.', ROOT.length());
        return end > 0
                && !environment.getProperty(
                        "corridor.areas." + name.substring(ROOT.length(), end), Boolean.class, true);
    }
}
