package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.calls.CallScene;
import corridor.workflow.Target;
import java.io.IOException;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A document of an answer that says who made it, in every place but on its pages. */
public final class BlindDocument {

    private BlindDocument() {}

    public static long attach(ApplicationContext context, Reader author, long submission) throws IOException {
        context.getBean(Attachments.class)
                .attach(
                        author,
                        Target.of(submission),
                        "paper",
                        "first.pdf",
                        new ByteArrayResource(CallScene.pdf("First")))
                .orThrow();
        return Attached.document(context.getBean(CallSubmissions.class)
                .find(author, submission)
                .orThrow()
                .answers()
                .to("paper")
                .one());
    }

    /** The same pages, made by somebody else. */
    public static void become(JdbcClient database, long document, String maker) throws IOException {
        byte[] bytes = CallScene.pdf(maker);
        database.sql("""
                with known as (
                  update documents.file set name = :name, size = :size, sha256 = :sha256 where document = :document returning id)
                update documents.piece p set content = :bytes from known where p.file = known.id""")
                .param("name", maker + ".pdf")
                .param("size", bytes.length)
                .param("sha256", DigestUtils.sha256Hex(bytes))
                .param("document", document)
                .param("bytes", bytes)
                .update();
        database.sql("update documents.document set title = :title where id = :document")
                .param("title", maker)
                .param("document", document)
                .update();
    }
}
