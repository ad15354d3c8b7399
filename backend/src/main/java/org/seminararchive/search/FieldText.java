package org.seminararchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkSpeaker;
import org.seminararchive.text.LocalizedText;

/**
 * One text of a talk or speaker that is searched, and its name in the API. The index is made of
 * these and so is what is shown as found.
 *
 * @param group what it counts as
 * @param field dotted path, as {@code fields} names it
 * @param item place in its list; {@code null} where the field is no list
 * @param language BCP 47; {@code null} where the text says none
 */
record FieldText(TextField group, String field, Integer item, String language, String text) {
  /** Between two texts of a group; no question has it, so no phrase goes across. */
  private static final String BOUNDARY = " || ";

  /** Whether a list of talks leaves it out. */
  boolean isLong() {
    return field.equals("abstract") || field.equals("remarks") || field.equals("references.text");
  }

  static List<FieldText> of(Talk talk) {
    var texts = new ArrayList<FieldText>();
    add(texts, TextField.title, "title", null, talk.title);
    add(texts, TextField.title, "part", null, talk.part);
    add(texts, TextField.title, "session.title", null, talk.session.title);
    for (int i = 0; i < talk.speakers.size(); i++) {
      TalkSpeaker at = talk.speakers.get(i);
      add(texts, TextField.name, "speakers.name", i, at.speaker.name);
      add(texts, TextField.affiliation, "speakers.affiliation", i, at.affiliation);
    }
    add(texts, TextField.summary, "abstract", null, talk.abstractText);
    add(texts, TextField.venue, "session.venue", null, talk.session.venue);
    add(texts, TextField.venue, "session.streamingVenue", null, talk.session.streamingVenue);
    add(texts, TextField.venue, "session.remarks", null, talk.session.remarks);
    add(texts, TextField.venue, "remarks", null, talk.remarks);
    for (int i = 0; i < talk.references.size(); i++) {
      Reference reference = talk.references.get(i);
      texts.add(new FieldText(TextField.reference, "references.text", i, null, reference.text()));
    }
    return texts;
  }

  static List<FieldText> of(Speaker speaker) {
    var texts = new ArrayList<FieldText>();
    add(texts, TextField.name, "name", null, speaker.name);
    return texts;
  }

  /** The words of a group's texts as the index holds them; {@code null} where there are none. */
  static String words(List<String> texts) {
    return joined(texts.stream().map(Analysis::words));
  }

  /** The parts of a group's texts as the index holds them; {@code null} where there are none. */
  static String parts(List<String> texts) {
    return joined(texts.stream().map(Analysis::parts));
  }

  private static String joined(Stream<List<Term>> texts) {
    String terms =
        texts
            .map(t -> t.stream().map(Term::text).collect(Collectors.joining(" ")))
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(BOUNDARY));
    return terms.isEmpty() ? null : terms;
  }

  private static void add(
      List<FieldText> texts, TextField group, String field, Integer item, LocalizedText text) {
    if (text != null) {
      for (Map.Entry<String, String> each : text.byLanguage().entrySet()) {
        texts.add(new FieldText(group, field, item, each.getKey(), each.getValue()));
      }
    }
  }
}
