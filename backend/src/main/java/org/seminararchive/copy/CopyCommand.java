package org.seminararchive.copy;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.seminararchive.commandline.CommandRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Copies an archive into a folder: a running one over HTTP, or that of this application, which then
 * starts on a free port of the loopback interface and ends with the copy.
 */
@Command(name = CopyCommand.NAME, customSynopsis = "copy FOLDER [--from URL] [--at URL]")
public final class CopyCommand implements Callable<Integer> {
  public static final String NAME = "copy";

  @Spec private CommandSpec spec;
  @Mixin private final CopyOptions options = new CopyOptions();

  private CopyCommand() {}

  /** Exits with 0 on success, 1 on failure, 2 for invalid arguments. */
  public static void main(String... args) {
    System.exit(CommandRun.of(new CopyCommand(), System.out, System.err, args));
  }

  @Override
  public Integer call() {
    if (options.from().isPresent()) {
      return StaticCopy.make(options, options.from().get());
    }
    System.setProperty("quarkus.http.host", "127.0.0.1");
    System.setProperty("quarkus.http.port", "0");
    System.setProperty("quarkus.log.level", "WARN");
    var arguments = spec.commandLine().getParseResult().originalArgs();
    Quarkus.run(ThisArchive.class, CopyCommand::end, arguments.toArray(String[]::new));
    return CommandLine.ExitCode.OK;
  }

  private static void end(Integer code, Throwable failure) {
    if (failure != null) {
      System.err.println(
          "The archive did not start. If it is already running, give its URL with --from. "
              + failure);
    }
    System.exit(code);
  }
}
