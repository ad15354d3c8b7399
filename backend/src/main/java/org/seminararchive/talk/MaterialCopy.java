package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Copy of linked slides that this archive keeps with the consent of all series of the session. */
@Schema(name = "KeptCopy")
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialCopy(
    @Schema(required = true) @Column(name = "copy_sha256") String sha256,
    @Schema(required = true, description = "Bytes.") @Column(name = "copy_size") long size,
    @Schema(required = true) @Column(name = "copy_type") String mediaType,
    @Schema(description = "Of a PDF.") @Column(name = "copy_pages") Integer pages,
    @Schema(required = true, description = "When this content was fetched.")
        @Column(name = "copy_fetched")
        Instant fetched,
    @Schema(
            format = "uri-reference",
            description = "Path on the host of this archive; only while the original is gone.")
        @Column(name = "copy_url")
        String url) {}
