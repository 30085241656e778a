package corridor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** What the tests want to know of the source text of the application. */
public final class Sources {

    public static final Path JAVA = Path.of("src/main/java");
    public static final Path TEMPLATES = Path.of("src/main/jte");
    public static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final List<File> FILES = read();

    private Sources() {}

    public static List<File> java() {
        return FILES;
    }

    /** The text of each template by its path. */
    public static Map<String, String> templates() {
        Map<String, String> texts = new TreeMap<>();
        files(TEMPLATES, ".jte")
                .forEach(path -> texts.put(TEMPLATES.relativize(path).toString(), text(path)));
        return texts;
    }

    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<File> read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<File> read = new ArrayList<>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files(JAVA, ".java")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(read(unit, positions));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(read);
    }

    private static File read(CompilationUnitTree unit, SourcePositions positions) {
        Path path = Path.of(unit.getSourceFile().toUri());
        String name = JAVA.toAbsolutePath().relativize(path).toString();
        List<String> lines = codeOnly(text(path)).lines().toList();
        List<Method> methods = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        LineMap map = unit.getLineMap();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                int from = (int) map.getLineNumber(positions.getStartPosition(unit, method));
                int to = (int) map.getLineNumber(positions.getEndPosition(unit, method));
                methods.add(new Method(name + "#" + method.getName(), code(lines.subList(from - 1, to))));
                return super.visitMethod(method, null);
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                types.add(type.getSimpleName().toString());
                return super.visitClass(type, null);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                if (literal.getValue() instanceof String value) {
                    literals.add(value);
                }
                return super.visitLiteral(literal, null);
            }
        }.scan(unit, null);
        return new File(name, text(path), code(lines.stream().filter(line -> !line.startsWith("import ")).toList()), List.copyOf(methods), List.copyOf(types), List.copyOf(literals));
    }

    private static int code(List<String> lines) {
        return (int) lines.stream().filter(line -> !line.isBlank()).count();
    }

    /** The text with its comments blanked out; strings are kept. */
    static String codeOnly(String text) {
        StringBuilder code = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (text.startsWith("/*", at)) {
                end = text.indexOf("*/", at) + 2;
                code.append(text.substring(at, end).replaceAll("[^\\n]", ""));
            } else if (text.startsWith("//", at)) {
                end = text.indexOf('\n', at);
            } else if (text.startsWith("\"\"\"", at)) {
                end = text.indexOf("\"\"\"", at + 3) + 3;
                code.append(text, at, end);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                while (text.charAt(end) != text.charAt(at)) {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                end++;
                code.append(text, at, end);
            } else {
                code.append(text.charAt(at));
            }
            at = end;
        }
        return code.toString();
    }

    /**
     * One source file.
     *
     * @param name below the source folder
     * @param code its lines that are neither blank nor comment nor import
     * @param types the names of all types declared in it
     * @param literals every string and text block
     */
    public record File(
            String name, String text, int code, List<Method> methods, List<String> types, List<String> literals) {

        /** The module that it belongs to; blank for the application itself. */
        public String module() {
            java.util.List<String> parts = List.of(name.split("/", -1));
            return parts.size() > 2 ? parts.get(1) : "";
        }
    }

    /** A method or constructor and its length. */
    public record Method(String name, int code) {}
}
