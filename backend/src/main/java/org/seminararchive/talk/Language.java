package org.seminararchive.talk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Language of a talk and how it was determined. */
@Schema(name = "Language")
public record Language(
    @Schema(required = true, description = "BCP 47 language tag.", examples = "ja") String code,
    @Schema(required = true) Basis basis) {}
