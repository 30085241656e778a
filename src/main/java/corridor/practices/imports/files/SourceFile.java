package corridor.practices.imports.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A file that was looked into: what it is, its columns, and its rows as often as they are asked for. */
public final class SourceFile {

    private final SourceKind kind;
    private final List<String> columns;
    private final SourceFacts facts;
    private final Opening opening;

    SourceFile(SourceKind kind, List<String> columns, SourceFacts facts, Opening opening) {
        this.kind = kind;
        this.columns = List.copyOf(columns);
        this.facts = facts;
        this.opening = opening;
    }

    public SourceKind kind() {
        return kind;
    }

    /** The column names in order, each once; a row may have more, named {@code column 8}, with the note cells-extra. */
    public List<String> columns() {
        return columns;
    }

    public SourceFacts facts() {
        return facts;
    }

    /**
     * The rows, read from the beginning while the stream is drawn on, in constant memory for CSV, spreadsheets and JSON.
     * The stream must be closed. It throws a {@link corridor.shared.RefusedException} where the file turns out to be
     * damaged further down.
     */
    public Stream<SourceRow> rows() {
        try {
            RowReader reader = opening.open();
            return StreamSupport.stream(new Rows(reader), false).onClose(() -> close(reader));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first rows. */
    public List<SourceRow> firstRows(int count) {
        try (Stream<SourceRow> rows = rows()) {
            return rows.limit(count).toList();
        }
    }

    private static void close(RowReader reader) {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Begins to read the file. */
    interface Opening {
        RowReader open() throws IOException;
    }

    /** Draws on a reader. */
    private static final class Rows extends AbstractSpliterator<SourceRow> {

        private final RowReader reader;

        Rows(RowReader reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super SourceRow> action) {
            @Nullable SourceRow row;
            try {
                row = reader.next();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (row != null) {
                action.accept(row);
            }
            return row != null;
        }
    }
}
