package corridor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of versions and their previews, in pieces, so that none is held in memory whole. */
@Repository
class ContentStore {

    static final int PIECE = 1 << 18;

    private final JdbcClient database;

    ContentStore(JdbcClient database) {
        this.database = database;
    }

    void write(long file, Path bytes) {
        try (InputStream content = Files.newInputStream(bytes)) {
            byte[] piece = content.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                database.sql("insert into documents.piece (file, number, content) values (:file, :number, :content)")
                        .param("file", file)
                        .param("number", number)
                        .param("content", piece)
                        .update();
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A stream that asks for one piece after the other; it needs no connection in between. */
    InputStream read(DocumentVersion version) {
        return new PieceStream(version.size(), number -> piece(version.id(), number));
    }

    private byte[] piece(long file, int number) {
        return database.sql("select content from documents.piece where file = :file and number = :number")
                .param("file", file)
                .param("number", number)
                .query((row, at) -> row.getBytes(1))
                .optional()
                .orElse(new byte[0]);
    }

    /** Removes the bytes for good. */
    void erase(Collection<Long> files) {
        for (String statement : List.of(
                "delete from documents.piece where file = any(:files)",
                "delete from documents.preview where file = any(:files)",
                "update documents.file set erased = true where id = any(:files)")) {
            database.sql(statement).param("files", files.toArray(Long[]::new)).update();
        }
    }

    void keep(long file, Preview preview) {
        database.sql("""
                insert into documents.preview (file, page, media_type, width, height, content)
                select :file, :page, :type, :width, :height, :content
                where exists (select from documents.file where id = :file and not erased)
                on conflict do nothing""")
                .param("file", file)
                .param("page", preview.page())
                .param("type", preview.mediaType())
                .param("width", preview.width())
                .param("height", preview.height())
                .param("content", preview.content())
                .update();
    }

    Optional<Preview> preview(long file, int page) {
        return database.sql("select * from documents.preview where file = :file and page = :page")
                .param("file", file)
                .param("page", page)
                .query((row, number) -> new Preview(
                        row.getInt("page"),
                        row.getString("media_type"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getBytes("content")))
                .optional();
    }

    /** The sizes of the previews of a version, by page. */
    List<Preview> previews(long file) {
        return database.sql(
                        "select page, media_type, width, height from documents.preview where file = :file order by page")
                .param("file", file)
                .query((row, number) -> new Preview(
                        row.getInt("page"),
                        row.getString("media_type"),
                        row.getInt("width"),
                        row.getInt("height"),
                        new byte[0]))
                .list();
    }

    /** Versions without a single byte are erased ones. */
    void admitMissing() {
        database.sql("""
                update documents.file f set erased = true
                where not f.erased and not exists (select from documents.piece p where p.file = f.id)""").update();
    }

    /** Versions whose bytes are not those that were uploaded, or not all of them. */
    List<String> broken() {
        return database.sql("""
                select d.id || '/' || f.number
                from documents.file f join documents.document d on d.id = f.document
                left join lateral (
                  select sum(length(p.content)) as size, sha256(string_agg(p.content, ''::bytea order by p.number)) as sha256
                  from documents.piece p where p.file = f.id) whole on true
                where case when f.erased then whole.size is not null
                  else whole.size is distinct from f.size or encode(whole.sha256, 'hex') is distinct from f.sha256 end
                order by f.id""").query((row, number) -> row.getString(1)).list();
    }
}
