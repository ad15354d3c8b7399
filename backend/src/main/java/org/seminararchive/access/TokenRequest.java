package org.seminararchive.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;

/** Request body for a new token. */
@Schema(name = "TokenRequest")
public record TokenRequest(
    @Schema(required = true, maxLength = 200) String holder,
    @Schema(required = true, examples = "[\"write:dlap\"]") List<String> scopes,
    @Schema(description = "Absent: no expiry.") OffsetDateTime expires) {

  private static final int MOST_SCOPES = 50;

  static TokenRequest read(Members members) {
    TokenRequest request =
        new TokenRequest(
            members.needed("holder", members.line("holder", 200)),
            members.lines("scopes", MOST_SCOPES, 40),
            members.moment("expires"));
    for (int i = 0; i < request.scopes.size(); i++) {
      String scope = request.scopes.get(i);
      if (scope != null && !Scopes.isScope(scope)) {
        members.refuseItem("scopes", i, "not-a-scope", "");
      }
    }
    return request;
  }
}
