package org.seminararchive.condition;

/**
 * The server cannot start because of a problem that its operator can solve. Only the message is
 * printed: one or two sentences with the cause and the solution.
 */
public class StartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentences message for the operator, in English like the log
   */
  public StartFailed(String sentences) {
    // Without stack trace: it would hide the message about a wrong setting.
    super(sentences, null, false, false);
  }
}
