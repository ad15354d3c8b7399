package org.seminararchive.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Locates and describes the syntax error of an invalid YAML text. */
final class BrokenYaml {
  private BrokenYaml() {}

  /** A text that can be read repeatedly. */
  @FunctionalInterface
  interface Source {
    Reader open() throws IOException;
  }

  static ProgrammeFault fault(JsonProcessingException e, Source text) {
    if (e instanceof NumberedParser.SharedNode) {
      return ProgrammeFault.of(line(e), "", "エイリアス（同じ部分の再利用）は使えません", "aliases are not supported");
    }
    Throwable cause = e.getCause();
    if (cause instanceof MarkedYAMLException marked) {
      return fault(marked.getProblemMark().getLine() + 1, marked.getProblem());
    }
    if (cause instanceof ReaderException unreadable) {
      String reason = unreadable.getMessage().lines().findFirst().orElse("");
      return fault(lineAt(text, unreadable.getPosition()), reason);
    }
    if (cause != null && cause.getCause() instanceof CharacterCodingException) {
      return ProgrammeFault.of(line(e), "", "UTF-8ではありません", "it is not in UTF-8");
    }
    return fault(line(e), e.getOriginalMessage());
  }

  /** The text contains a second document. */
  static ProgrammeFault several(int line) {
    return ProgrammeFault.of(line, "", "YAML文書が二つ以上あります", "there is more than one YAML document");
  }

  private static ProgrammeFault fault(int line, String reason) {
    return ProgrammeFault.of(line, "", reason, reason);
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  /**
   * @param position in code points
   */
  private static int lineAt(Source text, int position) {
    try (Reader reader = text.open()) {
      int line = 1;
      int c = reader.read();
      for (int i = 0; i < position && c >= 0; c = reader.read()) {
        i += Character.isLowSurrogate((char) c) ? 0 : 1;
        line += c == '\n' ? 1 : 0;
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
