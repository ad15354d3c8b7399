package org.seminararchive.importing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.seminararchive.commandline.CommandFailed;
import org.seminararchive.commandline.CommandRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Imports a file into a running archive over HTTP and prints the report. */
@Command(
    name = ImportCommand.NAME,
    customSynopsis = "import FILE [options]",
    sortOptions = false,
    descriptionHeading = "%n",
    description = {
      "Imports a page (Markdown, HTML, plain text), a table (CSV) or a programme file (YAML) into an"
          + " archive and shows the changes field by field.%n"
    },
    footer = {
      "%nExit status: 0 if everything was imported (with --dry-run: would be), 1 if the import failed"
          + " or an item was rejected, held or changed on both sides, 2 if the arguments are wrong.",
      "Colours are shown on a terminal only; NO_COLOR switches them off."
    })
public final class ImportCommand implements Callable<Integer> {
  public static final String NAME = "import";

  @Mixin private final ImportOptions options = new ImportOptions();
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

  /** Exits with a code described in the usage. */
  public static void main(String... arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(System.getenv(), System.console() != null);
    System.exit(new ImportCommand(System.getenv(), System.in, out, err, terminal).run(arguments));
  }

  int run(String... arguments) {
    return CommandRun.of(this, out, err, arguments);
  }

  @Override
  public Integer call() {
    String token = options.token(environment.getOrDefault("SEMINAR_TOKEN", ""));
    String mediaType = options.mediaType();
    byte[] source = source(options.file, options.encoding);
    String language = language();
    var posting = new Posting(options, token, mediaType, language);
    JsonNode report = posting.send(source, terminal.isErrWatched() ? err : null);
    return new PrintedReport(out, terminal, language).print(report) ? 0 : 1;
  }

  /** The language of messages (POSIX, 8.2). Its locale need not be installed. */
  private String language() {
    String locale =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse(Locale.getDefault().getLanguage());
    return locale.startsWith("ja") ? "ja" : "en";
  }

  private byte[] source(String file, Charset encoding) {
    try {
      byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
      String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new CommandFailed(
          "%s is not valid %s. Give its encoding, for example --encoding Shift_JIS."
              .formatted(file, encoding),
          e);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new CommandFailed("There is no file " + file, e);
    } catch (IOException e) {
      throw new CommandFailed("Cannot read %s: %s".formatted(file, e), e);
    }
  }
}
