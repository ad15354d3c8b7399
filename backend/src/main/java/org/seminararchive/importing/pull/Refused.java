package org.seminararchive.importing.pull;

/** The page is not what it was promised to be. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Fetched.Problem problem;

  Refused(String code, String detail) {
    super(code, null, false, false);
    this.problem = new Fetched.Problem(code, detail);
  }

  Fetched.Problem problem() {
    return problem;
  }
}
