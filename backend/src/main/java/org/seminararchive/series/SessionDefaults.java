package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/** Default values of new sessions of a series. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDefaults(
    @Schema(description = "Length in minutes; absent: 60.", minimum = "5", maximum = "1440")
        Integer minutes,
    LocalizedText venue) {}
