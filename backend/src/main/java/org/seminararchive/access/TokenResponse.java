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
    @Schema(required = true, description = "The beginning of the secret, for identification.")
        String prefix,
    @Schema(required = true, description = "Name of the holder.") String holder,
    @Schema(
            required = true,
            description =
                "`write:<series>` permits writes to a series, `people:<series>` access to its "
                    + "registrations, `admin` everything; without scopes, only reads.")
        List<String> scopes,
    @Schema(required = true) Instant created,
    @Schema(description = "Absent: no expiry.") Instant expires,
    @Schema(description = "Precision: one minute.") Instant lastUsed,
    @Schema(description = "Time of revocation.") Instant revoked,
    @Schema(description = "The secret; only in the response to the creation.") String token) {

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
