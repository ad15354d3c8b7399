package org.seminararchive.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.http.Members;
import org.seminararchive.outbound.Destinations;

/** A webhook in a request body. */
@Schema(name = "WebhookRequest")
public record WebhookRequest(
    @Schema(
            required = true,
            format = "uri",
            maxLength = 2000,
            description = "Receiver of POST requests: an https URL at a public address.",
            examples = "https://example.org/seminars")
        String url,
    @Schema(maxLength = 500) String description,
    @Schema(
            description =
                "Slugs of series; restricts messages to these series, their present and former "
                    + "sessions and talks, and speakers. Absent or empty: everything.",
            examples = "[\"dlap\"]")
        List<String> series) {

  private static final int MOST_SERIES = 20;

  static WebhookRequest read(Members members, Destinations destinations) {
    return new WebhookRequest(
        members.needed("url", members.url("url", destinations::fault)),
        members.line("description", 500),
        members.lines("series", MOST_SERIES, 32));
  }
}
