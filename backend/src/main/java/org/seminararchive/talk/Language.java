package org.seminararchive.talk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which language a talk is given, and how that is known. */
@Schema(name = "Language")
public record Language(
    @Schema(required = true, description = "BCP 47 language tag.", examples = "ja") String code,
    @Schema(required = true) Basis basis) {}
