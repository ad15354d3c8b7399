package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seminararchive.programme.ProgrammeTalk;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.Language;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.Reference;
import org.seminararchive.text.LocalizedText;

/** A talk while its lines are read. */
final class TalkDraft {
  /** A reference's label, if it has one, and its lines. */
  private record Work(Optional<String> label, List<PageLine> lines) {}

  private static final Pattern QUOTED = Pattern.compile("[「『]([^「」『』]+)[」』]");
  private static final Pattern TRANSLATED =
      Pattern.compile("(?<title>.+?) ?\\((?<other>[^()]+)\\)");
  private static final Pattern REMARK_BEHIND =
      Pattern.compile("(?<title>.+?) ?(?<remark>\\([^()]*https?://[^()]*\\))");
  private static final Pattern LANGUAGE_BEHIND =
      Pattern.compile("(?<title>.+?) ?[(【](?<said>[^()【】]{2,30})[)】]");
  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_TITLE = 2000;

  final int line;
  String part = "";
  final List<ProgrammeTalk.SpeakerAt> speakers = new ArrayList<>();
  final List<Material> materials = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  boolean placeholder;
  Optional<String> stated = Optional.empty();
  int statedOn;
  int titleLine;
  private String title = "";
  private String translation = "";
  private final List<PageLine> abstractLines = new ArrayList<>();
  private final List<Work> works = new ArrayList<>();

  TalkDraft(int line) {
    this.line = line;
  }

  boolean hasTitle() {
    return !title.isEmpty();
  }

  boolean hasAbstract() {
    return !abstractLines.isEmpty();
  }

  boolean isBlank() {
    return title.isEmpty()
        && speakers.isEmpty()
        && abstractLines.isEmpty()
        && materials.isEmpty()
        && works.isEmpty();
  }

  String title() {
    return title;
  }

  void title(String text, int number) {
    if (title.length() <= LONGEST_TITLE) {
      title = Script.joined(title, text);
    }
    titleLine = titleLine == 0 ? number : titleLine;
  }

  /** Whether a text is in another script than the title. */
  boolean isOtherLanguage(String text) {
    return translation.isEmpty()
        && !Placeholder.is(text)
        && Script.hasJapanese(title) != Script.hasJapanese(text);
  }

  /** The title in the other language, in a line of its own. */
  void translate(String text) {
    translation = text;
  }

  /** Whether the last work has nothing Japanese in it. */
  boolean isForeignWork() {
    return works.get(works.size() - 1).lines().stream()
        .noneMatch(l -> Script.hasJapanese(l.text()));
  }

  void abstractLine(PageLine piece) {
    if (!piece.text().isEmpty()) {
      abstractLines.add(piece);
    }
  }

  void reference(Optional<String> label, PageLine text) {
    List<PageLine> lines = new ArrayList<>();
    lines.add(text);
    works.add(new Work(label, lines));
  }

  /** Whether a reference can go on. */
  boolean hasReference() {
    return !works.isEmpty();
  }

  void moreReference(PageLine text) {
    works.get(works.size() - 1).lines().add(text);
  }

  ProgrammeTalk finish(Optional<URI> base) {
    moveReferences();
    String text = Paragraphs.of(pieces());
    List<Reference> references = new ArrayList<>();
    for (Work work : works) {
      References.reference(work.label(), work.lines(), base).ifPresent(references::add);
    }
    LocalizedText titles = titles();
    return new ProgrammeTalk(
        null,
        null,
        part.isEmpty() ? null : LocalizedText.of(Script.language(part), part),
        titles,
        isBlank() || placeholder && titles == null && speakers.isEmpty() ? null : language(text),
        List.copyOf(speakers),
        List.copyOf(materials),
        remarks.isEmpty() ? null : remark(String.join("\n", remarks)),
        text.isEmpty() ? null : LocalizedText.of(Script.language(text), text),
        references);
  }

  static LocalizedText remark(String text) {
    return LocalizedText.of(Script.language(text), text);
  }

  /** Works that stand at the end of the abstract without being announced. */
  private void moveReferences() {
    if (abstractLines.isEmpty()) {
      return;
    }
    List<Work> behind = new ArrayList<>(works);
    works.clear();
    abstractLines.replaceAll(
        line -> {
          References.Cut cut = References.cut(line);
          cut.references().forEach(r -> reference(Optional.of(r.label()), r.rest()));
          return cut.references().isEmpty() ? line : line.part(0, cut.text().length());
        });
    works.addAll(behind);
    int end = abstractLines.size();
    String language = Script.language(abstractLines.get(0).text());
    while (end > 1
        && !abstractLines.get(end - 1).soft()
        && References.isUnmarked(abstractLines.get(end - 1).text(), language)) {
      end--;
    }
    List<Work> unmarked = new ArrayList<>();
    for (PageLine piece : abstractLines.subList(end, abstractLines.size())) {
      // An address goes with the work before it.
      if (References.isAddress(piece.text()) && !unmarked.isEmpty()) {
        unmarked.get(unmarked.size() - 1).lines().add(piece);
      } else {
        List<PageLine> lines = new ArrayList<>();
        lines.add(piece);
        unmarked.add(new Work(Optional.empty(), lines));
      }
    }
    abstractLines.subList(end, abstractLines.size()).clear();
    works.addAll(0, unmarked);
  }

  private List<String> pieces() {
    List<StringBuilder> pieces = new ArrayList<>();
    for (PageLine piece : abstractLines) {
      String text = piece.marker() + piece.text();
      if (piece.soft() && !pieces.isEmpty()) {
        Script.join(pieces.get(pieces.size() - 1), text);
      } else {
        pieces.add(new StringBuilder(text));
      }
    }
    return pieces.stream().map(StringBuilder::toString).toList();
  }

  /** The title, and the one in the other language behind it in brackets. */
  private LocalizedText titles() {
    if (title.isEmpty()) {
      return null;
    }
    String whole = title;
    Matcher quoted = QUOTED.matcher(whole);
    if (quoted.matches()) {
      whole = quoted.group(1).strip();
    }
    if (whole.length() > LONGEST_TITLE) {
      return LocalizedText.of(Script.language(whole), whole);
    }
    whole = withoutLanguage(whole);
    if (!translation.isEmpty()) {
      Map<String, String> both = new LinkedHashMap<>();
      both.put(Script.language(whole), whole);
      both.put(Script.language(translation), translation);
      return new LocalizedText(both);
    }
    String folded = Script.folded(whole);
    Matcher remark = REMARK_BEHIND.matcher(folded);
    if (remark.matches()) {
      remarks.add(0, whole.substring(remark.start("remark"), remark.end("remark")));
      whole = whole.substring(0, remark.end("title"));
      folded = Script.folded(whole);
    }
    Map<String, String> titles = new LinkedHashMap<>();
    Matcher translated = TRANSLATED.matcher(folded);
    if (translated.matches()) {
      String first = whole.substring(0, translated.end("title"));
      String other = whole.substring(translated.start("other"), translated.end("other"));
      boolean sentence = other.split(" ").length >= FEWEST_WORDS;
      boolean two =
          Script.hasJapanese(first) && !Script.hasJapanese(other) && sentence
              || !Script.hasJapanese(first) && Script.hasJapanese(other) && other.length() > 7;
      if (two) {
        titles.put(Script.language(first), first.strip());
        titles.put(Script.language(other), other.strip());
        return new LocalizedText(titles);
      }
    }
    return LocalizedText.of(Script.language(whole), whole);
  }

  /** Takes off what a title says of the language: （英語講演）, (in English). */
  private String withoutLanguage(String whole) {
    Matcher behind = LANGUAGE_BEHIND.matcher(Script.folded(whole));
    Optional<String> said =
        behind.matches() ? Remarks.languageOf(behind.group("said")) : Optional.empty();
    if (said.isEmpty()) {
      return whole;
    }
    stated = stated.or(() -> said);
    statedOn = statedOn == 0 ? titleLine : statedOn;
    remarks.add(whole.substring(behind.end("title")).strip());
    return whole.substring(0, behind.end("title")).strip();
  }

  /**
   * As spoken: as the organizers said, otherwise that of the speakers' names, for Japanese speakers
   * give Japanese talks under English titles.
   */
  private Language language(String text) {
    if (stated.isPresent()) {
      return new Language(stated.get(), Basis.stated);
    }
    boolean english =
        !speakers.isEmpty()
            && speakers.stream().noneMatch(s -> Script.hasJapanese(s.name()))
            && !Script.hasJapanese(title)
            && !Script.hasJapanese(text);
    if (speakers.isEmpty() && title.isEmpty() && text.isEmpty()) {
      return null;
    }
    return new Language(english ? "en" : "ja", Basis.inferred);
  }
}
