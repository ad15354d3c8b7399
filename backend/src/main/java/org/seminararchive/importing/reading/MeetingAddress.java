package org.seminararchive.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.seminararchive.text.LinearPattern;

/**
 * Removes addresses, ids and passcodes of online meetings from the text of a source before it is
 * parsed. They give access to the meeting and must not be published.
 */
public final class MeetingAddress {
  private static final String IN_ADDRESS = "[^\\s<>\"'()\\[\\]|、。（）「」]";

  /** Hosts of meetings with the beginning of their paths. */
  private static final String HOSTS =
      "zoom(?:gov)?\\.(?:us|com)/(?:j|my|s|w|wc)/|zoom-x\\.de/j/|teams\\.(?:microsoft|live)\\.com/|meet\\.google\\.com/|webex\\.com/|whereby\\.com/"
          + "|meet\\.jit\\.si/|gotomeeting\\.com/|bluejeans\\.com/|gather\\.town/(?:app|invite)|chime\\.aws/|join\\.skype\\.com/|(?:bbb|bigbluebutton|greenlight)[^\\s/]{0,40}/b/|discord\\.(?:gg|com/invite)/|ovice\\.(?:in|com)/";

  /** White space and tags between a label and its value. */
  private static final String BETWEEN = "(?:[\\s　*「『\"“]|<[^<>\\n]{1,40}>){0,6}";

  private static final LinearPattern PRIVATE =
      LinearPattern.compile(
          // Fast path: the first letters of all alternatives.
          "(?i)(?=[hzmwtpaiミ会ウパア暗+])(?:https?://"
              + IN_ADDRESS
              + "{0,40}?(?:"
              + HOSTS
              + ")"
              + IN_ADDRESS
              + "*|https?://"
              + IN_ADDRESS
              + "{0,200}[?&]pwd="
              + IN_ADDRESS
              + "*|(?:zoom|teams|webex)(?: ?の ?| )?(?:会議|ミーティング|meeting)?(?: ?の ?| )?(?:URL|リンク|link|アドレス) ?(?:は|[:：→=])?"
              + BETWEEN
              + "https?://"
              + IN_ADDRESS
              + "+|zoommtg://"
              + IN_ADDRESS
              // One-tap dialling contains the id; an id in groups needs no colon.
              + "*|\\+[0-9][0-9 -]{6,17},,[0-9]{8,12}#|(?<![A-Za-z])ID [0-9]{3}[ -][0-9]{3,4}[ -][0-9]{4}(?![0-9-])"
              + "|(?:zoom\\.us/(?:j|my|s|w|wc)/|meet\\.google\\.com/)"
              + IN_ADDRESS
              + "*|(?<![A-Za-z])(?:(?:zoom|ミーティング|会議|ウェビナー|meeting|webinar) ?(?:ID|番号|number)|ID(?= ?[:：]))"
              + BETWEEN
              + "(?:[:：=]|は|is)?"
              + BETWEEN
              + "[0-9０-９](?:[0-9０-９]|[ \\-‐－](?=[0-9０-９])){7,16}|(?<![A-Za-z])(?:パス(?:コード|ワード|(?=[:：]))|アクセスコード|暗証番号|pass ?code|password|access code|passwd|pwd|pass|pw)"
              + BETWEEN
              + "(?:(?:[:：=]|は|is(?= ))"
              + BETWEEN
              + "[!-;=-~！-～]{3,40}|(?=[0-9]{4,10}(?![0-9A-Za-z]))[0-9]{4,10}|(?<=[「『])[!-~]{3,40}(?=[」』])))");

  private MeetingAddress() {}

  /**
   * A text without meeting addresses.
   *
   * @param lines on which something was removed, from 1
   */
  public record Hidden(String text, List<Integer> lines) {}

  /** Removes all of them; lines keep their numbers. */
  public static Hidden in(String text) {
    Matcher found = PRIVATE.matcher(text);
    var rest = new StringBuilder();
    List<Integer> lines = new ArrayList<>();
    int line = 1;
    int at = 0;
    while (found.find()) {
      for (; at < found.start(); at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      if (lines.isEmpty() || lines.get(lines.size() - 1) != line) {
        lines.add(line);
      }
      found.appendReplacement(
          rest, "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count()));
    }
    return new Hidden(found.appendTail(rest).toString(), lines);
  }
}
