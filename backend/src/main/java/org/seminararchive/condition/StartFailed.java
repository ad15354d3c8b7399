package org.seminararchive.condition;

/**
 * The server cannot start, and its operator can mend that. The message is one or two sentences that
 * say what is wrong and what to do; it is all that is printed.
 */
public class StartFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentences for the operator, in English like the log
   */
  public StartFailed(String sentences) {
    // The reader is an operator with a wrong setting: a stack trace would only hide the sentence.
    super(sentences, null, false, false);
  }
}
