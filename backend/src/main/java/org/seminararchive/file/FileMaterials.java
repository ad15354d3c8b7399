package org.seminararchive.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
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
  private final TalkPatch talks;
  private final ObjectMapper json;

  FileMaterials(TalkPatch talks, ObjectMapper json) {
    this.talks = talks;
    this.json = json;
  }

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
    all.add(json.<ObjectNode>valueToTree(new Material(kind, label(kind), url)));
    talks.apply(talk, json.createObjectNode().set("materials", all), holder);
  }

  private static LocalizedText label(MaterialKind kind) {
    return switch (kind) {
      case SLIDES -> LocalizedText.inBoth("スライド", "Slides");
      case NOTES -> LocalizedText.inBoth("ノート", "Notes");
      case NOTEBOOK -> LocalizedText.inBoth("ノートブック", "Notebook");
      case HANDOUT -> LocalizedText.inBoth("配布資料", "Handout");
      case VIDEO -> LocalizedText.inBoth("動画", "Video");
      case WEB -> LocalizedText.inBoth("ウェブページ", "Web page");
    };
  }
}
