package org.seminararchive.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/** Response body of the API root. */
@Schema(name = "Archive")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchiveResponse(
    @Schema(required = true) LocalizedText name,
    @Schema(required = true, description = "Version of the server.") String version,
    @Schema(required = true, description = "Version of the contract.", examples = "1")
        String apiVersion,
    @Schema(
            format = "uri",
            description = "Licence of all data; absent if the operator has not set it.")
        String license,
    @Schema(required = true, description = "Revision of the last change.") long revision,
    @Schema(
            required = true,
            description = "Paths of all resources that can be read without an id.",
            additionalProperties = String.class)
        Map<String, String> links) {}
