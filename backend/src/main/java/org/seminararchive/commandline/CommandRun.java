package org.seminararchive.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Runs a command with the exit statuses that all commands share: 2 with the usage if the arguments
 * are wrong, 1 with a sentence if the command failed, otherwise what the command returns.
 */
public final class CommandRun {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n]]");

  private CommandRun() {}

  /**
   * @param command annotated for picocli
   * @return exit status
   */
  public static int of(
      Callable<Integer> command, PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setUsageHelpWidth(110)
        .setParameterExceptionHandler(
            (wrong, all) -> {
              err.println(plain(wrong.getMessage()) + "\n\n" + usage(wrong.getCommandLine()));
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!(failure instanceof CommandFailed)) {
                throw failure;
              }
              err.println(plain(failure.getMessage()));
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(arguments);
  }

  /** Text from outside without the characters by which it could control a terminal. */
  public static String plain(String text) {
    return CONTROL.matcher(text).replaceAll("");
  }

  private static String usage(CommandLine line) {
    return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }
}
