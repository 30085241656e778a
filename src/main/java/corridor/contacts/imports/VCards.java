package corridor.contacts.imports;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.TextProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads vCards of any version. */
final class VCards {

    private VCards() {}

    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        try (VCardReader reader = new VCardReader(text)) {
            VCard card = reader.readNext();
            while (card != null && lines.size() <= ContactFiles.MOST_LINES) {
                lines.add(ContactFiles.line(lines.size() + 1, lines.size() + 1, found(card)));
                card = reader.readNext();
            }
            return lines;
        } catch (IOException broken) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "contacts-none"));
        }
    }

    private static Found found(VCard card) {
        String title = value(card.getTitles().stream().findFirst().orElse(null));
        return new Found(
                name(card),
                card.getOrganization() == null
                                || card.getOrganization().getValues().isEmpty()
                        ? ""
                        : text(card.getOrganization().getValues().getFirst()),
                title.isEmpty() ? value(card.getRoles().stream().findFirst().orElse(null)) : title,
                value(card.getEmails().stream().findFirst().orElse(null)),
                card.getLanguages().stream().map(VCards::value).toList(),
                card.getCategoriesList().stream()
                        .flatMap(list -> list.getValues().stream())
                        .anyMatch(one -> one != null && one.equalsIgnoreCase("focal point")),
                "");
    }

    private static String name(VCard card) {
        String formatted = value(card.getFormattedName());
        if (!formatted.isEmpty() || card.getStructuredName() == null) {
            return formatted;
        }
        return Stream.of(
                        card.getStructuredName().getGiven(),
                        card.getStructuredName().getFamily())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String value(@Nullable TextProperty property) {
        return property == null ? "" : text(property.getValue());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
