package org.seminararchive.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.seminararchive.access.Holder;
import org.seminararchive.http.QueryParameters;
import org.seminararchive.talk.Material;
import org.seminararchive.talk.MaterialKind;
import org.seminararchive.talk.Talk;
import org.seminararchive.talk.TalkPatch;
import org.seminararchive.text.LocalizedText;

/** Adds files to the materials of talks. */
@ApplicationScoped
class FileMaterials {
  @Inject TalkPatch talks;
  @Inject ObjectMapper json;

  /** Reads the parameter {@code material}. */
  static Optional<MaterialKind> kind(QueryParameters query) {
    List<String> codes = Arrays.stream(MaterialKind.values()).map(kind -> kind.code).toList();
    return query.once("material").isEmpty()
        ? Optional.empty()
        : query.oneOf("material", codes).stream()
            .findFirst()
            .map(code -> MaterialKind.values()[codes.indexOf(code)]);
  }

  /** Adds a material after the others, in the current write. */
  void add(Talk talk, MaterialKind kind, String url, Holder holder) {
    ArrayNode all = json.valueToTree(talk.materials);
    all.add(json.<ObjectNode>valueToTree(new Material(kind, label(kind, talk), url)));
    talks.apply(talk, json.createObjectNode().set("materials", all), holder);
  }

  /** In the language of the title, because tables have one column for the label. */
  private static LocalizedText label(MaterialKind kind, Talk talk) {
    boolean english = talk.title != null && !talk.title.byLanguage().containsKey("ja");
    return LocalizedText.of(english ? "en" : "ja", english ? inEnglish(kind) : inJapanese(kind));
  }

  private static String inEnglish(MaterialKind kind) {
    return switch (kind) {
      case SLIDES -> "Slides";
      case NOTES -> "Notes";
      case NOTEBOOK -> "Notebook";
      case HANDOUT -> "Handout";
      case VIDEO -> "Video";
      case WEB -> "Web page";
    };
  }

  private static String inJapanese(MaterialKind kind) {
    return switch (kind) {
      case SLIDES -> "スライド";
      case NOTES -> "ノート";
      case NOTEBOOK -> "ノートブック";
      case HANDOUT -> "配布資料";
      case VIDEO -> "動画";
      case WEB -> "ウェブページ";
    };
  }
}
