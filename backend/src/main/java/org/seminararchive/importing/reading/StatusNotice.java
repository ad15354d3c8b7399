package org.seminararchive.importing.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.seminararchive.session.Status;
import org.seminararchive.text.LinearPattern;

/** Recognises that a session is postponed or cancelled: by a word, or by a sentence of a text. */
final class StatusNotice {
  private static final String OFF =
      "中止|取りやめ|取り止め|とりやめ|取消|取り消し|休会|休講|休止|お休み|(?:開催)?見送り|キャンセル(?!さ?れる|する|は|を|の|料|待)|cancell?ed|called"
          + " off";

  /** Not if postponed from another day to the printed one. */
  private static final String LATER =
      "(?<!から)(?<!からの)(?<!(?<!に)より)延期|順延|(?:postponed|rescheduled)(?! from)|put off";

  private static final LinearPattern CANCELLED = LinearPattern.compile("(?i)" + OFF);
  private static final LinearPattern POSTPONED = LinearPattern.compile("(?i)" + LATER);

  /** Not of the dinner after the talk. */
  private static final String EVENT =
      "(?<!\\b(?:after|before|of|following|during|in|at|for) (?:the|this|our|today's)"
          + " )(?:talk|visit|seminar|session|lecture|colloquium|event|meeting|presentation|webinar)";

  /** A decision about the session, in Japanese or English. */
  private static final LinearPattern DECIDED =
      LinearPattern.compile(
          "(?i)(?<off>(?:"
              + OFF
              + "|(?<later>(?<!から)(?<!からの)(?<!(?<!に)より)延期|順延))(?=(?:と|に|を|が)?(?:なり|なった$|させて|いたし(?!ません)|致し(?!ません)|しま(?!せん)|し(?:た|て(?!い))|する(?:こと|旨|$)|され(?:ました|ます|る(?:こと|旨))|ま(?:す|した)|決ま|決定|です|とのこと)|[)」】!]|$)"
              + "|(?<none>(?:(?:開催|実施)(?:を|は|が)?(?:しません|されません|されない|いたしません|できません|できなく|いたしかね|見合わせ|断念|なくなり)|(?:開か|行わ)れません|(?:開催|実施)を見送))"
              + "|(?<again>日(?:程|時)?を(?:改めて|再調整|変更)|後日改めて))|"
              + EVENT
              + "s? .{0,60}?(?:cancell?ed|called off|(?<put>postponed|rescheduled|put"
              + " off))(?![a-z])|"
              + EVENT
              + " [^.]{0,40}?(?<not>will not|won't|cannot|can't) (?:take place|be (?:held|given))"
              + "|(?<![a-z])(?:cancel|call off|(?<defer>postpone|reschedule|put off)) [^.]{0,40}?"
              + EVENT
              + "|^(?:cancell?ed|called off|(?<short>postponed|rescheduled|put off))(?![a-z])");

  /** Groups of {@link #DECIDED} that mean another day. */
  private static final List<String> LATER_GROUPS =
      List.of("later", "again", "put", "defer", "short");

  /** Fast path for {@link #DECIDED}, which needs one of these words. */
  private static final LinearPattern MAY_DECIDE =
      LinearPattern.compile(
          "(?i)中止|取り|とりや|取消|休|見送|キャンセル|延|開催|実施|開か|行われ|日を|日程|日時|後日"
              + "|cancel|call|postpon|schedul|put off|take place|be held|be given");

  private static final LinearPattern SENTENCE =
      LinearPattern.compile("[。！!\\n]+|(?<!Prof|Dr|Mr|Ms|Mrs|\\b[A-Z])\\.\\s+");

  private static final LinearPattern SENTENCE_END = LinearPattern.compile("[a-z]{2}\\.$|[^0-9]。$");

  /** Possibilities, conditions and requests, which are not decisions. */
  private static final LinearPattern POSSIBLE =
      LinearPattern.compile(
          "(?i)場合|可能性|予定(?:通り|どおり)|as"
              + " (?:scheduled|planned)|恐れ|おそれ|かもしれ|ことがあ|ことはあ|際は|方は|であれば|なければ|ではな|ではあり|しないで|\\b(?:may|might|could|if|unless|not)\\b");

  /** Another thing that is cancelled: 懇親会は中止, 参加を取りやめ. */
  private static final LinearPattern OTHER =
      LinearPattern.compile(
          "(?i)(?:この日(?:に|へ)|(?:懇親会|配信|録画|受付|見学会?|ツアー|茶話会|ランチ|交流会|ポスター.{0,6}|前回|次回|第[0-9]+回|対面.{0,5}|現地.{0,5}|ハイブリッド.{0,5})(?:は|も|のみ|だけ|が|を|の)[^。、]{0,12}|(?:参加|出席|登録|申し?込み?|予約|聴講|議論|実験|計算|計画|投稿|開発|研究|運転|観測|発表の)(?:を|の|は|が)(?:ご)?)$|(?:registration|banquet|dinner|streaming|reception|broadcast)[^.]{0,40}$");

  private static final LinearPattern POLITE =
      LinearPattern.compile("(?i)(?:ます|まし|です|いただき|ません)|[a-z]\\.?$|(?:中止|延期|休講|順延|取りやめ)$");
  private static final LinearPattern OF_PARTICIPANTS =
      LinearPattern.compile("登録|参加|申込|申し込|フォーム|締切|懇親会");
  private static final LinearPattern ONLY =
      LinearPattern.compile(
          "(?i)[\\s(【\\[「※]*(?:開催|講演|無期限)?(?:は|が|の)?(?:"
              + OFF
              + "|"
              + LATER
              + ")(?:に|と)?(?:なりました|します|しました|いたします|です)?[\\s)】\\]」]*[。.!]?");

  /** Upper bound of a heading, a date or a note in UTF-16 units. */
  private static final int SHORT = 120;

  private StatusNotice() {}

  /** True if a value is a notice instead of a title, a name or a place. */
  static boolean isOnly(String text) {
    return ONLY.matches(Script.folded(text));
  }

  /** The status that a heading, a date or a note shows by a word. */
  static Optional<Status> of(String text) {
    if (text.length() >= SHORT || OF_PARTICIPANTS.occursIn(text) || POSSIBLE.occursIn(text)) {
      return Optional.empty();
    }
    if (SENTENCE_END.occursIn(text)) {
      return inText(text, false);
    }
    if (CANCELLED.occursIn(text)) {
      return Optional.of(Status.CANCELLED);
    }
    return POSTPONED.occursIn(text) ? Optional.of(Status.POSTPONED) : Optional.empty();
  }

  /**
   * The status that a sentence of a text states.
   *
   * @param polite true within an abstract, whose own sentences are not polite
   */
  static Optional<Status> inText(String text, boolean polite) {
    if (!MAY_DECIDE.occursIn(text)) {
      return Optional.empty();
    }
    for (String sentence : SENTENCE.split(Script.folded(text))) {
      Optional<Status> said =
          MAY_DECIDE.occursIn(sentence) ? inSentence(sentence.strip()) : Optional.empty();
      if (said.isPresent() && (!polite || POLITE.occursIn(sentence))) {
        return said;
      }
    }
    return Optional.empty();
  }

  private static Optional<Status> inSentence(String sentence) {
    Matcher decided = DECIDED.matcher(sentence);
    while (decided.find()) {
      int at = decided.start();
      boolean other = OTHER.occursIn(sentence.substring(Math.max(0, at - SHORT), at));
      // "will not take place" is a decision.
      String around =
          decided.group("not") == null ? sentence : sentence.replace(decided.group("not"), "");
      if (!other && !POSSIBLE.occursIn(around)) {
        boolean later = LATER_GROUPS.stream().anyMatch(name -> decided.group(name) != null);
        return Optional.of(later ? Status.POSTPONED : Status.CANCELLED);
      }
    }
    return Optional.empty();
  }
}
