package corridor.documents;

/** A page of a document as a picture. */
@SuppressWarnings("ArrayRecordComponent")
record Preview(int page, String mediaType, int width, int height, byte[] content) {}
