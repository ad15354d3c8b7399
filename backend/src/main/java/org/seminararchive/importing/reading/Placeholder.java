package org.seminararchive.importing.reading;

import org.seminararchive.text.LinearPattern;

/** Recognises placeholders: 未定, TBA, 調整中. */
final class Placeholder {
  private static final String WORDS =
      "未定|未確定|調整中|検討中|準備中|後日(?:掲載|連絡|公開|お知らせ)(?:予定|します|いたします)?|近日(?:公開|掲載|中に公開)?(?:予定)?|決まり次第.{0,16}|決定次第.{0,16}|追って(?:連絡|掲載).{0,8}|T\\.?B\\.?A\\.?|T\\.?B\\.?D\\.?|to"
          + " be (?:announced|determined|confirmed|decided|posted)(?: (?:soon|later))?|will be"
          + " announced(?: (?:soon|later))?|to appear|T\\.?B\\.?C\\.?|N/A|coming"
          + " soon|[?？]+|[-ー–—]+|○○|〇〇|XXX?";
  private static final LinearPattern WHOLE =
      LinearPattern.compile(
          "(?i)[\\s(（「\\[【]*(?:" + WORDS + ")[\\s)）」\\]】]*(?:です)?[。.]?(?: ?\\([^()]{0,300}\\))?");

  private Placeholder() {}

  static boolean is(String text) {
    return WHOLE.matcher(Script.folded(text).strip()).matches();
  }
}
