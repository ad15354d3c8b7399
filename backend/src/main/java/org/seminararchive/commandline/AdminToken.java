package org.seminararchive.commandline;

import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The admin's token of a command, from the environment. */
public final class AdminToken {
  /** Footer of the help of such a command. */
  public static final String FOOTER =
      "%nThe environment names an admin's token: SEMINAR_TOKEN, or SEMINAR_ADMIN_TOKEN as for the"
          + " server.";

  private AdminToken() {}

  /**
   * @throws ParameterException if there is none
   */
  public static String of(CommandSpec command) {
    return Stream.of("SEMINAR_TOKEN", "SEMINAR_ADMIN_TOKEN")
        .map(name -> System.getenv().getOrDefault(name, "").strip())
        .filter(value -> value.matches("[!-~]+"))
        .findFirst()
        .orElseThrow(
            () -> new ParameterException(command.commandLine(), "An admin's token is needed."));
  }
}
