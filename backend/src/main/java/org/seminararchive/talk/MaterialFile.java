package org.seminararchive.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Properties of a material that is a file of this archive. Derived from its content. */
@Schema(name = "MaterialFile")
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaterialFile(
    @Schema(required = true) @Column(name = "file_sha256") String sha256,
    @Schema(required = true, description = "Bytes.") @Column(name = "file_size") long size,
    @Schema(required = true) @Column(name = "file_type") String mediaType,
    @Schema(description = "Of a PDF.") @Column(name = "file_pages") Integer pages,
    @Schema(format = "uri-reference", description = "First page, relative to url.")
        @Column(name = "file_picture")
        String picture) {}
