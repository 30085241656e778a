package corridor;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What the tests of each module contribute to a test of the whole: one class each, found by what it is. */
public final class Contributions {

    private Contributions() {}

    /** One of each class of this kind. */
    public static <T> List<T> of(Class<T> kind) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(kind));
        return scan.findCandidateComponents("corridor").stream()
                .map(found -> java.util.Objects.requireNonNull(found.getBeanClassName()))
                .sorted(Comparator.naturalOrder())
                .<T>map(name ->
                        kind.cast(BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, kind.getClassLoader()))))
                .toList();
    }
}
