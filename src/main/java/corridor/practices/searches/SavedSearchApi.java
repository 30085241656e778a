package corridor.practices.searches;

import corridor.practices.PracticeSearch;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved searches for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/searches")
@Tag(name = "Saved searches")
class SavedSearchApi {

    private final SavedSearches searches;

    SavedSearchApi(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    @Operation(
            summary = "One's own saved searches",
            description = "By name. Refuses 403 to those who are not signed in.")
    List<Item> list(@Parameter(hidden = true) Frame frame) {
        if (!frame.reader().signedIn()) {
            Outcome.refused(Refusal.of(Kind.FORBIDDEN, "sign-in-needed")).orThrow();
        }
        return searches.of(frame.reader()).stream()
                .map(one -> new Item(
                        one.id(),
                        one.name(),
                        one.search().words(),
                        one.search().filters(),
                        one.letters(),
                        one.search().address(),
                        one.search().feed()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Save a search",
            description = "filters: values by facet, as in GET /practices. Refuses 409 search-known and searches-many, "
                    + "422 search-empty and search-name.")
    Map<String, Long> save(@Parameter(hidden = true) Frame frame, @RequestBody Saving saving) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (saving.filters() != null) {
            saving.filters().forEach((facet, values) -> parameters.addAll(facet, List.copyOf(values)));
        }
        parameters.set("q", saving.words() == null ? "" : saving.words());
        return Map.of(
                "id",
                searches.save(frame.reader(), saving.name(), PracticeSearch.of(parameters), saving.letters())
                        .orThrow());
    }

    @PutMapping("/{id}/letters")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have letters tell of what is new, or not", description = "Refuses 404 search-missing.")
    void letters(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Wanting wanting) {
        searches.letters(frame.reader(), id, wanting.wanted()).orThrow();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a search no longer", description = "Refuses 404 search-missing.")
    void remove(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        searches.remove(frame.reader(), id).orThrow();
    }

    /** A saved search; its finds and its feed are paths of this site. */
    record Item(
            long id,
            String name,
            String words,
            Map<String, Set<String>> filters,
            boolean letters,
            String url,
            String feed) {}

    /** A search to be saved. */
    record Saving(
            String name, @Nullable String words, @Nullable Map<String, Set<String>> filters, boolean letters) {}

    /** Whether letters are wanted. */
    record Wanting(boolean wanted) {}
}
