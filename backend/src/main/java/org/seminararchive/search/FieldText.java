package org.seminararchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seminararchive.speaker.Speaker;
import org.seminararchive.talk.Reference;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkSpeaker;
import org.seminararchive.text.LocalizedText;

/**
 * A searchable text of a talk or speaker with its name in the API. Used for indexing and for
 * highlighting.
 *
 * @param group weight group
 * @param field dotted path, as in {@code fields=}
 * @param item index in its list; {@code null} if the field is not a list
 * @param page of a PDF, from 1; {@code null} for other texts
 * @param language BCP 47; {@code null} if unknown
 */
record FieldText(
    TextField group, String field, Integer item, Integer page, String language, String text) {
  private static final String PAGE = "materials.text";

  /** Texts that lists of talks omit. */
  private static final Set<String> LONG = Set.of("abstract", "remarks", "references.text", PAGE);

  /** True for fields that lists of talks omit. */
  boolean isLong() {
    return LONG.contains(field);
  }

  static List<FieldText> of(Talk talk) {
    var texts = new ArrayList<FieldText>();
    add(texts, TextField.TITLE, "title", null, talk.title);
    add(texts, TextField.TITLE, "part", null, talk.part);
    add(texts, TextField.TITLE, "session.title", null, talk.session.title);
    for (int i = 0; i < talk.speakers.size(); i++) {
      TalkSpeaker at = talk.speakers.get(i);
      add(texts, TextField.NAME, "speakers.name", i, at.speaker.name);
      add(texts, TextField.AFFILIATION, "speakers.affiliation", i, at.affiliation);
    }
    add(texts, TextField.SUMMARY, "abstract", null, talk.abstractText);
    add(texts, TextField.VENUE, "session.venue", null, talk.session.venue);
    add(texts, TextField.VENUE, "session.streamingVenue", null, talk.session.streamingVenue);
    add(texts, TextField.VENUE, "session.remarks", null, talk.session.remarks);
    add(texts, TextField.VENUE, "remarks", null, talk.remarks);
    for (int i = 0; i < talk.references.size(); i++) {
      Reference reference = talk.references.get(i);
      texts.add(
          new FieldText(TextField.REFERENCE, "references.text", i, null, null, reference.text()));
    }
    return texts;
  }

  static List<FieldText> of(Speaker speaker) {
    var texts = new ArrayList<FieldText>();
    add(texts, TextField.NAME, "name", null, speaker.name);
    return texts;
  }

  /** The text of a page of a material. */
  static FieldText of(int item, int page, String text) {
    return new FieldText(TextField.PAGE, PAGE, item, page, null, text);
  }

  private static void add(
      List<FieldText> texts, TextField group, String field, Integer item, LocalizedText text) {
    if (text != null) {
      for (Map.Entry<String, String> each : text.byLanguage().entrySet()) {
        texts.add(new FieldText(group, field, item, null, each.getKey(), each.getValue()));
      }
    }
  }
}
