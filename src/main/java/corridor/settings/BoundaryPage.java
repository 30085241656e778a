package corridor.settings;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Names of countries, and what is said of names and borders, on the page of settings. */
@Controller
class BoundaryPage {

    private static final String COUNTRIES = "redirect:/settings#countries";

    private final CountryNames names;
    private final Boundaries boundaries;
    private final SettingsViews views;

    BoundaryPage(CountryNames names, Boundaries boundaries, SettingsViews views) {
        this.names = names;
        this.boundaries = boundaries;
        this.views = views;
    }

    @GetMapping("/settings/country-names.csv")
    ResponseEntity<String> download(Frame frame) {
        SettingsViews.admit(frame.reader());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"country-names.csv\"")
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                // a mark by which spreadsheets recognise the encoding
                .body("\uFEFF" + NamesFile.written(names.current().value().countries()));
    }

    /** Puts the names of a file in place of all that stood there. */
    @PostMapping("/settings/country-names/file")
    String upload(Frame frame, @RequestParam int version, @RequestParam("file") MultipartFile file) throws IOException {
        SettingsViews.admit(frame.reader());
        byte[] start = file.getInputStream().readNBytes(NamesFile.MOST_BYTES + 1);
        names.change(frame.reader(), version, NamesFile.read(start).orThrow()).orThrow();
        return COUNTRIES;
    }

    /** Keeps the names as they were typed, one line a country; a line without any name goes. */
    @PostMapping("/settings/country-names")
    Object change(Frame frame, @RequestParam int version, @RequestParam Map<String, String> fields) {
        SettingsViews.admit(frame.reader());
        Map<String, LocalizedText> typed = typed(fields);
        return switch (names.change(frame.reader(), version, typed)) {
            case Outcome.Done<Kept<NameChoice>> kept -> COUNTRIES;
            case Outcome.Refused<Kept<NameChoice>>(Refusal refusal)
            when refusal.kind() == Kind.STALE || refusal.kind() == Kind.INVALID ->
                frame.again(refusal, views.page(frame).addObject("names", views.names(typed, said(frame, refusal))));
            case Outcome.Refused<Kept<NameChoice>>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private static String said(Frame frame, Refusal refusal) {
        return refusal.kind() == Kind.STALE
                ? frame.t("settings.wrong.changed")
                : frame.t("refusal." + refusal.code(), refusal.details().toArray());
    }

    private static Map<String, LocalizedText> typed(Map<String, String> fields) {
        Map<String, Map<String, String>> byCode = new TreeMap<>();
        fields.forEach((field, text) -> {
            String[] parts = field.split("-", 3);
            if (parts.length == 3
                    && parts[0].equals("name")
                    && Language.of(parts[2]).isPresent()) {
                String code = parts[1].equals("new")
                        ? fields.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT)
                        : parts[1];
                byCode.computeIfAbsent(code, none -> new LinkedHashMap<>()).put(parts[2], TypedText.lines(text));
            }
        });
        Map<String, LocalizedText> names = new TreeMap<>();
        byCode.forEach((code, name) -> {
            LocalizedText text = LocalizedText.of(name);
            if (!text.isEmpty()) {
                names.put(code, text);
            }
        });
        return names;
    }

    @PostMapping("/settings/boundaries")
    Object note(
            Frame frame,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean maps,
            @RequestParam Map<String, String> fields) {
        SettingsViews.admit(frame.reader());
        Map<String, String> byTag = new LinkedHashMap<>();
        List.copyOf(Language.ALL)
                .forEach(language -> byTag.put(language.tag(), TypedText.line(fields.get("note-" + language.tag()))));
        BoundaryChoice typed = new BoundaryChoice(LocalizedText.of(byTag), maps);
        return switch (boundaries.change(frame.reader(), version, typed)) {
            case Outcome.Done<Kept<BoundaryChoice>> kept -> "redirect:/settings#borders";
            case Outcome.Refused<Kept<BoundaryChoice>>(Refusal refusal)
            when refusal.kind() == Kind.STALE || refusal.kind() == Kind.INVALID -> {
                String problem = refusal.kind() == Kind.STALE
                        ? frame.t("settings.wrong.changed")
                        : frame.t("settings.wrong.too-long", BoundaryChoice.LONGEST);
                yield frame.again(refusal, views.page(frame).addObject("note", views.note(typed, problem)));
            }
            case Outcome.Refused<Kept<BoundaryChoice>>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }
}
