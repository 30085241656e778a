package corridor.ui;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names what programs send and get after the noun that it belongs to: many interfaces know a step, each its own. */
final class SchemaNames extends TypeNameResolver {

    private static final String INTERFACE = "Api";

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String name = type.getSimpleName();
        if (around == null) {
            return name;
        }
        String noun = around.getSimpleName().replaceFirst(INTERFACE + "$", "");
        return name.startsWith(noun) ? name : noun + name;
    }
}
