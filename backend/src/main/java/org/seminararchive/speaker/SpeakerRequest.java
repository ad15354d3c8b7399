package org.seminararchive.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Ids;
import org.seminararchive.http.Members;
import org.seminararchive.text.LocalizedText;

/** A speaker in a request body. */
@Schema(name = "SpeakerRequest")
public record SpeakerRequest(
    @Schema(required = true) LocalizedText name,
    @Schema(
            description =
                "In a POST: ids of different people with the same name, to prevent duplicates.",
            maxItems = 20)
        List<UUID> distinctFrom) {

  static SpeakerRequest read(Members members) {
    LocalizedText name = members.needed("name", members.localizedLine("name", 200));
    if (name != null && !Identification.isName(name)) {
      members.refuse("name", "not-a-name", "");
    }
    List<UUID> others = new ArrayList<>();
    JsonNode given = members.raw("distinctFrom");
    if (given != null) {
      List<String> ids = members.lines("distinctFrom", 20, 36);
      for (int i = 0; i < ids.size(); i++) {
        var id = ids.get(i) == null ? java.util.Optional.<UUID>empty() : Ids.parse(ids.get(i));
        if (id.isEmpty()) {
          members.refuseItem("distinctFrom", i, "not-an-id", "");
        }
        id.ifPresent(others::add);
      }
    }
    return new SpeakerRequest(name, others);
  }
}
