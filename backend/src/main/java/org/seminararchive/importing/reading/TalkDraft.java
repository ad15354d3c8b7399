package org.seminararchive.importing.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.seminararchive.talk.Basis;
import org.seminararchive.talk.Language;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.Role;
import org.seminararchive.talk.TalkContent;
import org.seminararchive.text.LinearPattern;
import org.seminararchive.text.LocalizedText;

/** A talk while its lines are read. */
final class TalkDraft {
  private static final int LONGEST_TITLE = 2000;
  private static final LinearPattern COUNTED =
      LinearPattern.compile("^(?:\\([0-9ivx]{1,4}\\)|[0-9]{1,2}[).]|[①-⑳]|[・•\\-] ).*");
  private static final int SHORT_ITEM = 100;

  final int line;
  String part = "";
  final List<TalkContent.SpeakerAt> speakers = new ArrayList<>();

  private final Set<String> names = new HashSet<>();
  private final Set<Role> roles = EnumSet.noneOf(Role.class);

  final Set<Material> materials = new LinkedHashSet<>();
  final List<String> remarks = new ArrayList<>();
  final CitedWorks works = new CitedWorks();
  boolean placeholder;
  Optional<String> stated = Optional.empty();
  int statedOn;
  int titleLine;
  private String title = "";
  private String translation = "";
  private final List<PageLine> abstractLines = new ArrayList<>();

  /** Index of the first line behind the second label of an abstract; 0 if there is one label. */
  private int second;

  TalkDraft(int line) {
    this.line = line;
  }

  boolean hasTitle() {
    return !title.isEmpty();
  }

  boolean hasAbstract() {
    return !abstractLines.isEmpty();
  }

  void speaker(TalkContent.SpeakerAt person) {
    if (names.add(Script.bare(person.name()))) {
      speakers.add(person);
      roles.add(person.role() == null ? Role.speaker : person.role());
    }
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  /** True if everybody of a line is a speaker already. */
  boolean hasAll(String line) {
    return PrintedPeople.of(line, Role.speaker).stream().allMatch(p -> names.contains(p.name()));
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

  boolean isOtherLanguage(String text) {
    return translation.isEmpty()
        && !Placeholder.is(text)
        && Script.hasJapanese(title) != Script.hasJapanese(text);
  }

  void translate(String text) {
    translation = text;
  }

  /** Takes the language that organizers state. */
  void state(String language, int on) {
    stated = Optional.of(language);
    statedOn = on;
  }

  /** Begins a text, in the other language if there is one. */
  void beginAbstract() {
    second = second == 0 ? abstractLines.size() : second;
  }

  /** True if two texts in the same language are abstracts of this talk. */
  boolean hasTwoAbstracts() {
    return second > 0 && second < abstractLines.size() && !isBilingual();
  }

  private boolean isBilingual() {
    return second > 0
        && second < abstractLines.size()
        && Script.hasJapanese(abstractLines.get(0).text())
            != Script.hasJapanese(abstractLines.get(second).text());
  }

  void abstractLine(PageLine piece) {
    if (!piece.text().isEmpty()) {
      abstractLines.add(piece);
    }
  }

  /** The abstract as far as it has been read. */
  String text() {
    return String.join("\n", pieces(abstractLines));
  }

  TalkContent finish(Optional<URI> base) {
    List<PageLine> first = new ArrayList<>(abstractLines);
    List<PageLine> other = first.subList(isBilingual() ? second : first.size(), first.size());
    String translated = paragraphs(pieces(other));
    other.clear();
    works.takeFromEndOf(first);
    String text = paragraphs(pieces(first));
    LocalizedText titles = title.isEmpty() ? null : titles();
    return new TalkContent(
        null,
        null,
        Script.localized(part),
        titles,
        isBlank() || placeholder && titles == null && speakers.isEmpty() ? null : language(text),
        List.copyOf(speakers),
        List.copyOf(materials),
        Script.localized(String.join("\n", remarks)),
        PrintedTitle.two(text, translated),
        works.finish(base));
  }

  private static List<String> pieces(List<PageLine> lines) {
    List<StringBuilder> pieces = new ArrayList<>();
    for (PageLine piece : lines) {
      String text = piece.marker() + piece.text();
      if (piece.soft() && !pieces.isEmpty()) {
        Script.join(pieces.get(pieces.size() - 1), text);
      } else {
        pieces.add(new StringBuilder(text));
      }
    }
    return pieces.stream().map(StringBuilder::toString).toList();
  }

  /** Joins lines to paragraphs; short counted lines, (1) … (2) …, stay together. */
  private static String paragraphs(List<String> lines) {
    StringBuilder text = new StringBuilder();
    String before = null;
    for (String line : lines) {
      if (before != null) {
        text.append(isShortItem(before) && isShortItem(line) ? "\n" : "\n\n");
      }
      text.append(line);
      before = line;
    }
    return text.toString();
  }

  private static boolean isShortItem(String line) {
    return line.length() <= SHORT_ITEM && COUNTED.matcher(Script.folded(line)).matches();
  }

  private LocalizedText titles() {
    PrintedTitle printed = PrintedTitle.of(title, translation);
    remarks.addAll(0, printed.remarks());
    if (stated.isEmpty()) {
      printed.language().ifPresent(said -> state(said, titleLine));
    }
    return printed.text();
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
