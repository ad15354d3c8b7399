package org.seminararchive.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organizers learn of the copy of a link. */
@Schema(name = "CopyOfLink")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkCopy(
    @Schema(required = true, description = "True if no copy may be kept of it.") boolean excluded,
    @Schema(description = "When the copy was fetched; absent without one.") Instant fetched,
    @Schema(description = "Bytes.") Long size,
    @Schema(description = "Last request; absent before the first.") Instant asked,
    @Schema(
            description =
                "Why the last request brought nothing: status, robots, robots-unreachable,"
                    + " postponed, not-a-document, too-large, too-many-redirects, timeout, unknown-host, tls,"
                    + " connection, forbidden-address, quota-exceeded, storage-full.")
        String reason,
    @Schema(description = "HTTP status of that request.") Integer status) {}
