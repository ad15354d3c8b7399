package org.seminararchive.importing.reading;

import org.seminararchive.text.LinearPattern;

/** Recognises placeholders: 未定, TBA, 調整中. */
public final class Placeholder {
  private static final String FIELD =
      "(?:(?:講演|発表)?(?:タイトル|題目|仮題|演題|概要|要旨|講演者|詳細)(?:は|が)?|(?:title|abstract|speaker|details?):?"
          + " )?";

  private static final String JAPANESE =
      "(?:(?:現在|ただいま|只今|講演者(?:に|と))?(?:未"
          + " ?定|未確定|未決定|(?:調整|検討|準備|作成|確認|依頼|交渉|選定|相談)中)|(?:特に)?(?:なし|無し)|追[記加]予定|(?:後日|後ほど|のちほど|近日|近日中|追って|(?:決まり|決定し?|準備(?:が)?(?:でき|整い))次第.{0,16}?)(?:に|、)?"
          + "(?:掲載|連絡|公開|通知|発表|更新|案内|ご?連絡|ご?案内|お知らせ)?(?:予定|する予定)?)(?:です|とします|します|いたします|致します|させていただきます)?";

  private static final String ENGLISH =
      "T\\.?B\\.?[ACD]\\.?|(?:(?:is |are |still |will ){0,3}(?:to )?be"
          + " )(?:announced|added|determined|confirmed|decided|posted|updated|provided)(?:"
          + " (?:soon|later|shortly|in due course))?|to (?:appear|follow)|(?:not yet"
          + " |un)(?:decided|known|fixed|available)|pending|forthcoming|N/A|coming soon";

  private static final String SIGNS = "[?？]+|[-ー–—―…・]+|○○|〇〇|XXX?";

  private static final LinearPattern WHOLE =
      LinearPattern.compile(
          "(?i)[\\s(（「\\[【\"“*]*"
              + FIELD
              + "(?:"
              + JAPANESE
              + "|"
              + ENGLISH
              + "|"
              + SIGNS
              + ")(?: ?/ ?(?:"
              + JAPANESE
              + "|"
              + ENGLISH
              + "))?[\\s)）」\\]】\"”*]*[。.!]*(?: ?\\([^()]{0,300}\\))?");

  private static final int LONGEST = 400;

  private Placeholder() {}

  /** True if a text only says that its value is not known yet. */
  public static boolean is(String text) {
    return text.length() <= LONGEST && WHOLE.matches(Script.folded(text).strip());
  }
}
