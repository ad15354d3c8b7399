package org.seminararchive.importing.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.seminararchive.importing.comparing.Places.Place;
import org.seminararchive.importing.comparing.SessionVersion.TalkVersion;
import org.seminararchive.importing.comparing.TalkMatching.Triple;
import org.seminararchive.importing.reading.Finding;

/**
 * What becomes of one talk.
 *
 * @param fields compared
 * @param clear whether it is known who speaks
 */
record TalkComparison(Triple triple, NodeComparison fields, boolean clear, List<Finding> findings) {
  private static final List<String> FIELDS =
      List.of("part", "title", "abstract", "language", "materials", "references", "remarks");
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

  /**
   * @param kind how well the session was known
   * @param place where it stands in its session, or shall stand
   * @param sayable what the source can say at all
   */
  static TalkComparison of(
      Triple triple, Earlier.Kind kind, Place place, Sayable sayable, People people, int line) {
    ObjectNode last = triple.last() == null ? NOTHING : triple.last().talk();
    ObjectNode archive = triple.archive() == null ? NOTHING : triple.archive().talk();
    ObjectNode said = triple.said().talk();
    if (!sayable.links()) {
      said = Unlinked.complete(said, last, archive);
    }
    Earlier.Kind known = triple.last() == null ? Earlier.Kind.UNKNOWN : kind;
    int position = triple.archive() == null ? place.place() : triple.archive().position();
    var fields = new NodeComparison("talk", position, known, sayable, last, said, archive);
    FIELDS.forEach(fields::field);
    place(fields, triple, place);
    Cast cast = speakers(fields, said, last, archive, people, line);
    return new TalkComparison(triple, fields, cast.clear(), cast.findings());
  }

  private static void place(NodeComparison fields, Triple triple, Place place) {
    var value = JsonNodeFactory.instance.numberNode(place.place());
    if (place.verdict() != ThreeWay.WRITE) {
      fields.carryOut("position", place.verdict(), triple.said().talk().get("position"));
      return;
    }
    fields.carryOut("position", ThreeWay.AGREE, value);
    if (triple.archive() == null || triple.archive().position() != place.place()) {
      fields.change("position", value);
    }
    if (place.place() != triple.said().position() && triple.last() != null) {
      fields.leave("position");
    }
  }

  private static Cast speakers(
      NodeComparison fields,
      ObjectNode said,
      ObjectNode last,
      ObjectNode archive,
      People people,
      int line) {
    JsonNode speakers = said.path("speakers");
    JsonNode here = archive.get("speakers");
    JsonNode before = last.get("speakers");
    ThreeWay first =
        fields.verdict("speakers", () -> Cast.same(speakers, before), () -> false, () -> true);
    if (first == ThreeWay.KEEP) {
      fields.carryOut("speakers", first, speakers);
      return new Cast(JsonNodeFactory.instance.arrayNode(), true, List.of());
    }
    Cast cast = Cast.of(speakers, Cast.ids(here), people, line);
    if (!cast.clear() && here != null) {
      fields.leave("speakers");
      return cast;
    }
    Cast was =
        Cast.of(
            before == null ? JsonNodeFactory.instance.arrayNode() : before,
            Cast.ids(here),
            people,
            line);
    fields.decide(
        "speakers",
        cast.links(),
        () -> Cast.same(speakers, before),
        () -> Cast.stands(cast, here),
        () -> Cast.same(was.links(), here));
    if (!cast.clear()) {
      fields.leave("speakers");
    }
    return cast;
  }

  TalkVersion remember() {
    return new TalkVersion(
        triple.archive() == null ? null : triple.archive().id(), fields.remember);
  }
}
