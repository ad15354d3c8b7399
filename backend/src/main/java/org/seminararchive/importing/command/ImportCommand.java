package org.seminararchive.importing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Imports a file into a running archive, near or far, and shows what became of it. */
public final class ImportCommand {
  public static final String NAME = "import";

  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;

  ImportCommand(
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err,
      Terminal terminal) {
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Ends the process: 0 when all of the file is in the archive, 1 when it is not, 2 when nobody
   * could know what is asked.
   */
  public static void main(String... arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(System.getenv(), System.console() != null);
    System.exit(new ImportCommand(System.getenv(), System.in, out, err, terminal).run(arguments));
  }

  int run(String... arguments) {
    if (Arrays.asList(arguments).contains("--help")) {
      out.println(ImportOptions.USAGE);
      return 0;
    }
    try {
      ImportOptions options = ImportOptions.read(environment, arguments);
      byte[] source = source(options);
      String language = language();
      JsonNode report;
      try (var sending = Sending.shown(terminal.isErrWatched(), err, source.length)) {
        report = new Posting(options, language).send(source, sending);
      }
      return new PrintedReport(out, terminal, language).print(report) ? 0 : 1;
    } catch (ImportFailed e) {
      err.println(PlainText.of(e.getMessage()));
      return e.code();
    }
  }

  /** What a message is to be in (POSIX, 8.2); it need not be installed here. */
  private String language() {
    String locale =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse(Locale.getDefault().getLanguage());
    return locale.startsWith("ja") ? "ja" : "en";
  }

  /** In UTF-8, whatever the file is in. */
  private byte[] source(ImportOptions options) {
    try {
      byte[] bytes =
          options.file().equals("-")
              ? in.readAllBytes()
              : Files.readAllBytes(Path.of(options.file()));
      return options
          .encoding()
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw ImportFailed.because(
          "%s is not valid %s. Give its encoding, for example --encoding Shift_JIS."
              .formatted(options.file(), options.encoding()),
          e);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw ImportFailed.because("There is no file " + options.file(), e);
    } catch (IOException e) {
      throw ImportFailed.because("Cannot read %s: %s".formatted(options.file(), e), e);
    }
  }
}
