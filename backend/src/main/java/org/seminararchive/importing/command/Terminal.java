package org.seminararchive.importing.command;

import java.util.Map;

/**
 * The abilities of standard output and error.
 *
 * @param isOutColoured true if output may have colours
 * @param isErrWatched true if a progress bar may be shown
 */
record Terminal(boolean isOutColoured, boolean isErrWatched) {
  enum Style {
    ADDED("32"),
    REMOVED("31;9"),
    STRONG("1"),
    FAINT("2"),
    WARNING("33"),
    ERROR("31");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /** Output to a file or another program. */
  static final Terminal NONE = new Terminal(false, false);

  /** Set by the script, because Java cannot tell which stream is a terminal. */
  private static final String STREAMS = "SEMINAR_TERMINAL";

  /**
   * @param console whether Java has a console; used without the script
   */
  static Terminal of(Map<String, String> environment, boolean console) {
    String streams = environment.getOrDefault(STREAMS, console ? "out err" : "");
    // https://no-color.org: any value except an empty one.
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return new Terminal(streams.contains("out") && !plain, streams.contains("err"));
  }

  String show(Style style, String text) {
    return isOutColoured ? colour(style.code, text) : text;
  }

  // ECMA-48, 8.3.117 (SGR), line by line for pagers.
  private static String colour(String code, String text) {
    return "\u001b["
        + code
        + "m"
        + text.replace("\n", "\u001b[0m\n\u001b[" + code + "m")
        + "\u001b[0m";
  }
}
