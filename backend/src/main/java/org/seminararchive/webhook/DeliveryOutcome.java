package org.seminararchive.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Result of one delivery attempt. */
@Schema(name = "WebhookOutcome")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryOutcome(
    @Schema(required = true, description = "Whether the receiver responded with 2xx.")
        boolean delivered,
    @Schema(description = "Status of the response; absent without a response.") Integer status,
    @Schema(required = true, description = "Duration in milliseconds.") long milliseconds,
    @Schema(
            description =
                "Reason of the failure: status (not 2xx, including redirects), timeout, "
                    + "unknown-host, forbidden-address (not public), tls, connection.",
            examples = "timeout")
        String error) {

  /** The receiver responded. */
  static DeliveryOutcome answered(int status, long milliseconds) {
    boolean delivered = status / 100 == 2;
    return new DeliveryOutcome(delivered, status, milliseconds, delivered ? null : "status");
  }

  static DeliveryOutcome failed(String error, long milliseconds) {
    return new DeliveryOutcome(false, null, milliseconds, error);
  }

  /** True if the receiver is permanently gone: status 410 (RFC 9110, section 15.5.11). */
  boolean isGone() {
    return status != null && status == 410;
  }
}
