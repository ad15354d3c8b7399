package org.seminararchive.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.seminararchive.commandline.AdminRequest;
import org.seminararchive.commandline.AdminToken;
import org.seminararchive.commandline.ArchiveUrl;
import org.seminararchive.commandline.CommandFailed;
import org.seminararchive.commandline.CommandRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command {@code files}: lists or removes the unreferenced files of a running archive. */
@Command(
    name = FilesCommand.NAME,
    customSynopsis = "files [--remove] [--from URL]",
    descriptionHeading = "%n",
    description =
        "Lists files that no talk, no history entry and nothing that waits names, and what killed"
            + " servers have left.%n",
    footer = AdminToken.FOOTER)
public final class FilesCommand implements Callable<Integer> {
  public static final String NAME = "files";

  @Spec private CommandSpec spec;

  @Option(names = "--remove", description = "remove them; cannot be undone")
  private boolean remove;

  @Option(
      names = "--from",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080/",
      converter = ArchiveUrl.class,
      description = "URL of the archive; default ${DEFAULT-VALUE}")
  private URI from;

  private FilesCommand() {}

  /** Exits with 0 on success, 1 on failure, 2 for invalid arguments. */
  public static void main(String... args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(CommandRun.of(new FilesCommand(), out, System.err, args));
  }

  @Override
  public Integer call() {
    String token = AdminToken.of(spec);
    URI address = from.resolve("api/v1/files/unused?dryRun=" + !remove);
    try {
      JsonNode found = AdminRequest.send("DELETE", address, token, new ObjectMapper()::readTree);
      print(found, spec.commandLine().getOut()::println);
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      throw new CommandFailed("%s does not answer: %s".formatted(from, e), e);
    }
  }

  private void print(JsonNode found, Consumer<String> line) {
    for (JsonNode file : found.path("items")) {
      String name = CommandRun.plain(file.path("name").asText());
      line.accept(
          "%12d  %s  %s".formatted(file.path("size").asLong(), file.path("sha256").asText(), name));
    }
    line.accept(
        "%s: %d unused files with %d bytes, %d left over."
            .formatted(
                remove ? "Removed" : "Found",
                found.path("total").asLong(),
                found.path("bytes").asLong(),
                found.path("leftOver").asLong()));
  }
}
