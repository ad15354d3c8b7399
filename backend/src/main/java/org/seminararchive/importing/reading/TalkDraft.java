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
import org.seminararchive.text.LocalizedText;

/** A talk while its lines are read. */
final class TalkDraft {
  private static final int LONGEST_TITLE = 2000;
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
  final AbstractText text = new AbstractText();

  TalkDraft(int line) {
    this.line = line;
  }

  boolean hasTitle() {
    return !title.isEmpty();
  }

  boolean hasAbstract() {
    return !text.isEmpty();
  }

  void speaker(TalkContent.SpeakerAt person) {
    if (names.add(Script.bare(person.name()))) {
      speakers.add(person);
      roles.add(person.role() == null ? Role.SPEAKER : person.role());
    }
  }

  /** Content of the talk, for the comparison of two sections. */
  String said() {
    return title + speakers + text.soFar() + materials;
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  /** True if everybody of a line is a speaker already. */
  boolean hasAll(String line) {
    return PrintedPeople.of(line, Role.SPEAKER).stream().allMatch(p -> names.contains(p.name()));
  }

  boolean isBlank() {
    return title.isEmpty()
        && speakers.isEmpty()
        && text.isEmpty()
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

  TalkContent finish(Optional<URI> base) {
    LocalizedText said = text.finish(works);
    LocalizedText titles = title.isEmpty() ? null : titles();
    return new TalkContent(
        null,
        null,
        Script.localized(part),
        titles,
        isBlank() || placeholder && titles == null && speakers.isEmpty() ? null : language(said),
        List.copyOf(speakers),
        List.copyOf(materials),
        Script.localized(String.join("\n", remarks)),
        said,
        works.finish(base));
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
   * Spoken language: the stated one, otherwise that of the speakers' names, because Japanese
   * speakers give Japanese talks with English titles.
   */
  private Language language(LocalizedText said) {
    if (stated.isPresent()) {
      return new Language(stated.get(), Basis.STATED);
    }
    boolean english =
        !speakers.isEmpty()
            && speakers.stream().noneMatch(s -> Script.hasJapanese(s.name()))
            && !Script.hasJapanese(title)
            && (said == null || !said.byLanguage().containsKey("ja"));
    if (speakers.isEmpty() && title.isEmpty() && said == null) {
      return null;
    }
    return new Language(english ? "en" : "ja", Basis.INFERRED);
  }
}
