package org.seminararchive.web;

/** The content of a page could not be rendered; the page is sent without it. */
final class PageFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PageFailed(String message, Throwable cause) {
    super(cause == null ? message : message + ": " + cause.getMessage(), cause);
  }
}
