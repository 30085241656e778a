package corridor.ui;

import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;

/** Refuses what a program sends without a part that it must have, or with signs that nobody can keep. */
@RestControllerAdvice
class CompleteBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check(body, "");
        return body;
    }

    private static void check(@Nullable Object value, String name) {
        switch (value) {
            case null ->
                throw new RefusedException(
                        name.isEmpty()
                                ? Refusal.of(Kind.INVALID, "request-not-understood")
                                : Refusal.of(Kind.INVALID, "field-wrong", name));
            case String text
            when TypedText.hasUnseen(text) ->
                throw new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood"));
            case LocalizedText text -> check(text.byTag(), name);
            case Record record -> checkParts(record);
            case JsonNode node when node.isString() -> check(node.stringValue(), name);
            case JsonNode node -> node.forEach(one -> check(one, name));
            case Collection<?> many -> many.forEach(one -> check(one, name));
            case Map<?, ?> map -> map.values().forEach(one -> check(one, name));
            default -> {}
        }
    }

    private static void checkParts(Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            Object value = value(record, part);
            if (value != null || !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                check(value, part.getName());
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A record shows its parts", impossible);
        }
    }
}
