package org.seminararchive.importing.command;

import java.util.Map;

/**
 * Whether somebody looks, and what may be shown to them.
 *
 * @param isOutColoured whether what is printed may have colours
 * @param isErrWatched whether something may move while they wait
 */
record Terminal(boolean isOutColoured, boolean isErrWatched) {
  /** Nobody looks: a file, or another program. */
  static final Terminal NONE = new Terminal(false, false);

  /** The script that starts this knows which of the two streams are a terminal; Java does not. */
  private static final String STREAMS = "SEMINAR_TERMINAL";

  /**
   * @param console whether Java thinks that this is a terminal
   */
  static Terminal of(Map<String, String> environment, boolean console) {
    String streams = environment.getOrDefault(STREAMS, console ? "out err" : "");
    // https://no-color.org: set to anything but nothing.
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return new Terminal(streams.contains("out") && !plain, streams.contains("err"));
  }

  String added(String text) {
    return isOutColoured ? colour("32", text) : text;
  }

  String removed(String text) {
    return isOutColoured ? colour("31;9", text) : text;
  }

  String strong(String text) {
    return isOutColoured ? colour("1", text) : text;
  }

  String faint(String text) {
    return isOutColoured ? colour("2", text) : text;
  }

  /** For what somebody should look at. */
  String warning(String text) {
    return isOutColoured ? colour("33", text) : text;
  }

  String error(String text) {
    return isOutColoured ? colour("31", text) : text;
  }

  // ECMA-48, 8.3.117 (SGR). Of several lines each for itself: pagers show one at a time.
  private static String colour(String code, String text) {
    return "\u001b["
        + code
        + "m"
        + text.replace("\n", "\u001b[0m\n\u001b[" + code + "m")
        + "\u001b[0m";
  }
}
