package corridor.search;

/** What Hibernate Search sees: a document identifier and everything else behind one binding. */
final class IndexedRecord {

    final String id;
    final SearchRecord content;

    IndexedRecord(SearchRecord content) {
        this.id = content.reference().toString();
        this.content = content;
    }
}
