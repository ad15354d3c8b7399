package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.seminararchive.text.LocalizedText;

/** An organizer of a series, with affiliation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organizer(@Schema(required = true) LocalizedText name, LocalizedText affiliation) {}
