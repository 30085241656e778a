package corridor.practices.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imported files in the database, in pieces, so that every node can go on with them and none is held in memory whole. */
@Repository
class ChunkStore {

    private static final int PIECE = 1 << 20;

    private final JdbcClient database;

    ChunkStore(JdbcClient database) {
        this.database = database;
    }

    void write(long importId, UploadedFile file) {
        try (InputStream content = Files.newInputStream(file.path())) {
            byte[] piece = content.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                database.sql(
                                "insert into practices.import_chunk (import, number, content) values (:id, :number, :content)")
                        .param("id", importId)
                        .param("number", number)
                        .param("content", piece)
                        .update();
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file, on disk for a while. */
    UploadedFile read(long importId) {
        int pieces = database.sql("select count(*) from practices.import_chunk where import = :id")
                .param("id", importId)
                .query((row, number) -> row.getInt(1))
                .single();
        return UploadedFile.of(pieces, number -> piece(importId, number));
    }

    void delete(long importId) {
        database.sql("delete from practices.import_chunk where import = :id")
                .param("id", importId)
                .update();
    }

    private byte[] piece(long importId, int piece) {
        return database.sql("select content from practices.import_chunk where import = :id and number = :number")
                .param("id", importId)
                .param("number", piece)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
