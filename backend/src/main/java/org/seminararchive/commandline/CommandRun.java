package org.seminararchive.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Runs a command with the exit codes common to all commands: 2 and the usage for invalid arguments,
 * 1 and a message for a failure, otherwise the result of the command.
 */
public final class CommandRun {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\n]]");

  private CommandRun() {}

  /**
   * @param command annotated for picocli
   * @return exit code
   */
  public static int of(
      Callable<Integer> command, PrintStream out, PrintStream err, String... arguments) {
    var line = new CommandLine(command);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("show this text")
                .build());
    return line.setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setUsageHelpWidth(110)
        .setParameterExceptionHandler(
            (wrong, all) -> {
              err.println(plain(wrong.getMessage()) + "\n\n" + usage(wrong.getCommandLine()));
              return CommandLine.ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, failed, parsed) -> {
              if (!(failure instanceof CommandFailed)) {
                throw failure;
              }
              err.println(plain(failure.getMessage()));
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(arguments);
  }

  /** Removes control characters from external text, which could control a terminal. */
  public static String plain(String text) {
    return CONTROL.matcher(text).replaceAll("");
  }

  private static String usage(CommandLine line) {
    return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }
}
