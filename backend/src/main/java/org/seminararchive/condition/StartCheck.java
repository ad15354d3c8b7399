package org.seminararchive.condition;

/**
 * A condition for the start of the server. All of them are checked before anything is migrated,
 * loaded or printed, so that a start that fails leaves nothing behind.
 */
public interface StartCheck {
  /**
   * @param empty whether the database has no content yet
   * @throws StartFailed if the server must not start
   */
  void check(boolean empty);
}
