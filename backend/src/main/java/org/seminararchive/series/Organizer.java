package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.seminararchive.text.LocalizedText;

/** An organizer of a series, with affiliation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organizer(LocalizedText name, LocalizedText affiliation) {}
