package org.seminararchive.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Properties of a material that is a file of this archive. They follow from its address. */
@Schema(name = "MaterialFile")
@Embeddable
public record MaterialFile(
    @Schema(required = true) @Column(name = "file_sha256") String sha256,
    @Schema(required = true, description = "Bytes.") @Column(name = "file_size") long size,
    @Schema(required = true) @Column(name = "file_type") String mediaType) {}
