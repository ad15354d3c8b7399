package org.seminararchive.copy;

import io.quarkus.runtime.Quarkus;
import java.util.List;

/**
 * Command {@code copy}: writes an archive into a folder as static files. The source is a running
 * server, or this application, which then listens on a free loopback port until the copy is
 * complete.
 */
@Command(name = CopyCommand.NAME, customSynopsis = "copy FOLDER [--from URL] [--at URL]")
public final class CopyCommand implements Callable<Integer> {
  public static final String NAME = "copy";

  @Spec private CommandSpec spec;
  @Mixin private final CopyOptions options = new CopyOptions();

  private CopyCommand() {}

  /** Ends the process: 0 if the copy is complete, 1 if it failed, 2 if the arguments are wrong. */
  public static void main(String... args) {
    if (List.of(args).contains("--help")) {
      System.out.println(CopyOptions.USAGE);
      System.exit(0);
    }
    CopyOptions options;
    try {
      options = CopyOptions.read(args);
    } catch (CopyFailed e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
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
