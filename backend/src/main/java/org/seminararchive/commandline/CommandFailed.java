package org.seminararchive.commandline;

/** A command failed. The message is one sentence for its user; the exit code is 1. */
public class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailed(String message) {
    super(message);
  }

  public CommandFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
