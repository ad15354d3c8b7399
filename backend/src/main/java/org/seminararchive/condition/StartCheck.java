package org.seminararchive.condition;

/**
 * A precondition of the server start. All of them are checked before anything is migrated, loaded
 * or printed, so that a failed start changes nothing.
 */
public interface StartCheck {
  /**
   * @param empty true if the database has no content yet
   * @throws StartFailed if the server must not start
   */
  void check(boolean empty);
}
