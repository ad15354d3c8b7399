package org.seminararchive.backup;

/** A backup was not made or not restored. The message is for the user of the command. */
final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupRefused(String message) {
    super(message, null, false, false);
  }
}
