package org.seminararchive.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Response body of a token, without its secret. */
@Schema(name = "Token")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenResponse(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "The beginning of the secret, to tell tokens apart.")
        String prefix,
    @Schema(required = true, description = "Who it was given to.") String holder,
    @Schema(
            required = true,
            description = "`write:<series>` opens a series, `admin` everything, none only reads.")
        List<String> scopes,
    @Schema(required = true) Instant created,
    @Schema(description = "Absent: it does not expire.") Instant expires,
    @Schema(description = "To the minute.") Instant lastUsed,
    @Schema(description = "Since when it opens nothing any more.") Instant revoked,
    @Schema(description = "The secret: only in the answer that creates it, and never again.")
        String token) {

  static TokenResponse from(Token token) {
    return created(token, null);
  }

  static TokenResponse created(Token token, String secret) {
    return new TokenResponse(
        token.id,
        token.prefix,
        token.holder,
        Scopes.parse(token.scopes).words(),
        token.created,
        token.expires,
        token.lastUsed,
        token.revoked,
        secret);
  }
}
