package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.questions.AnswerForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Documents as the form of a submission brings them along and takes them off. */
@Component
class AttachedForm {

    private static final Pattern DROP = Pattern.compile("drop:([a-z0-9-]{1,80}):(\\d{1,18}/\\d{1,9})");
    private static final int MOST = 12;

    private final Attachments attachments;

    AttachedForm(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Why one of them was not taken; what was typed has been kept before. */
    Optional<Refusal> take(
            Reader reader,
            Submission one,
            MultiValueMap<String, MultipartFile> files,
            MultiValueMap<String, String> fields) {
        Matcher drop = DROP.matcher(Objects.requireNonNullElse(fields.getFirst("do"), ""));
        if (drop.matches()) {
            return refusal(attachments.drop(reader, Target.of(one.id()), drop.group(1), drop.group(2)));
        }
        return files.entrySet().stream()
                .filter(field -> field.getKey().startsWith(AnswerForm.FILE))
                .flatMap(field -> chosen(field).stream()
                        .map(file -> attach(reader, one, field.getKey().substring(AnswerForm.FILE.length()), file)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<MultipartFile> chosen(Map.Entry<String, List<MultipartFile>> field) {
        return field.getValue().stream()
                .filter(file -> !name(file).isEmpty() || !file.isEmpty())
                .limit(MOST)
                .toList();
    }

    private Optional<Refusal> attach(Reader reader, Submission one, String code, MultipartFile file) {
        return refusal(attachments.attach(reader, Target.of(one.id()), code, name(file), file));
    }

    static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static Optional<Refusal> refusal(Outcome<Long> outcome) {
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal) ? Optional.of(refusal) : Optional.empty();
    }
}
