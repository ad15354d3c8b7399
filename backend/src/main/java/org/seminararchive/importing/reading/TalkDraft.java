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
    PageLine last = abstractLines.get(abstractLines.size() - 1);
    References.Cut cut = References.cut(last);
    if (!cut.references().isEmpty()) {
      abstractLines.set(abstractLines.size() - 1, last.part(0, cut.text().length()));
      List<Work> behind = new ArrayList<>(works);
      works.clear();
      cut.references().forEach(r -> reference(Optional.of(r.label()), r.rest()));
      works.addAll(behind);
    }
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
