package org.seminararchive.backup;

import io.quarkus.runtime.Quarkus;
import java.util.function.BiConsumer;

/**
 * Command {@code restore}: restores a backup into the configured empty database. The server must
 * not be running. Implemented as a start of the application that ends before the first step of the
 * server.
 */
public final class RestoreCommand {
  public static final String NAME = "restore";
  static final String SETTING = "seminar.restore";
  private static final String USAGE = "Usage: restore FILE";

  private RestoreCommand() {}

  /**
   * Exit codes: 0 on success, 1 if nothing was restored, 2 for invalid arguments.
   *
   * @param otherwise reports a start that failed before the restore, and exits
   */
  public static void main(BiConsumer<Integer, Throwable> otherwise, String... args) {
    if (args.length != 1 || args[0].startsWith("-")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    System.setProperty(SETTING, args[0]);
    System.setProperty("quarkus.log.level", "WARN");
    Quarkus.run(null, (code, failure) -> end(code, failure, otherwise));
  }

  private static void end(
      Integer code, Throwable failure, BiConsumer<Integer, Throwable> otherwise) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof RestoreEnded ended) {
        System.err.println(ended.getMessage());
        System.exit(ended.code());
      }
    }
    otherwise.accept(code, failure);
  }
}
