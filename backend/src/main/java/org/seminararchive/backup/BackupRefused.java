package org.seminararchive.backup;

/** Why a backup was not made or not restored, in words for whoever asked for it. */
final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupRefused(String message) {
    super(message, null, false, false);
  }
}
