package corridor;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.context.annotation.Import;

/** Tests that share an application run one after another, so that none is put to sleep and woken in between. */
public final class ByContext implements ClassOrderer {

    private static final List<Class<? extends Annotation>> TOLD_APART_BY = List.of(CorridorTest.class, Import.class);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(ByContext::application));
    }

    private static String application(ClassDescriptor test) {
        return TOLD_APART_BY.stream()
                .flatMap(one -> test.findAnnotation(one).stream())
                .map(Annotation::toString)
                .collect(Collectors.joining());
    }
}
