package corridor.practices.imports;

import corridor.actors.Organisations;
import corridor.practices.Meetings;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prepares the drafting of rows with the names of countries, terms, organisations and meetings that are known now. */
@Component
class RowDraftings {

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final ObjectProvider<Meetings> meetings;

    RowDraftings(
            Countries countries,
            Taxonomies taxonomies,
            Organisations organisations,
            ObjectProvider<Meetings> meetings) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
        this.meetings = meetings;
    }

    RowDrafting of(Mapping mapping, String source) {
        return new RowDrafting(
                mapping,
                new Recognition(countries, taxonomies, organisations.recogniser()),
                taxonomies,
                new MeetingCells(
                        meetings.stream().flatMap(area -> area.known().stream()).toList()),
                source);
    }
}
