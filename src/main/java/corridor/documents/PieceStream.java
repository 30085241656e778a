package corridor.documents;

import java.io.InputStream;
import java.util.function.IntFunction;

/** The bytes of a version, fetched piece by piece as they are read; what is skipped is not fetched. */
final class PieceStream extends InputStream {

    private final long size;
    private final IntFunction<byte[]> pieces;
    private long position;
    private int held = -1;
    private byte[] piece = new byte[0];

    PieceStream(long size, IntFunction<byte[]> pieces) {
        this.size = size;
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        int number = (int) (position / ContentStore.PIECE);
        if (number != held) {
            piece = pieces.apply(number);
            held = number;
        }
        int at = (int) (position % ContentStore.PIECE);
        if (at >= piece.length) {
            throw new IllegalStateException("Bytes of a document are gone");
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, size - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - position);
    }
}
