package org.seminararchive.commandline;

/** Reports in one sentence why a command was not carried out; the process ends with status 1. */
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandFailed(String message) {
    super(message);
  }

  public CommandFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
