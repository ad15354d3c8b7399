package org.seminararchive.backup;

import org.seminararchive.commandline.CommandFailed;

/** A backup was not made or not restored. The message is for the user of the command. */
final class BackupRefused extends CommandFailed {
  private static final long serialVersionUID = 1L;

  BackupRefused(String message) {
    super(message);
  }
}
