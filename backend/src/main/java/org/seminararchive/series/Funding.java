package org.seminararchive.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.seminararchive.text.LocalizedText;

/** Funding acknowledgement, displayed on every page of a series. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Funding(LocalizedText text, String url) {}
