package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.seminararchive.text.LocalizedText;

/** Somebody who runs a series, with the affiliation under which they do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Organizer(LocalizedText name, LocalizedText affiliation) {}
